import { describe, expect, test } from 'vitest';
import { positionOf, type Row } from '../../../src/records/kinds.ts';
import type { SavedWorkbook } from '../../../src/stand-in/saved-workbook.ts';
import type { StandIn } from '../../../src/stand-in/stand-in.ts';
import { countTried, isThorough } from '../../thorough.ts';
import { addCompact, addRows, done, heldIn, importOf, openFile, record, tabNames, tick } from '../file.ts';

// The engine tells its timings.
console.debug = () => undefined;

const post = (id: string, date: number, likes: number): Row =>
  record('posts', { date, platform: 'Instagram', account: 'acme', post_id: id, reach: 1000, likes });

const standing = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, at) => post(id, 46082 + at, at));
/** Two that change and two that come. */
const coming = [post('c', 46084, 30), post('e', 46086, 50), post('g', 46090, 6), post('h', 46091, 7)];

/** The tab of posts as the engine has it: a person's edits are no calls of the script's. */
const tabIn = ({ model }: StandIn) => {
  const { getters } = model;
  const sheetId = getters.getSheetIds().find((id) => ['Posts', 'My posts'].includes(getters.getSheetName(id))) ?? '';
  const text = (col: number, row: number) => getters.getCellText({ sheetId, col, row }, { showFormula: true });
  const [columns, rows] = [getters.getNumberCols(sheetId), getters.getNumberRows(sheetId)];
  const find = (heading: string) => Array.from({ length: columns }, (_, col) => text(col, 0)).indexOf(heading);
  const rowOf = (id: string) => Array.from({ length: rows }, (_, row) => text(find('Post ID'), row)).indexOf(id);
  const put = (col: number, row: number, content: string) =>
    void model.dispatch('UPDATE_CELL', { sheetId, col, row, content });
  return { model, sheetId, sheetName: getters.getSheetName(sheetId), text, columns, rows, find, rowOf, put };
};
type Tab = ReturnType<typeof tabIn>;

const insert = ({ model, sheetId, sheetName }: Tab, dimension: 'ROW' | 'COL', base: number) =>
  void model.dispatch('ADD_COLUMNS_ROWS', { sheetId, sheetName, dimension, base, quantity: 1, position: 'before' });
const remove = ({ model, sheetId, sheetName }: Tab, dimension: 'ROW' | 'COL', element: number) =>
  void model.dispatch('REMOVE_COLUMNS_ROWS', { sheetId, sheetName, dimension, elements: [element] });

interface Edit {
  readonly name: string;
  readonly make: (tab: Tab) => void;
  /** What of the records is the person's from then on. */
  readonly typed?: Readonly<Record<string, string>>;
  readonly gone?: string;
}

const edits: readonly Edit[] = [
  {
    name: 'sorted the other way',
    make: ({ text, columns, rowOf, put }) => {
      const rows = ['a', 'b', 'c', 'd', 'e', 'f'].map(rowOf).sort((one, other) => one - other);
      const cells = rows.map((row) => Array.from({ length: columns }, (_, col) => text(col, row)));
      rows.forEach((row, at) => {
        for (let col = 0; col < columns; col += 1) put(col, row, cells[rows.length - 1 - at]?.[col] ?? '');
      });
    },
  },
  { name: 'a row inserted above', make: (tab) => insert(tab, 'ROW', 1) },
  { name: 'a row inserted between', make: (tab) => insert(tab, 'ROW', tab.rowOf('d')) },
  { name: 'a row deleted above', make: (tab) => remove(tab, 'ROW', tab.rowOf('a')), gone: 'a' },
  { name: 'a row deleted between', make: (tab) => remove(tab, 'ROW', tab.rowOf('d')), gone: 'd' },
  { name: 'a column inserted', make: (tab) => insert(tab, 'COL', 3) },
  { name: 'an own column deleted', make: (tab) => remove(tab, 'COL', tab.find('Mine')) },
  {
    name: 'a figure typed',
    make: ({ find, rowOf, put }) => put(find('Likes and reactions'), rowOf('d'), '77'),
    typed: { d: '77' },
  },
  { name: 'a box ticked', make: ({ find, rowOf, put }) => put(find('Serves the goal'), rowOf('b'), 'TRUE') },
  {
    name: 'the tab renamed',
    make: ({ model, sheetId, sheetName }) =>
      void model.dispatch('RENAME_SHEET', { sheetId, oldName: sheetName, newName: 'My posts' }),
  },
  { name: 'the tab hidden', make: ({ model, sheetId }) => void model.dispatch('HIDE_SHEET', { sheetId }) },
];

const noteOf = (id: string): string => `note of ${id}`;

const prepared = async (): Promise<SavedWorkbook> => {
  const file = await openFile();
  addCompact(file, importOf('posts', standing));
  file.run('insertColumn', 'Posts', 24);
  file.run('type', 'Posts', 'Y1', 'Mine');
  file.run(
    'fill',
    'Posts',
    'Y2:Y7',
    standing.map((row) => [noteOf(String(row[3]))]),
  );
  return file.save();
};

