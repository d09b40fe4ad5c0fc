import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialOf } from '../../src/calendar/day.ts';
import { officePath, recalculated } from '../office.ts';
import { tellFigure } from './figures.ts';

/** Posts of October and September, as a network exports them. */
const exportOf = (posts: number): string => {
  const first = serialOf(2026, 9, 1) ?? 0;
  const rows = Array.from({ length: posts }, (_, at) => {
    const day = new Date((first + Math.floor((at * 61) / posts) - 25_569) * 86_400_000).toISOString().slice(0, 10);
    const [likes, comments, shares] = [10 + ((at * 31) % 90), at % 9, at % 7];
    return [day, 'Instagram', 'lypa', `p${at}`, 1000 + ((at * 7919) % 1500), likes, comments, shares].join(',');
  });
  return ['Date,Platform,Account,Post ID,Reach,Likes,Comments,Shares', ...rows].join('\n');
};

const office = officePath();
if (office === null) console.log('LibreOffice is not here: apt-get install libreoffice-calc');
else {
  const folder = mkdtempSync(join(tmpdir(), 'pokaznyk-bench-'));
  for (const posts of [50, 5000]) {
    const [text, workbook] = ['posts.csv', 'report.xlsx'].map((name) => join(folder, name));
    writeFileSync(text ?? '', exportOf(posts));
    execFileSync(process.execPath, [
      ...['build/report.js', text ?? '', '--period', 'month', '--from', '2026-10-01', '--to', '2026-10-31'],
      ...['--xlsx', workbook ?? ''],
    ]);
    const bytes = readFileSync(workbook ?? '');
    const start = performance.now();
    recalculated(office, [bytes], 'en-US');
    const what = `LibreOffice opens a report over ${posts.toLocaleString('en-US')} posts and computes it anew`;
    tellFigure({ what, value: (performance.now() - start) / 1000, unit: 's' });
  }
  rmSync(folder, { recursive: true });
}
