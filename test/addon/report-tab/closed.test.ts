import { describe, expect, test } from 'vitest';
import { fillTemplate, words } from '../../../src/addon/addon-words.ts';
import type { Answer, ClosedAnswer, ClosedReport, RecordsAnswer } from '../../../src/contract/answers.ts';
import type { Choices } from '../../../src/contract/choices.ts';
import { type Kind, kindNames } from '../../../src/records/kinds.ts';
import { movedFigures } from '../../../src/report/closed/moved-figures.ts';
import { createFigures } from '../../../src/report/preview.ts';
import type { StandIn } from '../../../src/stand-in/stand-in.ts';
import {
  addCompact,
  addSample,
  done,
  importOf,
  look,
  openFile,
  preparedOnce,
  press,
  record,
  seen,
  stateOf,
  tabNames,
} from '../file.ts';

// The engine tells its timings.
console.debug = () => undefined;

const january = { from: 46023, to: 46053 } as const;
const march = { from: 46082, to: 46112 } as const;
const choices: Choices = { goal: 'engagement', ...january, compare: 'previous', language: 'en' };

const whose = { platform: 'Instagram', account: 'lypa' };

/** Posts of January and February, of which a later export tells more engagements. */
const posts = (engagements: number, count = 40) =>
  Array.from({ length: count }, (_, at) =>
    record('posts', {
      ...whose,
      date: 46000 + 2 * at,
      post_id: `p${at}`,
      // What only looks like an error, a formula, a date or a number is a text all the same.
      text: ['#N/A', '=1+1', '1/2', '007', 'Loading…', 'TRUE'][at % 6] ?? '',
      link: `https://example.com/${at}`,
      reach: 1000 + at,
      likes: engagements,
      engagements: engagements + at,
    }),
  );

const days = Array.from({ length: 120 }, (_, at) =>
  record('days', { ...whose, date: 45980 + at, followers: 500 + 3 * at, new_followers: 3, reach: 200 + at }),
);

const filledFile = async (): Promise<StandIn> => {
  const file = await openFile();
  addCompact(file, importOf('posts', posts(20)));
  addCompact(file, importOf('days', days));
  return file;
};

/** That file with its report. */
const reportedFile = preparedOnce(async () => {
  const file = await filledFile();
  return [file, done(press(file, choices))];
});

const close = (file: StandIn, sheetId: number | null = null): Answer<ClosedAnswer> =>
  file.run('pokaznykClose', sheetId) as Answer<ClosedAnswer>;

const closedOf = (file: StandIn, sheetId: number): ClosedReport =>
  done(file.run('pokaznykClosed', sheetId) as Answer<ClosedReport>);

/** What the sidebar tells of a closed report: its figures that are others by the records of the file. */
const movedIn = (file: StandIn, sheetId: number) => {
  const closed = closedOf(file, sheetId);
  const recordsOf = (kind: Kind) => file.run('pokaznykRecords', { kind, from: 0 }) as Answer<RecordsAnswer>;
  const rows = Object.fromEntries(kindNames.map((kind) => [kind, done(recordsOf(kind)).rows]));
  return movedFigures(closed, createFigures(rows)(closed.choices));
};

/** All that a tab shows, holds and looks like. */
const tabOf = (file: StandIn, tab: string): unknown => {
  const { getters } = file.model;
  const sheetId = getters.getSheetIdByName(tab) ?? '';
  const formats = getters
    .getEvaluatedCellsPositions(sheetId)
    .map((position) => [position.col, position.row, getters.getCell(position)?.format ?? '']);
  const charts = getters.getChartIds(sheetId).map((id) => getters.getChartDefinition(id));
  const all = seen(file) as readonly { readonly name: string }[];
  return { ...all.find(({ name }) => name === tab), formats, charts };
};

const shownIn = (file: StandIn, tab: string) => file.run('shown', tab) as readonly (readonly string[])[];

const withoutBlankEnd = (value: unknown): unknown => (typeof value === 'string' ? value.trimEnd() : value);

