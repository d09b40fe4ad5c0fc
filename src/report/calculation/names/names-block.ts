import type { Kind } from '../../../records/kinds.ts';
import type { TabSummary } from '../../../records/tab-summary.ts';
import { addressOf } from '../../formulas/address.ts';
import { styledCell } from '../../layout/planned-cell.ts';
import type { SheetLayout } from '../../layout/sheet-layout.ts';
import type { BreakdownTable } from '../../metrics/breakdowns.ts';
import type { NetworkTable } from '../../told/network-table.ts';
import { words } from '../calculation-words.ts';
import { nameColumn } from './name-list.ts';
import { type NameCells, type NameSources, type PlannedList, planNames, writeNameLists } from './names.ts';
import { type NetworkCells, type NetworkSources, networkRows, writeNetworks } from './networks.ts';
import { type PlannedSegments, planSegments, type SegmentCells, writeSegments } from './segments.ts';

const headingRows = 2;

/** The block of names: its lists, and the rows that they take with its heading. */
export interface PlannedNames {
  readonly lists: readonly PlannedList[];
  readonly segments: PlannedSegments | null;
  readonly networks: NetworkTable | null;
  readonly rows: number;
}

/** What the report shows of the block. */
export interface NamesBlock {
  readonly names: ReadonlyMap<BreakdownTable, NameCells>;
  readonly segments: SegmentCells | null;
  readonly networks: readonly NetworkCells[];
}

/** Plans a list for each table, those of the audience, and the networks. */
export const planNamesBlock = (
  tables: readonly BreakdownTable[],
  holdings: readonly TabSummary[],
  networks: NetworkTable | null,
): PlannedNames => {
  const byKind = new Map<Kind, TabSummary>(holdings.map((holding) => [holding.kind, holding]));
  const lists = planNames(tables, byKind);
  const segments = planSegments(byKind.get('audience'));
  const rows = lists.reduce((sum, list) => sum + list.rows, (segments?.rows ?? 0) + networkRows(networks));
  return { lists, segments, networks, rows: rows === 0 ? 0 : headingRows + rows };
};

/** Writes the block; `audience` is what its snapshots are read from, where the file has any. */
export const writeNamesBlock = (
  layout: SheetLayout,
  { lists, segments, networks, rows }: PlannedNames,
  {
    top,
    sources,
    audience,
  }: {
    readonly top: number;
    readonly sources: NameSources & Pick<NetworkSources, 'levels'>;
    readonly audience: { readonly records: TabSummary; readonly ticked: string; readonly newest: string } | null;
  },
): NamesBlock => {
  if (rows === 0) return { names: new Map(), segments: null, networks: [] };
  const { language, inReport } = sources;
  const { name: left, rows: right } = nameColumn;
  layout.put(top, left, styledCell(words.names[language], 'section'));
  layout.edge('section', `${addressOf(left, top)}:${addressOf(right, top)}`);
  layout.put(top + 1, left, styledCell(words.namesAbout[language], 'sentence'));
  const head = top + headingRows;
  const names = writeNameLists(layout, lists, { head, sources });
  const below = lists.reduce((sum, list) => sum + list.rows, head);
  return {
    names,
    segments:
      segments === null || audience === null
        ? null
        : writeSegments(layout, segments, { head: below, sources: { ...audience, language, inReport } }),
    networks:
      networks === null ? [] : writeNetworks(layout, networks, { head: below + (segments?.rows ?? 0), sources }),
  };
};
