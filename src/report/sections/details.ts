import type { Goal } from '../../contract/choices.ts';
import type { ReportPage } from '../layout/page.ts';
import { pagesOf } from '../layout/pages.ts';
import { styledCell } from '../layout/planned-cell.ts';
import { words } from '../report-words.ts';
import { type SourcesAsked, sourcesFolds } from './sources.ts';

/** Sections that a report has beside what every goal asks for. */
const detailNames = ['costs', 'places', 'feedback', 'audience', 'quality'] as const;
export type DetailName = (typeof detailNames)[number];

/** A section with its title; it says whether there was anything to show. */
export interface Section {
  readonly title: string;
  readonly write: (page: ReportPage) => boolean;
}

/** What a goal asks for first. */
const first: Readonly<Partial<Record<Goal, DetailName>>> = {
  traffic: 'quality',
  sales: 'quality',
  followers: 'audience',
  care: 'feedback',
};

/** The names of the details, what serves a goal before the others. */
export const detailsFor = (goal: Goal): readonly DetailName[] => {
  const leading = first[goal];
  return leading === undefined ? detailNames : [leading, ...detailNames.filter((name) => name !== leading)];
};

/** The pages that a report is to be printed on. */
export interface PageRoom {
  /** How high one is, in pixels. */
  readonly height: number;
  readonly most: number;
}

/** Below one row that names them, sections in rows that are closed until a person opens them. */
const foldSections = (page: ReportPage, sections: readonly Section[]): void => {
  const { draft, choices } = page;
  draft.gap();
  const band = draft.take(1);
  const names = sections.map(({ title }) => title).join('; ');
  draft.put(band, 0, styledCell(`${words.foldedSections[choices.language]}${names}`, 'softLeft'));
  for (const { write } of sections) write(page);
  draft.group({ row: band + 1, rows: draft.bottom() - band - 1 });
  draft.take(1);
};

/** Writes what stands below the details. */
export type Below = (page: ReportPage, asked: SourcesAsked) => void;

/** What stands open and what is folded, of some sections and of the sources. */
interface Folding extends Pick<SourcesAsked, 'fold'> {
  /** Charts that are there or not: over closed rows nobody sees any. */
  readonly charts: readonly Pick<Section, 'write'>[];
  readonly open: readonly Section[];
  readonly folded: readonly Section[];
}

/**
 * Writes details as far as the pages have room for them beside what stands below, and that; what leads less is folded: a
 * closed group of rows prints nothing.
 */
export const writeDetails = (
  page: ReportPage,
  details: readonly Section[],
  { charts, room, below }: { readonly charts: Pick<Section, 'write'>; readonly room: PageRoom; readonly below: Below },
): void => {
  const trial = (): ReportPage => ({ ...page, draft: page.draft.trial() });
  const there = details.filter(({ write }) => write(trial()));
  const missing = details.flatMap((section) => (there.includes(section) ? [] : [section.title]));
  const write = (to: ReportPage, { charts: shown, open, folded, fold }: Folding): void => {
    for (const section of [...shown, ...open]) section.write(to);
    if (folded.length > 0) foldSections(to, folded);
    below(to, { missing, fold });
  };
  const fits = (folding: Folding): boolean => {
    const tried = trial();
    write(tried, folding);
    return pagesOf(tried.draft.printed(), room.height) <= room.most;
  };
  const drawn = charts.write(trial()) ? [charts] : [];
  const all: Folding = { charts: drawn, open: there, folded: [], fold: 'nothing' };
  const narrowed = (): Folding => {
    const folds = sourcesFolds.map((fold): Folding => ({ charts: [], open: [], folded: there, fold }));
    const least = folds.find(fits) ?? folds[folds.length - 1] ?? all;
    let widest = [{ ...least, charts: drawn }].find(fits) ?? least;
    for (const section of there) {
      const folded = widest.folded.filter((each) => each !== section);
      const wider: Folding = { ...widest, open: [...widest.open, section], folded };
      if (fits(wider)) widest = wider;
    }
    return widest;
  };
  write(page, fits(all) ? all : narrowed());
};