/** What every cell of a tab is worth, helper cells with formats of their formulas’ own too, but for its day. */
const valuesIn = (file: StandIn, tab: string): unknown => {
  const { getters } = file.model;
  const sheetId = getters.getSheetIdByName(tab) ?? '';
  return (
    getters
      .getEvaluatedCellsPositions(sheetId)
      .filter(({ row, col }) => row !== 2 || col < 6)
      // The engine keeps no blanks at the end of a text that is written.
      .map((position) => [`${position.col}:${position.row}`, withoutBlankEnd(getters.getEvaluatedCell(position).value)])
      .filter(([, value]) => value !== null && value !== '')
      .sort()
  );
};

/** The columns of a report that are seen. */
const seenColumns = 8;

/** What a person sees of a report below its head; the blanks of a format around no text are nothing. */
const seenBelow = (shown: readonly (readonly string[])[], columns = seenColumns) =>
  shown.slice(4).map((row) => row.slice(0, columns).map((text) => (text.trim() === '' ? '' : text)));

const formulasIn = (file: StandIn, tab: string): readonly string[] =>
  (file.run('formulas', tab) as readonly (readonly string[])[]).flat().filter((formula) => formula !== '');

const sampleFile = async (): Promise<StandIn> => {
  const file = await openFile();
  addSample(file, 46143, 'uk');
  return file;
};

describe.each([
  { language: 'uk', of: 'every kind of record', filled: sampleFile, span: march, known: 30, most: 8 },
  { language: 'en', of: 'posts with odd texts', filled: filledFile, span: january, known: 10, most: 12 },
] as const)('a report over $of that is closed, in $language', ({ language, filled, span, known, most }) => {
  test('holds what it showed as values, and its charts, groups and formats as they were', async () => {
    const file = await filled();
    const { tab, sheetId, figures } = done(press(file, { ...choices, ...span, language }));
    file.run('type', tab, figures[0]?.target ?? '', 500);
    const [before, shown] = [tabOf(file, tab) as Record<string, unknown>, shownIn(file, tab)];
    const values = valuesIn(file, tab);
    file.calls.reset();
    expect(done(close(file))).toMatchObject({ tab });
    const { reads, writes, charts, flushes } = file.calls.counts();
    expect([charts, flushes], `${reads} reads, ${writes} writes`).toEqual([0, 2]);
    expect(reads).toBeLessThanOrEqual(10);
    expect(writes).toBeLessThanOrEqual(most);
    const after = tabOf(file, tab) as Record<string, unknown>;
    expect(formulasIn(file, tab)).toEqual([]);
    const head = language === 'en' ? 'Closed, as of' : 'Закрито, станом на';
    const now = shownIn(file, tab);
    expect(now[2]?.[6]).toBe(head);
    expect(seenBelow(now)).toEqual(seenBelow(shown));
    expect(valuesIn(file, tab)).toEqual(values);
    for (const part of ['charts', 'groups', 'rules', 'merges', 'validated']) expect(after[part]).toEqual(before[part]);
    expect(tabNames(file).filter((name) => /^(Calculation|Розрахунок)/.test(name))).toEqual([]);
    const { figures: remembered } = closedOf(file, sheetId);
    expect(Object.values(remembered).filter((value) => value !== null).length).toBeGreaterThan(known);
    expect(Object.keys(remembered)).toEqual(figures.map((figure) => `${figure.function} ${figure.variant}`));
    expect(movedIn(file, sheetId)).toEqual([]);
  });
});

