import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { serialOf } from '../../../src/calendar/day.ts';
import { monthTargetKey, targetKey } from '../../../src/contract/choices.ts';
import { positionOf } from '../../../src/records/kinds.ts';
import { figureRows, hidden, keyColumn, monthColumn, ofMonth } from '../../../src/report/target-plan/target-columns.ts';
import { targetsOfTab } from '../../../src/warehouse/sheet/sheet-tabs.ts';
import { standInServer } from '../../../src/workbench/command/stand-in-server.ts';
import { workbookBytes } from '../../../src/workbench/command/workbook.ts';
import { isThorough } from '../../thorough.ts';
import { type AllRecords, exported, recordsIn, recordsOfSheet, sheetOf, temporary, warehouse } from './warehouses.ts';

const exports = temporary();

const posts = (views: number) =>
  exported(exports, `posts-${views}.csv`, [
    'Date,Post ID,Platform,Account,Client,Caption,Views,Serves the goal',
    `2026-03-01,1,Instagram,coffee,Lypa,"=1+1, ""new""",${views},yes`,
    `2026-03-02,2,Instagram,coffee,Lypa,'quoted,${views + 1},no`,
    `2026-03-03,3,Instagram,bread,Klen,0044,${views + 2},`,
  ]);

const files = [
  posts(10),
  exported(exports, 'site.csv', [
    'Date,Session source,Session medium,Session campaign,Sessions',
    '2026-03-01,instagram,social,spring,40',
    '2026-03-02,google,organic,,50',
  ]),
  'test/fixtures/zendesk-tickets.csv',
  'test/fixtures/meta-ads-uk.csv',
];

const goal = positionOf('posts', 'on_goal');
const ticksOf = ({ posts: rows = [] }: AllRecords): readonly unknown[] => rows.map((row) => row[goal]);

test('a downloaded spreadsheet is taken along as it stands, and a later export leaves its ticks alone', async () => {
  const standIn = await sheetOf(files);
  const tab = standIn.model.getters
    .getVisibleSheetIds()
    .find((id) => standIn.model.getters.getSheetName(id) === 'Posts');
  // A person ticks the last post.
  standIn.model.dispatch('UPDATE_CELL', { sheetId: tab ?? '', col: goal, row: 3, content: 'TRUE' });
  const sheet = await recordsOfSheet(standIn);
  expect(ticksOf(sheet)).toEqual([true, false, true]);
  const book = join(exports, "Lypa's book.xlsx");
  writeFileSync(book, await workbookBytes(standIn.model));

  const out = join(temporary(), 'out');
  const taken = await warehouse(['from-sheet', book, '--out', out]);
  expect(taken).toMatchObject({ status: 0, stderr: '' });
  const { records, clients } = await recordsIn(out);
  expect(records).toEqual(sheet);
  expect(clients.posts).toEqual(['Klen', 'Lypa']);
  expect((await warehouse(['from-sheet', book, '--out', out])).stdout).toContain('read before: 1');

  expect((await warehouse([posts(20), '--out', out])).status).toBe(0);
  const later = (await recordsIn(out)).records;
  expect(ticksOf(later)).toEqual(ticksOf(sheet));
  expect(later.posts?.map((row) => row[positionOf('posts', 'views')])).toEqual([20, 21, 22]);

  // A person's ticks count also where exports came first.
  const other = join(temporary(), 'out');
  await warehouse([...files, '--out', other]);
  expect((await warehouse(['from-sheet', book, '--out', other])).status).toBe(0);
  expect((await recordsIn(other)).records).toEqual(sheet);
});

test.runIf(isThorough)('the targets of a plan come along as a table', async () => {
  const standIn = await sheetOf(files);
  const typed = { [monthTargetKey({ function: 'SUM', variant: 'site.sessions' }, 2)]: 2500 };
  const quarter = serialOf(2026, 1, 1) ?? 0;
  await standInServer(standIn).plan({ goal: 'traffic', language: 'en', from: quarter, typed });
  const book = join(exports, 'planned.xlsx');
  writeFileSync(book, await workbookBytes(standIn.model));
  const out = join(temporary(), 'out');
  await warehouse(['from-sheet', book, '--out', out]);
  const told =
    "INSERT INTO `targets` (`plan`, `kpi`, `month`, `target`) VALUES\n  ('Plan Q1 2026', 'SUM site.sessions', DATE '2026-03-01', 2500);";
  expect(readFileSync(join(out, 'schema.sql'), 'utf8')).toContain(told);
});

test('targets are found by the keys beside them, and a tab without keys has none', () => {
  const [months, march] = [[46023, 46054, 46082], monthColumn(2) + ofMonth.target];
  const cells: (string | number | null)[][] = Array.from({ length: figureRows.first + 2 }, () => []);
  for (const [at, month] of months.entries()) (cells[1] ?? [])[hidden.targets + at] = month;
  const line = cells[figureRows.first + 1] ?? [];
  line[march] = 2500;
  expect(targetsOfTab({ name: 'Plan', cells })).toEqual([]);
  line[keyColumn] = targetKey({ function: 'SUM', variant: 'site.sessions' });
  const found = { tab: 'Plan', figure: 'SUM site.sessions', month: 46082, target: 2500 };
  expect(targetsOfTab({ name: 'Plan', cells })).toEqual([found]);
});

test('a workbook without data tabs is refused with what to give', async () => {
  const standIn = await sheetOf([]);
  const book = join(exports, 'empty.xlsx');
  writeFileSync(book, await workbookBytes(standIn.model));
  const { status, stderr } = await warehouse(['from-sheet', book, '--out', join(temporary(), 'out')]);
  expect(status).toBe(1);
  expect(stderr).toContain('download the spreadsheet as .xlsx');
});
