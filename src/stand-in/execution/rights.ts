import type { Area } from '../a1.ts';
import type { Book } from '../book.ts';
import { classOf } from './call-classes.ts';

const protectedKey = 'protected';

/** Where somebody else's protections keep this person out of a tab: of areas, `null` for all of it. */
export const protectedAreasOf = ({ own }: Book, sheet: string): readonly (Area | null)[] => {
  const savedProtections = own.extras[sheet]?.[protectedKey];
  return Array.isArray(savedProtections) ? savedProtections : [];
};

/** Lets somebody else protect a tab or an area of it, so that this person cannot edit it. */
export const protectForOthers = (book: Book, sheet: string, area: Area | null): void =>
  book.remember(sheet, protectedKey, [...protectedAreasOf(book, sheet), area]);

const meets = (one: Area, other: Area): boolean =>
  one.left <= other.right && other.left <= one.right && one.top <= other.bottom && other.top <= one.bottom;

/** Refuses a write as Google does: into a file that may only be viewed, a protected tab, or areas of which one is protected. */
export const checkRights = (book: Book, sheet?: string, areas: readonly Area[] = []): void => {
  if (!book.person.mayEdit) throw new Error('You do not have permission to perform that action.');
  if (sheet === undefined) return;
  if (protectedAreasOf(book, sheet).some((shut) => shut === null || areas.some((area) => meets(area, shut))))
    throw new Error(
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    );
};

/** The members of a service, of which those that write ask for the right first. */
export const withRights = <T extends object>(name: string, members: T, check: () => void): T => {
  const checked = Object.entries(members).map(([member, value]) => {
    const kind = classOf(`${name}.${member}`);
    if (typeof value !== 'function' || (kind !== 'write' && kind !== 'chart')) return [member, value] as const;
    const asking = (...args: readonly unknown[]): unknown => {
      check();
      return Reflect.apply(value, members, args);
    };
    return [member, asking] as const;
  });
  // The same members with the same types.
  return Object.fromEntries(checked) as T;
};
