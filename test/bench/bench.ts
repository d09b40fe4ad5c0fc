import './load.ts';
import './by-row.ts';
import './reader.ts';
import './paste.ts';
