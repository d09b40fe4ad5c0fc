import type { StandIn } from '../../../src/stand-in/stand-in.ts';
import { type EditedTab, type Hands, handsIn, tabIdsOf } from './hands.ts';

/** A text that nobody but a person writes begins so. */
export const mine = 'mine: ';

type Cell = readonly [col: number, row: number];

/** Where in a tab a person does something, from 0, and what they type. */
export interface Places {
  /** The rows that are turned over. */
  readonly first: number;
  readonly count: number;
  /** A row among those of the add-on's. */
  readonly between: number;
  /** A column among those of the add-on's. */
  readonly column: number;
  /** The person's own column. */
  readonly own: number;
  /** A cell that is theirs to fill, and what they type. */
  readonly figure: readonly [...Cell, string];
  /** Another: a box, a day or a name. */
  readonly box: readonly [...Cell, string];
  /** A blank cell beside what the add-on writes. */
  readonly beside: Cell;
}

/** A tab that a person edits while an action runs. */
export interface EditedPlace {
  readonly tab: EditedTab;
  readonly places: (tab: Hands) => Places;
}

interface HandEdit {
  readonly name: string;
  /** In a tab, or in the settings of the whole file. */
  readonly make: (tab: Hands, places: Places, file: StandIn) => void;
}

/** What people do in a spreadsheet that others work in too. */
export const handEdits: readonly HandEdit[] = [
  { name: 'rows sorted the other way', make: (tab, { first, count }) => tab.turnOver(first, count) },
  { name: 'a row inserted above', make: (tab) => tab.insert('ROW', 1) },
  { name: 'a row inserted between', make: (tab, { between }) => tab.insert('ROW', between) },
  { name: 'a row deleted above', make: (tab) => tab.remove('ROW', 1) },
  { name: 'a row deleted between', make: (tab, { between }) => tab.remove('ROW', between) },
  { name: 'a column inserted', make: (tab, { column }) => tab.insert('COL', column) },
  { name: 'an own column deleted', make: (tab, { own }) => tab.remove('COL', own) },
  { name: 'a figure typed', make: (tab, { figure }) => tab.put(...figure) },
  { name: 'a box ticked', make: (tab, { box }) => tab.put(...box) },
  { name: 'a text typed beside', make: (tab, { beside }) => tab.put(...beside, `${mine}typed meanwhile`) },
  { name: 'the tab renamed', make: (tab) => tab.rename('Their name') },
  { name: 'the tab hidden', make: (tab) => tab.hide() },
  { name: 'another locale', make: (_, __, file) => file.set({ locale: 'en_US' }) },
  { name: 'another time zone', make: (_, __, file) => file.set({ zone: 'America/New_York' }) },
];

/** Does it in the first tab of the kind; whether there is one, and the place is there. */
export const editByHand = (file: StandIn, { tab, places }: EditedPlace, edit: HandEdit): boolean => {
  const [id] = tabIdsOf(file, tab);
  if (id === undefined) return false;
  const hands = handsIn(file, id);
  const found = places(hands);
  const isThere = [found.between, ...found.figure, ...found.box, ...found.beside].every(
    (at) => typeof at === 'string' || at >= 0,
  );
  if (isThere) edit.make(hands, found, file);
  return isThere;
};
