import { csvParseRows } from 'd3-dsv';
import { parse } from 'papaparse';
import { inferSchema, initParser } from 'udsv';
import { readPaste } from '../../src/import/read-paste.ts';
import { parseDelimited } from '../../src/import/text/delimited.ts';
import { exportText } from './export-text.ts';
import { tellFigure } from './figures.ts';
import { median } from './median.ts';

const rounds = 5;

/** The median time of a few runs, in milliseconds. */
const timed = (read: () => number): number => {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    if (read() === 0) throw new Error('nothing was read');
    times.push(performance.now() - start);
  }
  return median(times);
};

const text = exportText();
const megabytes = new TextEncoder().encode(text).length / 1e6;
const own = timed(() => parseDelimited(text, ',').count);
const others = [
  ['Papa Parse', timed(() => parse(text).data.length), 1],
  ['uDSV', timed(() => initParser(inferSchema(text)).stringArrs(text).length), null],
  ['d3-dsv', timed(() => csvParseRows(text).length), null],
] as const;
console.log(`Reader: 100,000 rows × 15 columns, ${megabytes.toFixed(1)} MB, median of ${rounds}`);
tellFigure({ what: 'Reader, 100,000 rows × 15 columns', value: own, unit: 'ms' });
for (const [name, milliseconds, atMost] of others)
  tellFigure({
    what: `Reader against ${name}`,
    value: own / milliseconds,
    unit: `× ${name}`,
    ...(atMost === null ? {} : { atMost }),
  });

const setting = { locale: 'uk_UA', zone: 'Europe/Kyiv', file: null };
const whole = timed(() => Array.from(readPaste(text, setting).imports[0]?.rows ?? []).length);
const [[, papa]] = others;
tellFigure({ what: 'Text to records, all of it', value: whole / papa, unit: '× Papa Parse' });