describe('a closed report', () => {
  test('stays as it is, cell by cell, whatever is added and built in the months after', async () => {
    const [file, { tab, sheetId, figures }] = await reportedFile();
    const cell = figures.find(({ variant }) => variant === 'posts.engagements')?.cell ?? '';
    done(close(file));
    const [before, engagements] = [tabOf(file, tab), look(file, tab, cell)];
    addCompact(file, importOf('posts', posts(90), { file: 'later.csv' }));
    const moved = movedIn(file, sheetId).find(({ key }) => key === 'SUM posts.engagements');
    expect(moved).toMatchObject({ before: Number(engagements), now: Number(engagements) + 70 * 15 });
    const again = done(press(file, choices));
    expect(again.tab).not.toBe(tab);
    expect(look(file, again.tab, cell)).not.toBe(engagements);
    done(press(file, { ...choices, from: 46054, to: 46081 }));
    addCompact(file, importOf('posts', posts(95, 120), { file: 'much later.csv' }));
    done(press(file, { ...choices, ...march, goal: 'awareness' }));
    file.run('pokaznykAgain');
    expect(tabOf(file, tab)).toEqual(before);
    expect(tabNames(file).filter((name) => name.startsWith('KPI report'))).toHaveLength(2);
  });

  test('remembers its days, its choices and its figures by what stood in its cells', async () => {
    const [file, { tab, to, figures }] = await reportedFile();
    file.run('type', tab, to, 46040);
    const cell = figures.find(({ variant }) => variant === 'posts.engagements')?.cell ?? '';
    const engagements = Number(look(file, tab, cell));
    done(close(file));
    const days = { from: 46023, to: 46040 };
    expect(stateOf(file)).toMatchObject({
      choices: { ...choices, ...days },
      reports: [{ tab, ...days, closedOn: expect.any(Number), isOnScreen: true }],
    });
    const mark = file.own.metadata.map(({ value }) => value).find((value) => value.includes('"closed"')) ?? '';
    expect(JSON.parse(mark)).toMatchObject({ role: 'closed', chosen: { from: 46023, to: 46040 } });
    expect(mark).toContain(String(engagements));
  });

  test('costs nothing to close once more, and a hand’s changes in it stay', async () => {
    const [file, { tab, sheetId }] = await reportedFile();
    const closed = done(close(file));
    file.run('type', tab, 'A6', 'ours');
    file.run('type', tab, 'C14', 1);
    const before = tabOf(file, tab);
    file.calls.reset();
    expect(done(close(file, sheetId))).toEqual(closed);
    expect(file.calls.counts().writes).toBe(0);
    done(press(file, { ...choices, ...march }));
    expect(tabOf(file, tab)).toEqual(before);
  });

  test('on the screen is not rebuilt, nor is another report with its choices', async () => {
    const [file, { tab, sheetId }] = await reportedFile();
    done(close(file));
    const rebuild = () => {
      const before = seen(file);
      file.run('pokaznykAgain');
      expect(seen(file)).toEqual(before);
      return file.said.alerts.at(-1);
    };
    const stays = fillTemplate(words.closedStays.uk, { tab });
    expect(rebuild()).toBe(stays);
    const live = done(press(file, { ...choices, from: 45992, to: 46022 }));
    addCompact(file, importOf('posts', posts(90), { file: 'later.csv' }));
    file.run('pokaznykShow', sheetId);
    expect(rebuild()).toBe(stays);
    // From any other tab the one that follows the data is built again.
    file.run('pokaznykShow', file.own.numbers[file.model.getters.getSheetIdByName('Posts') ?? '']);
    file.run('pokaznykAgain');
    expect(file.said.toasts).toEqual([fillTemplate(words.built.uk, { tab: live.tab })]);
    expect(file.said.alerts).toHaveLength(2);
  });

  test('warns whoever changes it', async () => {
    const [file, { tab }] = await reportedFile();
    done(close(file));
    expect(file.run('warns', tab)).toEqual([[true, true]]);
  });
});

describe('a report with rows or columns that a person put in', () => {
  test.each([
    ['a row', seenColumns, (file: StandIn, tab: string) => file.run('insertRow', tab, 12)],
    ['a column', seenColumns + 1, (file: StandIn, tab: string) => file.run('insertColumn', tab, 3)],
  ])('%s is closed whole', async (_, columns, change) => {
    const [file, { tab }] = await reportedFile();
    change(file, tab);
    const shown = shownIn(file, tab);
    done(close(file));
    expect(formulasIn(file, tab)).toEqual([]);
    const now = shownIn(file, tab);
    expect(now[2]?.[columns - 2]).toBe('Closed, as of');
    expect(seenBelow(now, columns)).toEqual(seenBelow(shown, columns));
  });
});

