import { isDate } from '../../calendar/day.ts';
import { type Choices, type HistoryChoices, type PlanChoices, typedValuesFor } from '../../contract/choices.ts';
import { cellOf, type SerialClock } from '../../records/cells/cell-value.ts';
import { closedChoiceKey } from '../../report/closed/closed-head.ts';
import { cornersOf } from '../../report/formulas/address.ts';
import type { OwnedPlan, PlannedCell, ReportPlan, UserInput } from '../../report/layout/plan.ts';
import type { OwnedMetadata, ReportBlock } from '../storage/tab-metadata.ts';

type Table = readonly (readonly unknown[])[];

/** What a report's block showed before it is written anew: its values, and the formulas where they were asked for. */
export interface ExistingReport {
  readonly mark: OwnedMetadata;
  readonly values: Table;
  readonly formulas: Table | null;
  /** Where each row stands by now, if a person moved some. */
  readonly rowAt?: ReadonlyMap<number, number>;
}

const isFormula = ({ value, format }: PlannedCell): boolean =>
  typeof value === 'string' && value.startsWith('=') && format !== '@';

const cellsAt = (plan: OwnedPlan, range: string): readonly PlannedCell[] => {
  const { left, top, right, bottom } = cornersOf(range);
  return plan.cells.slice(top, bottom + 1).flatMap((row) => row.slice(left, right + 1));
};

const proposes = (plan: OwnedPlan, inputs: OwnedPlan['inputs']): boolean =>
  inputs.some(({ range }) => cellsAt(plan, range).some(isFormula));

/** Whether a plan proposes a formula in any cell of the person: then it must be known whether one stands there still. */
export const proposesFormulas = (plan: OwnedPlan): boolean => proposes(plan, plan.inputs);

/** The same of the cells in which the next plan may propose none: one without days to compare has no cells for them. */
export const proposesForOthers = (plan: OwnedPlan): boolean =>
  proposes(
    plan,
    plan.inputs.filter(({ cleared }) => cleared !== undefined),
  );

const sameDates = (left: Choices, right: Choices): boolean => left.from === right.from && left.to === right.to;

/** Whether what a person put into a cell that is no day still means the same under the new choices. */
const isKept = (proposed: PlannedCell, before: Choices, now: Choices): boolean => {
  if (isFormula(proposed)) return true;
  // A proposed word is one of a list in its language; a blank cell takes anything.
  return typeof proposed.value !== 'string' || proposed.value === '' || before.language === now.language;
};

/** Whether what a person put into a cell of theirs still means the same; the cell as it is planned now stands beside its key. */
export type KeepsInput = (input: UserInput, proposed: PlannedCell) => boolean;

/** Whether what is given for a cell is another value than was given before. */
const isGivenAnew = (key: string, before: Pick<Choices, 'typed'>, now: Pick<Choices, 'typed'>): boolean => {
  const given = typedValuesFor(now, key);
  return given !== null && given !== typedValuesFor(before, key);
};

/** What a report keeps when it is built with other choices: not what they give anew, nor days beside others. */
export const reportKeeps =
  ({ period, compared }: Pick<ReportPlan, 'period' | 'compared'>, before: Choices, now: Choices): KeepsInput =>
  ({ key, range }, proposed) => {
    if (isGivenAnew(key, before, now)) return false;
    if (range === period.from || range === period.to) return sameDates(before, now);
    if (range === compared?.from || range === compared?.to)
      return sameDates(before, now) && before.compare === now.compare;
    if (key === closedChoiceKey && before.comparedData !== now.comparedData) return false;
    return isKept(proposed, before, now);
  };

/** What a table by period keeps: what was chosen in its cells, until it is chosen otherwise or in another language. */
export const historyKeeps = (before: HistoryChoices, now: HistoryChoices): KeepsInput => {
  const isSame: Readonly<Record<string, boolean>> = {
    step: before.step === now.step,
    periods: before.periods === now.periods,
    shown: before.shown === now.shown,
    closed: true,
  };
  return ({ key }) => before.language === now.language && isSame[key] === true;
};

/** What a plan keeps: every target but those that are given anew. */
export const planKeeps =
  (before: PlanChoices, now: PlanChoices): KeepsInput =>
  ({ key }) =>
    !isGivenAnew(key, before, now);

const typed = (found: unknown, cell: PlannedCell, clock: SerialClock): PlannedCell => {
  if (isDate(found)) return { ...cell, value: clock(found) };
  if (typeof found === 'number') return { ...cell, value: found };
  if (typeof found !== 'string' || found === '') return cell;
  return { ...cell, value: cell.format === '@' ? found : String(cellOf(found)) };
};

/** Where the rows of a report stand by now: each has its own number in the last column of the block. */
export const locateRows = (values: Table, { rows, columns }: ReportBlock): ReadonlyMap<number, number> =>
  new Map(
    values.flatMap((row, at) => {
      const number = row[columns - 1];
      return typeof number === 'number' && number >= 1 && number <= rows ? [[number - 1, at] as const] : [];
    }),
  );

/** Whether no row or column was put into a report's block, taken out or moved. */
export const hasOriginalLayout = (values: Table, block: ReportBlock): boolean => {
  const found = locateRows(values, block);
  return found.has(0) && [...found].every(([row, at]) => row === at);
};

/**
 * A plan with what the person had written in the cells that are theirs, found by their keys. A formula of theirs is not
 * carried over: the cells that it reads may stand elsewhere now. Nor does what was given for a cell before it was built
 * come back where they cleared it.
 */
export const preserveUserInput = (
  plan: OwnedPlan,
  { mark, values, formulas, rowAt }: ExistingReport,
  { keeps, clock }: { readonly keeps: KeepsInput; readonly clock: SerialClock },
): OwnedPlan => {
  const cells = plan.cells.map((row) => row.slice());
  for (const { key, range, cleared } of plan.inputs) {
    const old = mark.inputs.find((input) => input.key === key);
    if (old === undefined) continue;
    const [from, to] = [cornersOf(old.range), cornersOf(range)];
    for (let row = to.top; row <= to.bottom; row++)
      for (let column = to.left; column <= to.right; column++) {
        const [builtRow, oldColumn] = [from.top + row - to.top, from.left + column - to.left];
        const oldRow = rowAt === undefined ? builtRow : rowAt.get(builtRow);
        const cell = cells[row]?.[column];
        if (cell === undefined || oldRow === undefined || builtRow > from.bottom || oldColumn > from.right) continue;
        if (!keeps({ key, range }, cell)) continue;
        const stoodFormula = (formulas?.[oldRow]?.[oldColumn] ?? '') !== '';
        const found = stoodFormula ? '' : values[oldRow]?.[oldColumn];
        const isCleared = cleared !== undefined && (found === '' || found === null || found === undefined);
        cells[row]?.splice(column, 1, isCleared ? { ...cell, value: cleared } : typed(found, cell, clock));
      }
  }
  return { ...plan, cells };
};
