import './load.ts';
import './by-row.ts';
import './reader.ts';
import './receipt.ts';
import './first-paint.ts';
import './paste.ts';
import './cells-read.ts';
import './false-alarms.ts';
