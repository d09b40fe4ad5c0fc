import { csvParseRows } from 'd3-dsv';
import { parse } from 'papaparse';
import { cellsIn } from '../../src/paste/delimited.ts';
import { readPaste } from '../../src/paste/read.ts';
import { median } from './median.ts';

const header =
  'Post ID,Page ID,Page name,Description,Publish time,Permalink,Post type,Date,Views,Reach,Reactions,Comments,Shares,Link clicks,Seconds viewed';

/** An export of 100,000 posts, 15 columns, about 21 MB, 35% of the captions quoted with commas, quotes, line breaks and emoji. */
const generated = (): string => {
  let seed = 1;
  const upTo = (limit: number): number => {
    seed = (seed * 16807) % 2147483647;
    return seed % limit;
  };
  const rows = Array.from({ length: 100_000 }, (_, at) => {
    const caption =
      upTo(100) < 35
        ? `"New loaf, number ""${at}""\nwith seeds, nuts and 🙂 a text of the length that captions have"`
        : 'A plain caption that says nothing special today, in one line'.replace(',', '');
    const moment = `0${1 + upTo(9)}/${10 + upTo(18)}/2026 1${upTo(10)}:${10 + upTo(50)}`;
    const counts = [99_999, 9_999, 999, 99, 99, 99].map(upTo).join(',');
    return `17${100_000_000_000_000 + at},100064845214824,Lypa Bakery,${caption},${moment},https://example.com/reel/${at}000000/,Videos,Lifetime,${counts},${upTo(99_999)}.${upTo(999)}`;
  });
  return `${header}\n${rows.join('\n')}\n`;
};

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

const text = generated();
const megabytes = new TextEncoder().encode(text).length / 1e6;
const line = (name: string, milliseconds: number, own: number): string =>
  `${name.padEnd(24)} ${milliseconds.toFixed(0).padStart(6)} ms ${((megabytes / milliseconds) * 1000).toFixed(0).padStart(5)} MB/s  ${(milliseconds / own).toFixed(2)} × ours`;

const own = timed(() => cellsIn(text, ',').count);
const others = [
  ['papaparse', timed(() => parse(text).data.length)],
  ['d3-dsv', timed(() => csvParseRows(text).length)],
] as const;
console.log(`Reader: 100,000 rows × 15 columns, ${megabytes.toFixed(1)} MB, median of ${rounds}`);
console.log(line('ours', own, own));
for (const [name, milliseconds] of others) console.log(line(name, milliseconds, own));

const setting = { locale: 'uk_UA', zone: 'Europe/Kyiv', file: null };
const whole = timed(() => readPaste(text, setting).imports[0]?.rows.length ?? 0);
console.log(`Text to records, all of it: ${whole.toFixed(0)} ms`);