/** What is wrong in the tab after an edit came between: with records, and with what a person has beside them. */
const lossesIn = (file: StandIn, { name, typed = {}, gone }: Edit) => {
  const tab = tabNames(file).find((each) => each === 'My posts' || each === 'Posts') ?? '';
  const [header = [], ...rows] = heldIn(file, tab);
  const at = (heading: string) => header.indexOf(heading);
  const likes: Readonly<Record<string, string>> = {
    ...Object.fromEntries([...standing, ...coming].map((row) => [String(row[3]), String(row[11])])),
    ...typed,
  };
  const records: string[] = [];
  const notes: string[] = [];
  const isGone = name === 'an own column deleted';
  if (at('Mine') < 0 !== isGone) notes.push('the column of notes is gone');
  for (const [id, wanted] of Object.entries(likes)) {
    const own = rows.filter((row) => row[at('Post ID')] === id);
    if (own.length > 1) records.push(`${id} is there ${own.length} times`);
    if (own.length === 0 && id !== gone) records.push(`${id} is gone`);
    const [row] = own;
    if (row === undefined) continue;
    const found = String(row[at('Likes and reactions')]);
    if (found !== wanted) records.push(`${id} has ${found}, not ${wanted}`);
    const isTicked = row[at('Serves the goal')] === true;
    if (isTicked !== (name === 'a box ticked' && id === 'b')) records.push(`${id} is ${isTicked ? '' : 'not '}ticked`);
    const note = isGone ? '' : row[at('Mine')];
    if (note !== '' && note !== noteOf(id)) notes.push(`${id} has ${note}`);
  }
  const left = rows.filter((row) => String(row[at('Mine')]).startsWith('note')).length;
  if (!isGone && left < (gone === undefined ? 6 : 5)) notes.push('a note is gone');
  return { records, notes };
};

describe('an edit by hand at any call of an import', () => {
  test('loses nothing, and what may stand beside another record is told', { timeout: 1_000_000 }, async () => {
    const start = await prepared();
    const request = importOf('posts', coming, { file: 'new.csv' });
    const whole = await openFile(start);
    done(addRows(whole, request));
    const calls = whole.calls.counts().total;
    const all = edits.flatMap((edit) => Array.from({ length: calls }, (_, at) => ({ edit, call: at + 1 })));
    // The calls beside that which writes are the hardest.
    const tried = isThorough ? all : all.filter(({ call }) => call === 5 || call === 13);
    let told = 0;
    for (const { edit, call } of tried) {
      const file = await openFile(start);
      file.calls.meanwhile({ call, act: () => edit.make(tabIn(file)) });
      const answer = addRows(file, request);
      file.calls.meanwhile(null);
      const { unsorted } = done(answer.ok ? answer : addRows(file, request));
      const { records, notes } = lossesIn(file, edit);
      expect(records, `${edit.name} at ${call} of ${calls}`).toEqual([]);
      if (unsorted === undefined) expect(notes, `${edit.name} at ${call} of ${calls}`).toEqual([]);
      else told += 1;
    }
    console.log(`${countTried(tried, all)} edits were tried: no record was lost or doubled, and ${told} were told.`);
  });
});

describe('an edit by hand at any call of a rule that ticks', () => {
  test('ticks no other post', { timeout: 1_000_000 }, async () => {
    const textAt = positionOf('posts', 'text');
    const texts = ['sale', 'bread', 'a sale', 'dogs', 'sale again', 'cats'];
    const file = await openFile();
    const posts = standing.map((row, at) =>
      row.map((value, column) => (column === textAt ? (texts[at] ?? null) : value)),
    );
    addCompact(file, importOf('posts', posts));
    const start = file.save();
    const whole = await openFile(start);
    done(tick(whole, 'sale'));
    const calls = whole.calls.counts().total;
    const moving = edits.filter(({ name }) => name !== 'an own column deleted' && name !== 'a box ticked');
    const all = moving.flatMap((edit) => Array.from({ length: calls }, (_, at) => ({ edit, call: at + 1 })));
    const tried = isThorough ? all : all.filter(({ call }) => call === 4 || call === calls - 5);
    for (const { edit, call } of tried) {
      const edited = await openFile(start);
      edited.calls.meanwhile({ call, act: () => edit.make(tabIn(edited)) });
      done(tick(edited, 'sale'));
      const [header = [], ...rows] = heldIn(edited, tabNames(edited).find((each) => / ?[Pp]osts$/.test(each)) ?? '');
      const place = (heading: string) => header.indexOf(heading);
      const ticked = rows.filter((row) => row[place('Serves the goal')] === true).map((row) => row[place('Post ID')]);
      const wanted = ['a', 'c', 'e'].filter((id) => id !== edit.gone);
      expect([...ticked].sort(), `${edit.name} at ${call} of ${calls}`).toEqual(wanted);
    }
    console.log(`${countTried(tried, all)} edits were tried: no tick is on another post.`);
  });
});
