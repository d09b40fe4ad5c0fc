import { columnsOf, type Kind, kinds } from '../../../src/records/kinds.ts';
import type { StandIn } from '../../../src/stand-in/stand-in.ts';
import { mine } from './hand-edits.ts';
import { type EditedTab, tabIdsOf } from './hands.ts';

/** What counts of a file, by what it is of: values of records, texts of a person, rows of a report, names of tabs. */
export type View = ReadonlyMap<string, string>;

type Put = (what: string, value: unknown) => void;

const isTheirs = (text: string): boolean => text.startsWith(mine);

/** The cells of a tab as they are, by rows. */
const cellsIn = ({ model: { getters } }: StandIn, sheetId: string) =>
  Array.from({ length: getters.getNumberRows(sheetId) }, (_, row) =>
    Array.from({ length: getters.getNumberCols(sheetId) }, (__, col) =>
      getters.getEvaluatedCell({ sheetId, col, row }),
    ),
  );

/** Each record by its key, the second of one key by itself, with its values, and with what a person has beside it. */
const putRecords = (file: StandIn, kind: Kind, put: Put): void => {
  for (const sheetId of tabIdsOf(file, kind as EditedTab)) {
    const [header = [], ...rows] = cellsIn(file, sheetId);
    const places = columnsOf(kind).map(({ heading }) =>
      header.findIndex(({ value }) => value === heading.en || value === heading.uk),
    );
    const seen = new Map<string, number>();
    for (const row of rows) {
      const values = places
        .map((place) => row[place]?.value ?? null)
        .map((value) => (value === '' || value === false ? null : value));
      if (values.every((value) => value === null)) continue;
      const keys = kinds[kind].keys.flat();
      const key = columnsOf(kind).flatMap(({ name }, at) => (keys.includes(name) ? [values[at]] : []));
      const name = `${kind} ${JSON.stringify(key)}`;
      const count = (seen.get(name) ?? 0) + 1;
      seen.set(name, count);
      const own = `${name}${count === 1 ? '' : ` again, ${count}`}`;
      put(own, values);
      const notes = row.flatMap(({ value }) => (isTheirs(String(value)) ? [value] : []));
      put(`beside ${own}`, notes);
    }
  }
};

/** The rows of a tab as they show, without blank cells and rows. */
const shownIn = (file: StandIn, sheetId: string) =>
  cellsIn(file, sheetId).flatMap((row) => {
    const shown = row
      .map(({ formattedValue }) => formattedValue)
      .filter((text) => text !== '' && text !== 'FALSE' && !isTheirs(text));
    return shown.length === 0 ? [] : [shown.join(' | ')];
  });

/** The formulas of a tab. */
const formulasIn = (file: StandIn, sheetId: string): readonly string[] => {
  const { getters } = file.model;
  return getters.getEvaluatedCellsPositions(sheetId).flatMap((position) => {
    const text = getters.getCellText(position, { showFormula: true });
    return text.startsWith('=') ? [text] : [];
  });
};

/** What counts of a file. */
export const viewOf = (file: StandIn): View => {
  const view = new Map<string, string>();
  const put: Put = (what, value) => void view.set(what, JSON.stringify(value));
  for (const kind of ['posts', 'ads', 'days'] as const) putRecords(file, kind, put);
  for (const tab of ['report', 'history', 'plan', 'notebook', 'accounts'] as const)
    for (const [at, id] of tabIdsOf(file, tab).entries()) {
      const shown = shownIn(file, id);
      const isClosed = file.own.metadata.some(({ sheet, value }) => sheet === id && value.includes('"role":"closed"'));
      // Accounts stand in no order.
      put(`${isClosed ? 'closed' : tab} ${at + 1}`, tab === 'accounts' ? shown.toSorted() : shown);
      if (isClosed) put(`formulas of closed ${at + 1}`, formulasIn(file, id));
    }
  const { getters } = file.model;
  const all = getters.getSheetIds();
  const theirs = all.flatMap((id) =>
    cellsIn(file, id)
      .flat()
      .flatMap(({ value }) => (isTheirs(String(value)) ? [String(value)] : [])),
  );
  for (const text of new Set(theirs)) put(text, theirs.filter((each) => each === text).length);
  put(
    'tabs',
    all
      .filter((id) => getters.isSheetVisible(id))
      .map((id) => getters.getSheetName(id))
      .sort(),
  );
  return view;
};

/** What of a view is as in none of others, each way: what is lost, doubled or changed. */
export const strangeIn = (view: View, others: readonly View[]): readonly string[] => {
  const names = new Set([view, ...others].flatMap((each) => [...each.keys()]));
  return [...names].filter((name) => others.every((other) => other.get(name) !== view.get(name)));
};
