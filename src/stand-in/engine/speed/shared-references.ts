import type { Model } from '@odoo/o-spreadsheet';

type Getters = Pick<Model['getters'], 'getRangeFromSheetXC' | 'getSheetIdByName' | 'getSheetSize' | 'tryGetSheet'>;
type Range = ReturnType<Getters['getRangeFromSheetXC']>;

interface ReadReference {
  /** The name of the tab that it names. */
  readonly tab: string | null;
  readonly zone: Range['unboundedZone'];
  readonly parts: Range['parts'];
}

const known = new Map<string, ReadReference>();

/** The most that are kept. */
const mostKnown = 50_000;

const tabIn = (reference: string): string | null => {
  const end = reference.lastIndexOf('!');
  return end < 0 ? null : reference.slice(0, end).replace(/^'(.*)'$/, '$1');
};

/** A range as it is in a spreadsheet that has its tab; `null` where the engine has to say what it is. */
const rangeWith = ({ tab, zone, parts }: ReadReference, sheetId: string, getters: Getters): Range | null => {
  const id = tab === null ? sheetId : getters.getSheetIdByName(tab);
  if (id === undefined || getters.tryGetSheet(id) === undefined) return null;
  const size = getters.getSheetSize(id);
  const bounded = {
    left: zone.left,
    top: zone.top,
    right: zone.right ?? size.numberOfCols - 1,
    bottom: zone.bottom ?? size.numberOfRows - 1,
  };
  const isCell = bounded.left === bounded.right && bounded.top === bounded.bottom;
  if (isCell !== (parts.length === 1)) return null;
  return {
    sheetId: id,
    unboundedZone: { ...zone },
    zone: bounded,
    parts,
    prefixSheet: tab !== null,
  };
};

/** The range of a reference in a tab. Each text is read once: the engine reads it anew for each formula that has it. */
export const rangeOf = (reference: string, sheetId: string, getters: Getters): Range => {
  const read = known.get(reference);
  const shared = read === undefined ? null : rangeWith(read, sheetId, getters);
  if (shared !== null) return shared;
  const range = getters.getRangeFromSheetXC(sheetId, reference);
  if (range.invalidXc !== undefined || range.invalidSheetName !== undefined) return range;
  if (known.size >= mostKnown) known.clear();
  known.set(reference, { tab: tabIn(reference), zone: range.unboundedZone, parts: range.parts });
  return range;
};
