import { type Kind, kinds } from '../../../records/kinds.ts';
import type { Language } from '../../../text/language.ts';
import { absoluteAddress } from '../../formulas/address.ts';
import { helperCell } from '../../layout/planned-cell.ts';
import type { SheetLayout } from '../../layout/sheet-layout.ts';
import type { DaysOfPeriods } from './daily-tests.ts';
import { type DayColumn, nameOfColumn } from './day-columns.ts';

interface WrittenGaps {
  readonly kind: Kind;
  readonly both: DaysOfPeriods;
  readonly language: Language;
  readonly line: number;
  readonly aside: number;
  readonly sides: readonly {
    readonly column: DayColumn;
    readonly counted: readonly { readonly known: string }[];
  }[];
}

/** Tells the days without data of a kind: once where all of its columns lack as many, else of each column by itself. */
export const writeGaps = (layout: SheetLayout, { kind, both, language, line, aside, sides }: WrittenGaps): string => {
  const days = [both.now, both.before];
  const own = sides.flatMap((side, index) => (side.column.term.kind === kind ? [{ ...side, index }] : []));
  const missingOf = (known: readonly string[]) => known.map((cell, at) => `(${days[at]}-${cell})`);
  const told = (name: string, known: readonly string[]) =>
    `IF(MAX(${missingOf(known).join(';')})=0;"";"; ${name.replace(/"/g, '""')}: "&${missingOf(known).join(`&" / "&`)})`;
  const [one] = own;
  if (one === undefined) return '""';
  const texts = own.map(({ column, counted, index }) =>
    layout.put(
      line,
      aside + index,
      helperCell(
        `=${told(
          `${kinds[kind].tab[language]}, ${nameOfColumn(column, language)}`,
          counted.map(({ known }) => known),
        )}`,
      ),
    ),
  );
  const isSame = [0, 1].flatMap((which) => {
    const cells = own.flatMap(({ counted }) => counted[which]?.known ?? []).join(';');
    return cells === '' ? [] : [`MIN(${cells})=MAX(${cells})`];
  });
  const whole = told(
    kinds[kind].tab[language],
    one.counted.map(({ known }) => known),
  );
  const noRoom = `"; ${kinds[kind].tab[language]}: "&${both.why}`;
  return absoluteAddress(
    layout.put(
      line + 1,
      aside + one.index,
      helperCell(`=IF(${both.hasRoom}=0;${noRoom};IF(AND(${isSame.join(';')});${whole};${texts.join('&')}))`),
    ),
  );
};
