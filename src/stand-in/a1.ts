import { helpers } from '@odoo/o-spreadsheet';

/** A rectangle of cells, from 0, both ends included. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

const end = /^\$?([A-Za-z]{0,3})\$?(\d*)$/;

const part = (text: string): { readonly column: number | null; readonly row: number | null } | null => {
  const [, letters = '', digits = ''] = end.exec(text) ?? [];
  if (letters === '' && digits === '') return null;
  return {
    column: letters === '' ? null : helpers.lettersToNumber(letters.toUpperCase()),
    row: digits === '' ? null : Number(digits) - 1,
  };
};

/** The rectangle of an address such as `B2`, `A1:C3`, `A:A`, `2:3` or `F2:F` in a tab of this size; `null` where it is none. */
export const areaOf = (address: string, { rows, columns }: Size): Area | null => {
  const [first = '', last = first, ...more] = address.split(':');
  const [from, to] = [part(first), part(last)];
  if (from === null || to === null || more.length > 0) return null;
  if (!address.includes(':') && (from.column === null || from.row === null)) return null;
  const across = [from.column ?? 0, to.column ?? columns - 1] as const;
  const down = [from.row ?? 0, to.row ?? rows - 1] as const;
  const isOpen = from.column === null || from.row === null || to.column === null || to.row === null;
  // Google puts `C5:B2`, `D:B` and `5:2` right; an open range has no other end to begin with.
  const isTurned = !isOpen || (from.column === null) === (to.column === null);
  const area = isTurned
    ? { left: Math.min(...across), top: Math.min(...down), right: Math.max(...across), bottom: Math.max(...down) }
    : { left: across[0], top: down[0], right: across[1], bottom: down[1] };
  return area.left <= area.right && area.top <= area.bottom && area.top >= 0 ? area : null;
};

/** The address of a rectangle. */
export const addressOf = ({ left, top, right, bottom }: Area): string => {
  const first = helpers.toXC(left, top);
  return left === right && top === bottom ? first : `${first}:${helpers.toXC(right, bottom)}`;
};

/** What two areas share; `null` where it is nothing. */
export const intersectionOf = (one: Area, other: Area): Area | null => {
  const area = {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
  return area.left <= area.right && area.top <= area.bottom ? area : null;
};

/** Whether an area lies in another as a whole. */
export const isInside = (inner: Area, outer: Area): boolean =>
  inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;

/** What is left of an area without another: at most four areas, those above and below as wide as it. */
export const areaWithout = (area: Area, hole: Area): readonly Area[] => {
  const cut = intersectionOf(area, hole);
  if (cut === null) return [area];
  return [
    { ...area, bottom: cut.top - 1 },
    { ...area, top: cut.top, bottom: cut.bottom, right: cut.left - 1 },
    { ...area, top: cut.top, bottom: cut.bottom, left: cut.right + 1 },
    { ...area, top: cut.bottom + 1 },
  ].filter(({ left, top, right, bottom }) => left <= right && top <= bottom);
};

/** The rectangles in which a table of values is the same, so that one command formats each. */
export const areasByValue = <T>(table: readonly (readonly T[])[], { left, top }: Area): ReadonlyMap<T, Area[]> => {
  const found = new Map<T, Area[]>();
  // Objects that write themselves alike are different values.
  const ids = new Map<T, number>();
  const open = new Map<string, { -readonly [Side in keyof Area]: Area[Side] }>();
  table.forEach((line, row) => {
    for (let start = 0; start < line.length; ) {
      const value = line[start] as T;
      let stop = start;
      while (stop + 1 < line.length && line[stop + 1] === value) stop += 1;
      const id = ids.get(value) ?? ids.size;
      ids.set(value, id);
      const key = `${start}:${stop}:${id}`;
      const above = open.get(key);
      if (above?.bottom === top + row - 1) above.bottom = top + row;
      else {
        const area = { left: left + start, right: left + stop, top: top + row, bottom: top + row };
        open.set(key, area);
        found.set(value, [...(found.get(value) ?? []), area]);
      }
      start = stop + 1;
    }
  });
  return found;
};
