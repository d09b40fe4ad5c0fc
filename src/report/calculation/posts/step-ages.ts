import { grownUp, growth } from '../../../records/post-growth.ts';
import { hasColumn, type TabSummary } from '../../../records/tab-summary.ts';
import type { Language } from '../../../text/language.ts';
import { absoluteAddress } from '../../formulas/address.ts';
import { lastDaysArray, rangeOf } from '../../formulas/formula-range.ts';
import { recordMask, recordsIn } from '../../formulas/mask.ts';
import { helperCell, styledCell } from '../../layout/planned-cell.ts';
import type { SheetLayout } from '../../layout/sheet-layout.ts';
import { lengthFormula } from '../../metrics/compared-days.ts';
import { words } from '../calculation-words.ts';
import type { Period } from '../periods.ts';
import { ageRange, agesText } from './age-range.ts';

const column = { name: 0, steps: 9 };
const rowNames = ['lag', 'grown', 'ages'] as const;

/** How old the posts of each step were when they were seen. */
export interface StepAges {
  /** The cell with the part of what its posts come to that a step has, by how long after it they were seen; blank where nobody knows. */
  readonly grown: (period: Pick<Period, 'at'>) => string;
  /** The cell with the ages of its posts, in days. */
  readonly ages: (period: Pick<Period, 'at'>) => string;
}

/** Takes the rows of the block; `null` where nobody knows when posts were seen. */
export const takeStepAges = (layout: SheetLayout, posts: TabSummary | undefined): number | null => {
  if (posts === undefined || !hasColumn(posts, 'observed_at')) return null;
  layout.take(1);
  return layout.take(2 + rowNames.length);
};

/**
 * Writes how long after each step its posts were seen, on average, and how much of what they come to is there by then where posts
 * are spread evenly over the days of a step. Steps that were each seen as late are of one age.
 *
 *     a month seen 2 days after its last day   →  80%
 *     a month seen 30 days after               →  98%
 */
export const writeStepAges = (
  layout: SheetLayout,
  head: number,
  {
    recordsOf,
    steps,
    language,
  }: {
    readonly recordsOf: (period: Period) => TabSummary;
    readonly steps: readonly Period[];
    readonly language: Language;
  },
): StepAges => {
  layout.put(head, column.name, styledCell(words.postAges[language], 'section'));
  layout.edge('section', `A${head + 1}:S${head + 1}`);
  for (const [at, name] of rowNames.entries())
    layout.put(head + 2 + at, column.name, styledCell(words.stepAges[name][language], 'name'));
  const cells = steps.map((step) => {
    const to = column.steps + step.at - 2;
    layout.put(head + 1, to, styledCell(`=${step.span.to}`, 'heading', 'd mmm'));
    const put = (name: (typeof rowNames)[number], formula: string, format: string) =>
      absoluteAddress(layout.put(head + 2 + rowNames.indexOf(name), to, helperCell(`=IFERROR(${formula};"")`, format)));
    const records = recordsOf(step);
    const seen = rangeOf(records, 'observed_at');
    const known = `${recordMask(records, recordsIn(records, step.span))}*ISNUMBER(${seen})`;
    const late = `(${seen}-${step.span.to})`;
    // Of posts that have grown up nobody asks how long ago that was.
    const capped = `(${late}-(${late}>${grownUp})*(${late}-${grownUp}))`;
    const lag = put('lag', `SUMPRODUCT(${known}*${capped})/SUMPRODUCT(${known})`, '0.0');
    const [begun, length] = [`MAX(0;${lag})`, lengthFormula(step.span)];
    const left = (age: string) => `EXP(-(${age})/${growth.days})`;
    const missing = `${growth.later}*${growth.days}/${length}*(${left(begun)}-${left(`${begun}+${length}`)})`;
    const grown = put('grown', `IF(ISNUMBER(${lag});1-${missing};"")`, '0%');
    const age = `(${seen}-${lastDaysArray(records)})`;
    const ages = put('ages', `IF(ISNUMBER(${lag});${agesText(ageRange(known, age))};"")`, 'General');
    return { grown, ages };
  });
  const of = ({ at }: Pick<Period, 'at'>) => cells[at - 2];
  return { grown: (period) => of(period)?.grown ?? '""', ages: (period) => of(period)?.ages ?? '""' };
};
