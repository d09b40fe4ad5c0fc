import { csvParseRows } from 'd3-dsv';
import { parse } from 'papaparse';
import { readPaste } from '../../src/import/read-paste.ts';
import { parseDelimited } from '../../src/import/text/delimited.ts';
import { exportText } from './export-text.ts';
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
const line = (name: string, milliseconds: number, own: number): string =>
  `${name.padEnd(24)} ${milliseconds.toFixed(0).padStart(6)} ms ${((megabytes / milliseconds) * 1000).toFixed(0).padStart(5)} MB/s  ${(milliseconds / own).toFixed(2)} × ours`;

const own = timed(() => parseDelimited(text, ',').count);
const others = [
  ['papaparse', timed(() => parse(text).data.length)],
  ['d3-dsv', timed(() => csvParseRows(text).length)],
] as const;
console.log(`Reader: 100,000 rows × 15 columns, ${megabytes.toFixed(1)} MB, median of ${rounds}`);
console.log(line('ours', own, own));
for (const [name, milliseconds] of others) console.log(line(name, milliseconds, own));

const setting = { locale: 'uk_UA', zone: 'Europe/Kyiv', file: null };
const whole = timed(() => Array.from(readPaste(text, setting).imports[0]?.rows ?? []).length);
const [[, papa]] = others;
console.log(`Text to records, all of it: ${whole.toFixed(0)} ms, ${(whole / papa).toFixed(2)} × Papa Parse`);
