import type { Command } from '@odoo/o-spreadsheet';
import { type Area, areasByValue } from '../../a1.ts';
import type { Book } from '../../book.ts';
import { engineFormat } from '../../engine/number-format.ts';
import { checkIntegers } from '../../integers.ts';

type EngineStyle = NonNullable<Extract<Command, { type: 'SET_FORMATTING' }>['style']>;

/** What a setter changes in the look of a cell. */
export interface LookSetter {
  readonly style?: EngineStyle;
  readonly format?: string;
}

const oneOf =
  <T extends string>(...options: readonly T[]) =>
  (value: unknown): T => {
    const found = options.find((option) => option === value);
    if (found === undefined) throw new Error(`Invalid argument: ${String(value)}`);
    return found;
  };

const colour = (value: unknown): string => {
  if (value === null) return '';
  if (typeof value === 'string' && /^(#[0-9a-f]{6}|#[0-9a-f]{3}|[a-z]+)$/i.test(value)) return value;
  throw new Error(`Invalid color string: ${String(value)}`);
};

const align = oneOf('left', 'center', 'right');
const vertical = oneOf('top', 'middle', 'bottom');
const weight = oneOf('normal', 'bold');
const slant = oneOf('normal', 'italic');
const line = oneOf('none', 'underline', 'line-through');
const wrapping = { OVERFLOW: 'overflow', WRAP: 'wrap', CLIP: 'clip' } as const;

const size = (value: unknown): number => {
  checkIntegers('Range.setFontSize', value);
  if (typeof value !== 'number' || value < 1) throw new Error(`Invalid argument: ${String(value)}`);
  return value;
};

/** What each setter does to a cell's look, by its name for one value; `s` is added for a table of them. */
export const lookSetters: Readonly<Record<string, (value: unknown) => LookSetter>> = {
  setNumberFormat: (value) => ({ format: engineFormat(String(value)) }),
  setFontWeight: (value) => ({ style: { bold: weight(value ?? 'normal') === 'bold' } }),
  setFontStyle: (value) => ({ style: { italic: slant(value ?? 'normal') === 'italic' } }),
  setFontLine: (value) => {
    const drawn = line(value ?? 'none');
    return { style: { underline: drawn === 'underline', strikethrough: drawn === 'line-through' } };
  },
  setFontSize: (value) => ({ style: { fontSize: size(value) } }),
  setFontColor: (value) => ({ style: { textColor: colour(value) } }),
  setBackground: (value) => ({ style: { fillColor: colour(value) } }),
  setHorizontalAlignment: (value) => ({
    style: { align: value === 'normal' ? undefined : align(value) } as EngineStyle,
  }),
  setVerticalAlignment: (value) => ({ style: { verticalAlign: vertical(value) } }),
  setWrap: (value) => ({ style: { wrapping: value === true ? 'wrap' : 'overflow' } }),
  setWrapStrategy: (value) => ({ style: { wrapping: wrapping[oneOf('OVERFLOW', 'WRAP', 'CLIP')(value)] } }),
};

/** Areas of one sheet. */
interface SheetAreas {
  readonly sheetId: string;
  readonly areas: readonly Area[];
}

/** Gives areas one look. */
export const applyLook = (book: Book, { sheetId, areas }: SheetAreas, look: LookSetter): void =>
  book.later((dispatch) => {
    dispatch('SET_FORMATTING', { sheetId, target: [...areas], ...look });
  });

/** Gives each cell of an area its own look, in as few commands as there are looks. */
export const applyLookToEach = (
  book: Book,
  { sheetId, area }: { readonly sheetId: string; readonly area: Area },
  { table, look }: { readonly table: readonly (readonly unknown[])[]; readonly look: (value: unknown) => LookSetter },
): void => {
  for (const [value, areas] of areasByValue(table, area)) applyLook(book, { sheetId, areas }, look(value));
};

const strokes: Readonly<Record<string, 'thin' | 'medium' | 'thick' | 'dotted' | 'dashed'>> = {
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DOTTED: 'dotted',
  DASHED: 'dashed',
  DOUBLE: 'medium',
};

const sides = ['top', 'left', 'bottom', 'right', 'v', 'h'] as const;

/** Draws the edges that are `true`, clears all where every given one is `false`, and leaves those that are `null`. */
export const drawBorder = (book: Book, { sheetId, areas }: SheetAreas, args: readonly unknown[]): void => {
  const given = args.slice(0, 6);
  const [shade = 'black', stroke = 'SOLID'] = [args[6] ?? undefined, args[7] ?? undefined];
  const style = strokes[String(stroke)];
  if (style === undefined || given.length < 6) throw new Error(`Invalid argument: ${String(stroke)}`);
  if (given.includes(false) && given.includes(true))
    throw new Error('not in the stand-in: Range.setBorder that draws and clears at once');
  book.later((dispatch) => {
    // One area after the other: the engine takes neighbours for one area and leaves out the lines between them.
    for (const area of areas) {
      const target = [area];
      if (given.includes(false)) dispatch('SET_ZONE_BORDERS', { sheetId, target, border: { position: 'clear' } });
      sides.forEach((position, at) => {
        if (given[at] === true)
          dispatch('SET_ZONE_BORDERS', { sheetId, target, border: { position, style, color: colour(shade) } });
      });
    }
  });
};