describe('a closing that is cut off', () => {
  /** Kills a closing just before its last call of a name, and gives the file as it stands then. */
  const killedBefore = async (start: StandIn, name: string): Promise<StandIn> => {
    const saved = start.save();
    const whole = await openFile(saved);
    whole.calls.reset();
    done(close(whole));
    const counted = whole.calls.log().filter(({ kind }) => kind !== 'handle');
    const call = counted.findLastIndex((each) => each.name === name) + 1;
    expect(call, name).toBeGreaterThan(0);
    const file = await openFile(saved);
    file.calls.fail({ call, how: 'kill' });
    expect(() => close(file)).toThrow();
    file.calls.fail(null);
    return file;
  };

  test('and again while it looks for errors is completed by the next action', async () => {
    const [file, { sheetId }] = await reportedFile();
    const closing = await killedBefore(file, 'Range.copyTo');
    const probing = await killedBefore(closing, 'Range.setFormula');
    expect(tabNames(probing)).toContain('Pokaznyk …');
    done(close(probing, sheetId));
    expect(tabNames(probing)).not.toContain('Pokaznyk …');
    expect(stateOf(probing).reports).toMatchObject([{ closedOn: expect.any(Number) }]);
  });

  test.each([
    ['before its label', 0, ['ours', 'Closed, as of']],
    ['before its day', 1, ['Closed, as of', 'ours']],
  ])('leaves what a person put %s', async (_, after, head) => {
    const [file, { tab }] = await reportedFile();
    const sheetId = file.model.getters.getSheetIdByName(tab) ?? '';
    const place = { dimension: 'COL', base: 6, quantity: 1, position: after === 0 ? 'before' : 'after' } as const;
    file.model.dispatch('ADD_COLUMNS_ROWS', { sheetId, sheetName: tab, ...place });
    file.run('type', tab, after === 0 ? 'G3' : 'H3', 'ours');
    const killed = await killedBefore(file, 'DeveloperMetadata.setValue');
    expect(shownIn(killed, tab)[2]).toContain('Closed, as of');
    done(close(killed));
    expect(shownIn(killed, tab)[2]?.slice(6, 9)).toEqual([...head, expect.stringMatching(/\d{4}$/)]);
  });

  test('writes nothing where a person took its label away', async () => {
    const [file, { tab }] = await reportedFile();
    file.run('type', tab, 'G3', 'For Olha');
    done(close(file));
    expect(shownIn(file, tab)[2]?.[6]).toBe('For Olha');
  });
});

describe('a report that cannot be closed', () => {
  test.each([
    ['is protected', (file: StandIn, tab: string) => file.protect(tab)],
    ['lost its sums', (file: StandIn) => file.run('deleteTab', 'Calculation')],
    ['lost its data', (file: StandIn) => file.run('deleteTab', 'Posts')],
    ['shows an error', (file: StandIn, tab: string) => file.run('type', tab, 'H1', '=1/0')],
    ['is still calculated', (file: StandIn, tab: string) => file.run('type', tab, 'H1', '="Loading..."')],
    ['is filtered', (file: StandIn, tab: string) => file.run('filterRows', tab, 'A1:B20')],
  ])('since it %s is told in a sentence and stays as it is', async (_, change) => {
    const [file, { tab }] = await reportedFile();
    change(file, tab);
    const before = seen(file);
    expect(close(file)).toEqual({ ok: false, error: expect.stringContaining(tab) });
    expect(seen(file)).toEqual(before);
  });

  test('since no report is open is told so', async () => {
    const [file] = await reportedFile();
    file.run('pokaznykShow', file.own.numbers[file.model.getters.getSheetIdByName('Posts') ?? '']);
    const before = seen(file);
    file.run('pokaznykCloseReport');
    expect(file.said.alerts).toEqual(['На відкритому аркуші немає звіту. Відкрийте аркуш зі звітом і повторіть.']);
    expect(seen(file)).toEqual(before);
  });
});
