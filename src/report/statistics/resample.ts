import { type Formula, namesInFormula } from '../../kpi/formula/formula.ts';
import { isListed } from '../../records/days/months.ts';
import type { TabSummaries, TabSummary } from '../../records/tab-summary.ts';
import { isByOwnLevel, type Term } from '../formulas/term.ts';
import type { ReportMetric } from '../metrics/report-metrics.ts';

/** The records whose differences say how far a figure moves by chance: what each adds above and, in a rate, below the line. */
export interface ResampledRows {
  readonly holding: TabSummary;
  readonly top: Term;
  readonly bottom: Term | null;
}

const isCounted = (term: Term | undefined): term is Term =>
  term !== undefined && (term.is === 'sum' || term.is === 'count' || isByOwnLevel(term.is));

const termsIn = (formula: Formula, line: ReportMetric): readonly Term[] =>
  namesInFormula(formula).flatMap((name) => {
    const term = line.terms[name];
    return isCounted(term) ? [term] : [];
  });

interface Sides {
  readonly top: readonly Term[];
  readonly bottom: readonly Term[];
}

const sides = (formula: Formula, line: ReportMetric): Sides => {
  if (formula.op === 'number' || formula.op === 'measure') return { top: termsIn(formula, line), bottom: [] };
  const [left, right] = [sides(formula.left, line), sides(formula.right, line)];
  const swapped = formula.op === '/' ? { top: right.bottom, bottom: right.top } : right;
  return { top: [...left.top, ...swapped.top], bottom: [...left.bottom, ...swapped.bottom] };
};

const isDifference = (formula: Formula): boolean =>
  formula.op !== 'measure' &&
  formula.op !== 'number' &&
  (formula.op === '+' || formula.op === '-' || isDifference(formula.left) || isDifference(formula.right));

/** What a figure multiplies and what it divides by; `null` where it adds or takes away. */
export const sidesOf = (line: ReportMetric): Sides | null =>
  isDifference(line.formula) ? null : sides(line.formula, line);

/**
 * The sample of a figure; `null` where chance has no say: a level such as followers, a figure over several kinds of records,
 * or how many posts there are, which a person decides. Only posts and messages stand each for itself: records that tell of a day
 * resemble those of the day before.
 */
export const resampledRowsOf = (holdings: TabSummaries, line: ReportMetric): ResampledRows | null => {
  const { top, bottom } = sidesOf(line) ?? { top: [], bottom: [] };
  const [above, below] = [top[0], bottom[0]];
  if (above === undefined || top.length > 1 || bottom.length > 1) return null;
  if (below !== undefined && below.is !== 'ownLevel' && below.kind !== above.kind) return null;
  if (!isListed(above.kind) || (below === undefined && above.is === 'count' && above.kind === 'posts')) return null;
  const holding = holdings.get(above.kind);
  return holding === undefined ? null : { holding, top: above, bottom: below ?? null };
};
