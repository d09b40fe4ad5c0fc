import type { StandIn } from '../../../src/stand-in/stand-in.ts';

/** Which tab of the add-on's a person edits: by what it remembers, whatever it is called by now. */
export type EditedTab = keyof typeof marks;

/** What a tab remembers, as parts of its text. */
const marks = {
  posts: [/"role":"data"/, /"kind":"posts"/],
  ads: [/"role":"data"/, /"kind":"ads"/],
  days: [/"role":"data"/, /"kind":"days"/],
  accounts: [/"role":"accounts"/],
  // It is the same tab when it is closed.
  report: [/"role":"(?:report|closed)"/],
  history: [/"role":"history"/],
  plan: [/"role":"plan"/],
  notebook: [/"role":"notebook"/],
} satisfies Readonly<Record<string, readonly RegExp[]>>;

/** The engine's ids of the tabs of a kind, in the order in which they were made. */
export const tabIdsOf = ({ own, model }: StandIn, tab: EditedTab): readonly string[] => {
  const standing = new Set(model.getters.getSheetIds());
  return own.metadata.flatMap(({ sheet, value }) =>
    sheet !== null && standing.has(sheet) && marks[tab].every((mark) => mark.test(value)) ? [sheet] : [],
  );
};

/** A tab as the engine has it: what a person does there is no call of the script's. */
export const handsIn = ({ model }: StandIn, sheetId: string) => {
  const { getters } = model;
  const sheetName = getters.getSheetName(sheetId);
  const text = (col: number, row: number) => getters.getCellText({ sheetId, col, row }, { showFormula: true });
  const [columns, rows] = [getters.getNumberCols(sheetId), getters.getNumberRows(sheetId)];
  const cells = () =>
    Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, col) => text(col, row)));
  const put = (col: number, row: number, content: string): void =>
    void model.dispatch('UPDATE_CELL', { sheetId, col, row, content });
  return {
    columns,
    rows,
    text,
    put,
    /** The row (from 0) in which a text stands, or -1. */
    rowOf: (wanted: string): number => cells().findIndex((row) => row.includes(wanted)),
    /** The column (from 0) under a heading in a row, or -1. */
    columnOf: (heading: string, row = 0): number =>
      Array.from({ length: columns }, (_, col) => text(col, row)).indexOf(heading),
    insert: (dimension: 'ROW' | 'COL', base: number, quantity = 1): void =>
      void model.dispatch('ADD_COLUMNS_ROWS', {
        sheetId,
        sheetName,
        dimension,
        base,
        quantity,
        position: 'before',
      }),
    remove: (dimension: 'ROW' | 'COL', at: number): void =>
      void model.dispatch('REMOVE_COLUMNS_ROWS', { sheetId, sheetName, dimension, elements: [at] }),
    /** Turns rows over, with all that stands in them. */
    turnOver: (first: number, count: number): void => {
      const before = cells()
        .slice(first, first + count)
        .reverse();
      before.forEach((row, at) => {
        for (const [col, content] of row.entries()) put(col, first + at, content);
      });
    },
    rename: (newName: string): void => void model.dispatch('RENAME_SHEET', { sheetId, oldName: sheetName, newName }),
    hide: (): void => void model.dispatch('HIDE_SHEET', { sheetId }),
  };
};
export type Hands = ReturnType<typeof handsIn>;
