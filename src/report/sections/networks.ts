import { formatOf, lengthOf } from '../layout/formats.ts';
import type { ReportPage } from '../layout/page.ts';
import { headingCell, isLongHeading, styledCell } from '../layout/planned-cell.ts';
import { words } from '../report-words.ts';
import type { NetworkTable } from '../told/network-table.ts';
import { writeHeading } from './heading.ts';
import { networkLooks } from './network-looks.ts';
import { headChange, writeChange } from './part-change.ts';
import { type PlacedMetric, previousNow } from './placed-metric.ts';
import { writeShare } from './share.ts';

const column = { name: 0, weight: 1, share: 2, change: 3, figures: 4 };
const helper = { share: 15 };
/** Of headings that run over two lines. */
const twoLines = 34;

/** A row for each network: the goal's figure with its share and change, then what it cost, reach, engagement and followers; last all together. */
export const writeNetworks = (
  page: ReportPage,
  table: NetworkTable | null,
  placed: readonly PlacedMetric[],
): boolean => {
  const { draft, choices, calculation } = page;
  const { networks } = calculation;
  if (table === null || networks.length === 0) return false;
  const { language } = choices;
  const { weight, figures } = table;
  const placedOf = (line: typeof weight) => placed.find((figure) => figure.line === line);
  const total = placedOf(weight);
  if (total === undefined) return false;
  writeHeading(page, words.networks[language]);
  const head = draft.take(1);
  const names = [weight, ...figures].map(({ short }) => short[language]);
  if (names.some(isLongHeading)) {
    draft.height(head, twoLines);
    draft.wrap(`A${head + 1}:H${head + 1}`);
  }
  draft.put(head, column.weight, headingCell(weight.short[language]));
  draft.put(head, column.share, styledCell(words.share[language], 'heading'));
  headChange(page, { row: head, column: column.change });
  figures.forEach((line, at) => {
    draft.put(head, column.figures + at, headingCell(line.short[language]));
  });
  const looks = networkLooks(table.names);
  // All together is the longest.
  const lengthIn = (line: typeof weight) => lengthOf(line, page.told.figureOf(line, 'now'));
  const weightStyle = `figureBold${lengthIn(weight)}` as const;
  networks.forEach((network, place) => {
    const row = draft.take(1);
    draft.put(row, column.name, styledCell(`="■ "&${network.name}`, looks[place] ?? 'plain', 'General'));
    const own = draft.put(
      row,
      column.weight,
      styledCell(`=${network.weight}`, weightStyle, formatOf(weight, language)),
    );
    const part = `=IF(ISNUMBER(${own});IFERROR(${own}/${total.cell};"");"")`;
    writeShare(page, { row, column: column.share, helper: helper.share }, part);
    if (network.before !== null)
      writeChange(page, { row, column: column.change }, { line: weight, own, before: `=${network.before}` });
    figures.forEach((line, at) => {
      const figure = network.figures[at] ?? '""';
      const none = `IF(N(${network.paid ?? '1'})=0;"${words.noAds[language]}";"")`;
      const shown = line.unit === 'money' ? `IF(ISNUMBER(${figure});${figure};${none})` : figure;
      draft.put(row, column.figures + at, styledCell(`=${shown}`, `figure${lengthIn(line)}`, formatOf(line, language)));
    });
    draft.edge('row', `A${row + 1}:H${row + 1}`);
  });
  const all = draft.take(1);
  draft.put(all, column.name, styledCell(words.allTogether[language], 'subheading'));
  draft.put(all, column.weight, styledCell(`=${total.cell}`, weightStyle, formatOf(weight, language)));
  const before = previousNow(total);
  if (before !== null)
    writeChange(page, { row: all, column: column.change }, { line: weight, own: total.cell, before: `=${before}` });
  figures.forEach((line, at) => {
    const cell = placedOf(line)?.cell;
    if (cell !== undefined)
      draft.put(
        all,
        column.figures + at,
        styledCell(`=${cell}`, `figureBold${lengthIn(line)}`, formatOf(line, language)),
      );
  });
  draft.take(1);
  return true;
};
