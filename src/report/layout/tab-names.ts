import type { OwnedPlan, PlannedCell, SheetPlan } from './plan.ts';

/**
 * What formulas of a plan call the two tabs of a report, whose names are known only when they are written: letters for private
 * use, which nobody types.
 */
const tabNames = { report: "'\uE000'", calculation: "'\uE001'" } as const;

/** A cell of the report, or of its calculation, as formulas of the other tab refer to it. */
export const inReport = (cell: string): string => `${tabNames.report}!${cell}`;
export const inCalculation = (cell: string): string => `${tabNames.calculation}!${cell}`;

/** The same of the cells of a block, each by its name. */
export const allInCalculation = <Name extends string>(
  cells: Readonly<Record<Name, string>>,
): Readonly<Record<Name, string>> => {
  const all: Record<Name, string> = { ...cells };
  for (const name in all) all[name] = inCalculation(all[name]);
  return all;
};

/** The names of the two tabs as formulas quote them. */
export type TabNames = Readonly<Record<keyof typeof tabNames, string>>;

const renamed = (formula: string, { report, calculation }: TabNames): string =>
  formula.split(tabNames.report).join(report).split(tabNames.calculation).join(calculation);

const cellWith = (cell: PlannedCell, names: TabNames): PlannedCell =>
  typeof cell.value === 'string' && cell.format !== '@' ? { ...cell, value: renamed(cell.value, names) } : cell;

const sheetWith = <T extends SheetPlan>(plan: T, names: TabNames): T => ({
  ...plan,
  cells: plan.cells.map((row) => row.map((cell) => cellWith(cell, names))),
});

/** A plan whose formulas refer to the two tabs by the names that they have. */
export const withTabNames = <P extends OwnedPlan>(plan: P, names: TabNames): P => ({
  ...sheetWith(plan, names),
  inputs: plan.inputs.map((input) =>
    typeof input.cleared === 'string' ? { ...input, cleared: renamed(input.cleared, names) } : input,
  ),
  calculation: sheetWith(plan.calculation, names),
});
