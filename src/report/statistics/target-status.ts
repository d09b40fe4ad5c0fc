import type { Language } from '../../text/language.ts';
import type { TargetOfPlans } from '../calculation/targets/target-block.ts';
import { hasCents } from '../layout/formats.ts';
import { isFlow, type ReportMetric } from '../metrics/report-metrics.ts';
import { words } from '../report-words.ts';
import { plannedDirectionOf } from '../target-plan/target-kind.ts';

/** What a figure is judged by: cells, and formulas of cells. */
export interface Judged {
  /** The figure, its target, and how much of that is due by the last day with data. */
  readonly cell: string;
  readonly target: string;
  readonly due: string;
  /** The cell with the part of the target, or of what is due, that is reached, in percent. */
  readonly reached: string;
  /** Of a level: the cell with it as the period begins, a text where that is not known. */
  readonly start: string | null;
  /** The cell with the share of the period that is over: 1 where all of it is. */
  readonly elapsed: string;
  /** What the plans tell; `null` where none is asked. */
  readonly plans: TargetOfPlans | null;
}

/** A figure with as many places as are shown; a duration to the second. */
const rounded = ({ unit, formula }: ReportMetric, value: string): string => {
  if (unit === 'duration') return `ROUND(${value}*86400;0)`;
  const money = hasCents(formula) ? 2 : 0;
  return `ROUND(${value};${{ fraction: 4, money, count: 0, number: 2 }[unit]})`;
};

// 0.036 is 10% below 0.04 though the computer's difference is a trace more.
const trace = '1/10^9';

/**
 * The condition that a figure is judged by its pace, since its period is running; `null` for a rate, which has its
 * target from the first day on. A level has a pace where its target is above what it began with.
 */
const pacedBy = (line: ReportMetric, { target, due, start, elapsed }: Judged): string | null => {
  if (isFlow(line)) return `${elapsed}<1`;
  return start === null ? null : `${due}<${rounded(line, target)}`;
};

/** What is due of a total or of a level that grows while the period runs: of a plan's target what its months make due. */
const runningDue = ({ target, start, elapsed, plans }: Omit<Judged, 'due'>): string => {
  const even = start === null ? `${target}*${elapsed}` : `${start}+(${target}-${start})*${elapsed}`;
  if (plans === null) return even;
  const isPlanned = `${target}=${plans.target}`;
  if (start === null) return `IF(${isPlanned};${plans.due};${even})`;
  // Where the plans do not tell, this is no more than the start.
  const planned = `${start}*${plans.startShare}+N(${plans.due})`;
  return `IF(AND(${isPlanned};${planned}>${start};${planned}<${target});${planned};${even})`;
};

/**
 * How much of a target is due by the last day with data, rounded as it is shown where that is all of it. What a person
 * typed is due evenly.
 *
 * target 2,500 visits, half of the month over → 1,250; 13,300 followers after 12,840 → 13,070; 1.5% → 1.5%
 */
export const dueFormula = (line: ReportMetric, judged: Omit<Judged, 'due'>): string => {
  const { target, start, elapsed } = judged;
  const whole = rounded(line, target);
  const due = ((): string => {
    if (isFlow(line)) return `IF(${elapsed}<1;${runningDue(judged)};${whole})`;
    if (start === null) return whole;
    const grows = `AND(${elapsed}<1;ISNUMBER(${start});${target}>${start})`;
    return `IF(${grows};${runningDue(judged)};${whole})`;
  })();
  return `=IF(AND(ISNUMBER(${target});${elapsed}>0);${due};"")`;
};

/**
 * The part of the target that is reached, in percent; of what is due where the period is running: `GOAL_PACE`. Nothing
 * is a part of 0 or less.
 */
export const reachedFormula = (line: ReportMetric, judged: Judged): string => {
  const { cell, due, start } = judged;
  const paced = pacedBy(line, judged);
  const whole = `${rounded(line, cell)}/${due}`;
  const running = start === null ? `${cell}/${due}` : `(${cell}-${start})/(${due}-${start})`;
  const part = paced === null ? whole : `IF(${paced};${running};${whole})`;
  return `=IF(COUNT(${cell};${due})=2;IF(${due}>0;ROUND(100*${part};6);"");"")`;
};

/**
 * Whether a target is met and how much of it is reached, both as they are shown: what reads 4.00% meets 4.00%. Close is
 * within a tenth of it. Money is not to be passed, and a count to be reached, also where more of it is neither good nor
 * bad; another such figure is met within a tenth. Where the period is running, a total or a level is judged by what is
 * due by now. Only what is equal is 100%.
 */
export const statusFormula = (line: ReportMetric, judged: Judged, language: Language): string => {
  const { cell, due, reached, start, plans } = judged;
  const better = plannedDirectionOf(line);
  const paced = pacedBy(line, judged);
  const ifPaced = (running: string, over: string) => (paced === null ? over : `IF(${paced};${running};${over})`);
  const said = (word: 'met' | 'close' | 'missed' | 'onPlan' | 'behind' | 'above' | 'pace') =>
    `"${words[word][language]}"`;
  const seen = ifPaced(cell, rounded(line, cell));
  const short = better === 'lower' ? `${seen}-${due}` : better === 'higher' ? `${due}-${seen}` : `ABS(${seen}-${due})`;
  const tenth = `${start === null ? `ABS(${due})` : ifPaced(`${due}-${start}`, `ABS(${due})`)}/10+${trace}`;
  const met = ifPaced(said('onPlan'), said('met'));
  const missed = ifPaced(
    better === 'higher' ? said('behind') : `IF(${cell}<${due};${said('behind')};${said('above')})`,
    said('missed'),
  );
  const word =
    better === 'neutral'
      ? `IF(${short}<=${tenth};${met};${missed})`
      : `IF(${short}<=${trace};${met};IF(${short}<=${tenth};${said('close')};${missed}))`;
  const percent = `IF(ISNUMBER(${reached});${ifPaced(said('pace'), '", "')}&IF(${reached}<100;INT(${reached});-INT(-${reached}))&"%";"")`;
  return `=IF(COUNT(${cell};${due})=2;${word}&${percent};${plans === null ? '""' : `IF(ISNUMBER(${judged.target});"";${plans.lack})`})`;
};
