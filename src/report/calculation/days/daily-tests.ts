import type { Language } from '../../../text/language.ts';
import { absoluteAddress } from '../../formulas/address.ts';
import { helperCell } from '../../layout/planned-cell.ts';
import { ofDaysFormula } from '../../layout/plural.ts';
import type { SheetLayout } from '../../layout/sheet-layout.ts';
import type { ReportMetric } from '../../metrics/report-metrics.ts';
import { words as reportWords } from '../../report-words.ts';
import { type DailyPeriods, type DailySide, dailySteps, hasTooFewDays } from '../../statistics/daily-change.ts';
import { smallBase, tooFewInWords } from '../../statistics/small-samples.ts';
import { words } from '../calculation-words.ts';
import type { DailyFigure } from './day-columns.ts';

/** The cells that count the days of both periods, the one that says by 1 or 0 whether they are listed, and the one that says why not. */
export interface DaysOfPeriods {
  readonly now: string;
  readonly before: string;
  readonly hasRoom: string;
  readonly why: string;
  /** The cell by which a total of the earlier period is multiplied to be compared a day; a text where it is not to be. */
  readonly lengthRatio: string;
}

/** What the days tell of a figure, by cells. */
export interface DailyCells {
  /** How many days have data; blank where all do. */
  readonly missing: string;
  /** Another reason why chance is not told; blank where there is none. */
  readonly reason: string;
  /** The days that lack data, of this period and of the one before. */
  readonly lacking: readonly [now: string, before: string];
  /** How far the logarithm moves because the periods do not have each weekday equally often. */
  readonly mix: string;
  readonly error: string;
  readonly freedom: string;
}

/** A figure and what its test reads. */
export interface TestedFigure {
  readonly figure: DailyFigure;
  readonly both: DaysOfPeriods;
  readonly language: Language;
  /** The cells that count the days with data of each column, of each period. */
  readonly known: readonly (readonly string[])[];
  /** Formulas that count the days with a record of their own, of each column, of each period. */
  readonly single: readonly (readonly string[])[];
  /** The figure's own sums above and below the line, of each period. */
  readonly sums: readonly (readonly (string | null)[])[];
  readonly test: {
    readonly periods: DailyPeriods;
    readonly top: DailySide;
    readonly bottom: DailySide | null;
  } | null;
}

/** How many cells a figure's test takes. */
export const testColumns = 15;

/** Writes the steps of each figure's test in a row of its own; gives where they are. */
export const writeDailyTests = (
  layout: SheetLayout,
  { line: first, at: left }: { readonly line: number; readonly at: number },
  tested: readonly TestedFigure[],
): ReadonlyMap<ReportMetric, DailyCells> =>
  new Map(
    tested.map(({ figure, both, language, known, single, sums, test }, index) => {
      const { line } = figure;
      let next = left;
      const put = (formula: string) => {
        const address = layout.put(first + index, next, helperCell(formula));
        next++;
        return absoluteAddress(address);
      };
      const days = [both.now, both.before];
      const least = (cells: readonly string[]) => (cells.length === 1 ? (cells[0] ?? '0') : `MIN(${cells.join(';')})`);
      const dataDays = known.map((cells) => (cells.length === 0 ? null : put(`=${least(cells)}`)));
      const lacking = dataDays.map((cell, at) =>
        cell === null ? put('=0') : put(`=IF(${both.hasRoom}=0;0;${days[at]}-${cell})`),
      );
      const told = dataDays.flatMap((cell, at) => {
        const all = days[at] ?? '0';
        return cell === null
          ? []
          : [
              `IF(${cell}<${all};"${at === 0 ? '' : words.beforeThat[language]}${words.dataFor[language]}"&${cell}&"${words.ofDays[language]}"&${all}&${ofDaysFormula(all, language)}`,
            ];
      });
      const noRoom = `IF(${both.hasRoom}=0;${both.why};`;
      const missing = put(`=${noRoom}${told.join(';')};""${')'.repeat(told.length + 1)}`);
      const [nowLacks = '', beforeLacks = ''] = lacking;
      const cells = { missing, lacking: [nowLacks, beforeLacks] as const };
      if (test === null) {
        const blank = put('=""');
        return [line, { ...cells, reason: blank, mix: blank, error: blank, freedom: blank }] as const;
      }
      const daysAlone = single.map((counts) => put(`=${least(counts)}`));
      const isTotal = line.formula.op === 'measure';
      const unequal = `${both.now}&"${reportWords.against[language]}"&${both.before}&${ofDaysFormula(both.before, language)}`;
      const few = tooFewInWords(least(daysAlone), language);
      const shares = sums.map(([above, below]) => `${above}&"${reportWords.of[language]}"&${below}`).join(`&"; "&`);
      const wholes = sums.flatMap(([, below]) => below ?? []);
      const isShare = line.unit === 'fraction' && wholes.length === 2;
      const reason = put(
        [
          '=',
          isTotal ? `IF(NOT(ISNUMBER(${both.lengthRatio}));${unequal};` : '',
          `IF(${hasTooFewDays(daysAlone)};${few};`,
          isShare ? `IF(MIN(${wholes.join(';')})<${smallBase};${shares};"")` : '""',
          isTotal ? '))' : ')',
        ].join(''),
      );
      const steps = dailySteps(test.periods, test);
      const mix = put(steps.mix);
      const squares = put(steps.squares(mix));
      const inflation = put(steps.inflation(put(steps.correlation(squares, put(steps.products(mix))))));
      return [
        line,
        { ...cells, reason, mix, error: put(steps.error(squares, inflation)), freedom: put(steps.freedom(inflation)) },
      ] as const;
    }),
  );
