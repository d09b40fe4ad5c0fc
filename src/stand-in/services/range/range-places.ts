import type { Area } from '../../a1.ts';

/** Which tab and cells an object of the script's stands for. */
export interface RangePlace {
  readonly sheet: string;
  readonly area: Area;
}

const places = new WeakMap<object, RangePlace>();
const sheets = new WeakMap<object, string>();

/** Remembers where a range is, beside the object, so that nothing of the stand-in's shows on it. */
export const rememberPlace = <T extends object>(range: T, place: RangePlace): T => {
  places.set(range, place);
  return range;
};

/** Where a range is; throws for anything else, as Google does. */
export const placeOf = (range: unknown): RangePlace => {
  const place = typeof range === 'object' && range !== null ? places.get(range) : undefined;
  if (place === undefined) throw new Error("The parameters don't match the method signature: a Range is expected.");
  return place;
};

/** Remembers which tab an object of the script's stands for. */
export const rememberSheet = <T extends object>(sheet: T, id: string): T => {
  sheets.set(sheet, id);
  return sheet;
};

/** The engine's id of a tab; throws for anything that is no tab. */
export const sheetIdOf = (sheet: unknown): string => {
  const id = typeof sheet === 'object' && sheet !== null ? sheets.get(sheet) : undefined;
  if (id === undefined) throw new Error("The parameters don't match the method signature: a Sheet is expected.");
  return id;
};
