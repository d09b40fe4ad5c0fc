import type { TabSummary } from '../../../records/tab-summary.ts';
import type { Language } from '../../../text/language.ts';
import { rangeDown } from '../../formulas/address.ts';
import { dimensionAt } from '../../formulas/audience-formula.ts';
import { rangeOf } from '../../formulas/formula-range.ts';
import { chosenMask } from '../../formulas/mask.ts';
import { formats } from '../../layout/formats.ts';
import { styledCell } from '../../layout/planned-cell.ts';
import type { SheetLayout } from '../../layout/sheet-layout.ts';
import { hasMoreNames, namesOf } from '../../metrics/breakdowns.ts';
import { words } from '../calculation-words.ts';
import {
  cellAt,
  keyOfName,
  type ListedNames,
  nameAtPlace,
  nameColumn,
  placeOfRank,
  shownName,
  stepCell,
  writeHeadings,
  writeNames,
  writeRanks,
  writeTotal,
} from './name-list.ts';

const mostShown = 6;

/** A segment that the report shows, by cells of the calculation; blank where so many have no data. */
interface ShownSegment {
  readonly name: string;
  readonly value: string;
  /** A tick where it is in the target. */
  readonly tick: string;
}

/** What the report shows of the audience. */
export interface SegmentCells {
  readonly measured: 'followers' | 'share';
  /** All of the dimension together. */
  readonly total: string;
  readonly shown: readonly ShownSegment[];
}

/** The lists of the audience's dimensions and segments, and the rows that they take. */
export interface PlannedSegments {
  readonly measured: SegmentCells['measured'];
  readonly dimensions: readonly string[];
  readonly segments: readonly string[];
  readonly isCut: 'cut' | 'whole';
  readonly rows: number;
}

/** Plans the lists; `null` where the data does not tell segments apart or how large they are. */
export const planSegments = (audience: TabSummary | undefined): PlannedSegments | null => {
  const measured = (['followers', 'share'] as const).find((column) => audience?.filled.includes(column));
  if (audience === undefined || measured === undefined) return null;
  const [dimensions, segments] = [namesOf(audience, 'dimension'), namesOf(audience, 'segment')];
  if (segments.length < 2) return null;
  const rows = 4 + dimensions.length + segments.length + 1 + Math.min(mostShown, segments.length) + 1;
  const isCut = hasMoreNames(audience, 'segment') ? 'cut' : 'whole';
  return { measured, dimensions, segments, isCut, rows };
};

/** What the lists are written from. */
export interface SegmentSources {
  /** The records of the newest snapshots, with the ranges of accounts that count. */
  readonly records: TabSummary;
  /** The cell with the row of the first segment that is ticked; 0 where none is. */
  readonly ticked: string;
  /** The range of each account's newest day. */
  readonly newest: string;
  readonly language: Language;
  readonly inReport: (address: string) => string;
}

/**
 * Writes the dimensions of the newest snapshot by size, and the segments of the one in which the target is ticked, else of the
 * largest: a file of ages and cities has shares of each, and only those of one dimension make a whole.
 */
export const writeSegments = (
  layout: SheetLayout,
  { measured, dimensions, segments, isCut }: PlannedSegments,
  { head, sources }: { readonly head: number; readonly sources: SegmentSources },
): SegmentCells => {
  const { records, ticked, newest, language, inReport } = sources;
  const format = measured === 'share' ? formats.fraction : formats.count;
  const value = rangeOf(records, measured);
  const snapshot = chosenMask(records, newest);
  const dimension = rangeOf(records, 'dimension');
  const added = (mask: string) => `SUMPRODUCT(${mask};${value})`;
  const measure = words[measured === 'share' ? 'share' : 'followersEnd'][language];

  const ofDimensions: ListedNames = { first: head + 1, names: dimensions };
  writeHeadings(layout, head, { name: words.dimension[language], weight: measure, rank: words.rank[language] });
  writeNames(layout, ofDimensions, language);
  dimensions.forEach((_, at) => {
    const mask = `${snapshot}*(${dimension}=${keyOfName(ofDimensions, at)})`;
    layout.put(ofDimensions.first + at, nameColumn.weight, styledCell(`=${added(mask)}`, 'figure', format));
  });
  if (dimensions.length > 0) writeRanks(layout, ofDimensions, null);
  const chosenRow = ofDimensions.first + dimensions.length;
  layout.put(chosenRow, nameColumn.name, styledCell(words.dimensionShown[language], 'soft'));
  const largest = dimensions.length === 0 ? '""' : nameAtPlace(ofDimensions, placeOfRank(ofDimensions, 1));
  layout.put(chosenRow, nameColumn.weight, stepCell(`IF(${ticked}=0;${largest};${dimensionAt(records, ticked)})&""`));
  const inDimension = `${snapshot}*(${dimension}=${cellAt(nameColumn.weight, chosenRow)})`;

  const listed: ListedNames = { first: chosenRow + 3, names: segments };
  const total = writeTotal(layout, listed, {
    row: chosenRow + 1,
    title: words.segments[language],
    total: added(inDimension),
    format,
    isCut,
    language,
  });
  writeHeadings(layout, chosenRow + 2, {
    name: words.segment[language],
    weight: measure,
    share: words.share[language],
    rank: words.rank[language],
    rows: words.rows[language],
  });
  writeNames(layout, listed, language);
  const ofSegment = (key: string) => `${inDimension}*(${rangeOf(records, 'segment')}=${key})`;
  segments.forEach((_, at) => {
    const row = listed.first + at;
    const mask = ofSegment(keyOfName(listed, at));
    const count = layout.put(row, nameColumn.rows, styledCell(`=SUMPRODUCT(${mask}*(${value}<>""))`, 'soft9', '#,##0'));
    layout.put(row, nameColumn.weight, styledCell(`=IF(${count}=0;"";${added(mask)})`, 'figure', format));
  });
  writeRanks(layout, listed, total);

  const first = listed.first + segments.length;
  layout.put(first, nameColumn.name, styledCell(words.inReport[language], 'headingLeft'));
  const shown = Array.from({ length: Math.min(mostShown, segments.length) }, (_, at): ShownSegment => {
    const row = first + 1 + at;
    const cell = (column: number, formula: string, shownAs?: string): string => {
      layout.put(row, column, stepCell(formula, shownAs));
      return cellAt(column, row);
    };
    const place = cell(nameColumn.before, placeOfRank(listed, at + 1), '0');
    const whereThere = (formula: string) => `IF(${place}=0;"";${formula})`;
    const key = cell(nameColumn.rows, nameAtPlace(listed, place));
    const name = whereThere(shownName(key, language));
    layout.put(row, nameColumn.name, styledCell(`=${name}`, 'plain', 'General'));
    const own = `INDEX(${rangeDown(nameColumn.weight, listed.first, segments.length)};${place})`;
    const isInTarget = `SUMPRODUCT(${ofSegment(key)}*(${rangeOf(records, 'in_target')}=TRUE))`;
    return {
      name: inReport(cellAt(nameColumn.name, row)),
      value: inReport(cell(nameColumn.weight, whereThere(own), format)),
      tick: inReport(cell(nameColumn.share, whereThere(`IF(${isInTarget}>0;" ✓";"")`))),
    };
  });
  return { measured, total: inReport(total), shown };
};
