import type { OwnedPlan, RowGroup } from '../../report/layout/plan.ts';
import type { GroupState } from '../storage/tab-metadata.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Group = GoogleAppsScript.Spreadsheet.Group;

const address = ({ row, rows }: RowGroup): string => `${row + 1}:${row + rows}`;

/** The group of exactly these rows; one that a person made around them or inside of them is theirs. */
const findGroup = (sheet: Sheet, { row, rows }: RowGroup): Group | null => {
  const depth = sheet.getRowGroupDepth(row + 1);
  // Google's reference says both that it gives null where there is none, and that it throws.
  const group = depth === 0 ? null : sheet.getRowGroup(row + 1, depth);
  const range = group?.getRange();
  return range?.getRow() === row + 1 && range.getNumRows() === rows ? group : null;
};

/** The groups of exactly these rows, `null` for each that is none any more. */
export const findGroups = (sheet: Sheet, groups: readonly RowGroup[]): readonly (Group | null)[] =>
  groups.map((rows) => findGroup(sheet, rows));

/** How a person left groups that were found. */
export const groupStatesOf = (found: readonly (Group | null)[]): readonly GroupState[] =>
  found.map((group) => (group === null ? 'gone' : group.isCollapsed() ? 'closed' : 'open'));

/** Takes away groups that were found, so that none is there twice. */
export const removeGroups = (found: readonly (Group | null)[]): void => {
  // Whether the rows of a closed group show when it is gone, nobody says.
  for (const group of found) group?.expand().remove();
};

/** Groups rows, closed but for those that are open, with what opens them in the row above. */
export const writeGroups = (sheet: Sheet, groups: OwnedPlan['groups']): void => {
  if (groups.length === 0) return;
  sheet.setRowGroupControlPosition(SpreadsheetApp.GroupControlTogglePosition.BEFORE);
  for (const group of groups) {
    const rows = sheet.getRange(address(group)).shiftRowGroupDepth(1);
    if (group.isOpen !== true) rows.collapseGroups();
  }
};

/** The groups of a plan, each as open as the one in its place was left: what is no group any more hid nothing. */
export const withGroupStates = (
  groups: readonly RowGroup[],
  states: readonly GroupState[],
): readonly (RowGroup & { readonly isOpen?: boolean })[] =>
  groups.map((group, at) => ({ ...group, isOpen: states[at] !== undefined && states[at] !== 'closed' }));
