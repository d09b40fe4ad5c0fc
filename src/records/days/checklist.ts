import type { DayRange } from '../../calendar/day.ts';
import { periodStart } from '../../calendar/period.ts';
import { groupedBy } from '../grouped-by.ts';
import { kindsOfEveryDay } from '../kinds.ts';
import { isSameName } from '../names.ts';
import type { ClientAccount, Origin, TabSummary } from '../tab-summary.ts';

/** What of one source has come for a month, beside what came for the month before. */
export interface ChecklistItem {
  readonly source: string;
  /** The account or client whose data it is; blank where the files name none. */
  readonly owner: string;
  /** `partly`: some of its days are missing; `none`: nothing of it has come. */
  readonly state: 'whole' | 'partly' | 'none';
  /** Days of the month that no file covers, of sources that tell of every day. */
  readonly missing: readonly DayRange[];
}

/** What of one client has come; of all data where `client` is blank. */
export interface Checklist {
  readonly client: string;
  readonly month: DayRange;
  /** How many files came for the month before, and for this one. */
  readonly filesBefore: number;
  readonly files: number;
  readonly items: readonly ChecklistItem[];
}

interface SourceFile {
  readonly origin: Origin;
  readonly source: string;
  readonly owner: string;
  readonly client: string;
  readonly isOfEveryDay: boolean;
}

const covers = ({ from, to }: Origin, month: DayRange): boolean =>
  from !== null && to !== null && from <= month.to && to >= month.from;

/** The days of a month that no file covers. */
const missingIn = (month: DayRange, files: readonly SourceFile[]): readonly DayRange[] => {
  const gaps: DayRange[] = [];
  let next = month.from;
  const spans = files
    .flatMap(({ origin: { from, to } }) => (from === null || to === null ? [] : [{ from, to }]))
    .sort((one, other) => one.from - other.from);
  for (const { from, to } of spans) {
    if (from > next && next <= month.to) gaps.push({ from: next, to: Math.min(from - 1, month.to) });
    next = Math.max(next, to + 1);
  }
  return next <= month.to ? [...gaps, { from: next, to: month.to }] : gaps;
};

/** How many files tell of a month: one that feeds several kinds is one. */
const filesIn = (files: readonly SourceFile[], month: DayRange): number =>
  new Set(files.flatMap(({ origin, source }) => (covers(origin, month) ? [JSON.stringify([source, origin.file])] : [])))
    .size;

/**
 * What has come of the last whole month before a day for each client, of the sources that came for the month before it: by the
 * files that the tabs remember. No client without such a source is told.
 *
 *     September  Meta content, GA4     October  Meta content, GA4 to the 26th   →  2 files before, 2 now; GA4 27–31 October
 */
export const checklistsOf = (
  holdings: readonly TabSummary[],
  {
    sorted,
    sourceOf,
    today,
  }: {
    readonly sorted: readonly ClientAccount[];
    /** What a source is called now, by the name that it had when a file was added: that may be in another language. */
    readonly sourceOf: (name: string) => string;
    readonly today: number;
  },
): readonly Checklist[] => {
  const month = { from: periodStart(today, 'month', -1), to: periodStart(today, 'month') - 1 };
  const before = { from: periodStart(today, 'month', -2), to: month.from - 1 };
  const clientOf = (owner: string): string =>
    sorted.find(({ account, client }) => client !== '' && isSameName('account', account, owner))?.client ??
    sorted.find(({ client }) => client !== '' && isSameName('client', client, owner))?.client ??
    '';
  const all = holdings.flatMap(({ kind, origins }) =>
    origins.flatMap((origin) =>
      (origin.owners ?? ['']).map(
        (owner): SourceFile => ({
          origin,
          source: sourceOf(origin.source),
          owner,
          client: clientOf(owner),
          isOfEveryDay: kindsOfEveryDay.includes(kind),
        }),
      ),
    ),
  );
  return Array.from(groupedBy(all, ({ client }) => client).values()).flatMap((own) => {
    const bySource = groupedBy(own, ({ source, owner }) => JSON.stringify([source, owner]));
    const items = Array.from(bySource.values()).flatMap((files): readonly ChecklistItem[] => {
      const [first] = files;
      if (first === undefined || !files.some(({ origin }) => covers(origin, before))) return [];
      const { source } = first;
      const hasCome = files.some(({ origin }) => covers(origin, month));
      const ofEveryDay = files.filter(({ isOfEveryDay }) => isOfEveryDay);
      const missing = hasCome && ofEveryDay.length > 0 ? missingIn(month, ofEveryDay) : [];
      return [
        { source, owner: first.owner, state: hasCome ? (missing.length > 0 ? 'partly' : 'whole') : 'none', missing },
      ];
    });
    const [first] = own;
    if (first === undefined || items.length === 0) return [];
    return [{ client: first.client, month, filesBefore: filesIn(own, before), files: filesIn(own, month), items }];
  });
};
