import { addressOf, rangeDown } from '../formulas/address.ts';
import { quotedText } from '../formulas/criterion.ts';
import { formatOf } from '../layout/formats.ts';
import type { ReportPage } from '../layout/page.ts';
import { helperCell, styledCell } from '../layout/planned-cell.ts';
import { roundedToSay, spokenAmount } from '../layout/spoken-figure.ts';
import { colours } from '../layout/styles.ts';
import { words } from '../report-words.ts';
import type { NetworkTable } from '../told/network-table.ts';
import type { ChartPlace } from './chart-rows.ts';
import { chartName, putChartTitle, unitOf } from './trend-chart.ts';

/** The columns of the figures behind the chart. */
const column = { name: 0, before: 1, now: 2 };

/** The goal's figure of each network in columns, this period beside the one before it. */
export const writeNetworkChart = (page: ReportPage, { weight }: NetworkTable, place: ChartPlace): void => {
  const { draft, choices, calculation, periodNames } = page;
  const { language } = choices;
  const { networks } = calculation;
  const { figures: row, half } = place;
  const name = chartName(weight, language);
  putChartTitle(page, place, { name, formula: quotedText(`${name}, ${words.byNetwork[language]}${unitOf(weight)}`) });
  const series = [
    ...(periodNames.before === null
      ? []
      : [{ at: column.before, name: periodNames.before.alone, colour: colours.pale }]),
    { at: column.now, name: periodNames.now, colour: colours.accent },
  ];
  for (const { at, name: called } of series) draft.put(row, at, styledCell(`=${called}`, 'behind', 'General'));
  const format = formatOf(weight, language);
  networks.forEach((network, at) => {
    const own = row + 1 + at;
    draft.put(own, column.name, styledCell(`=${network.name}`, 'behind', 'General'));
    if (network.before !== null) draft.put(own, column.before, styledCell(`=${network.before}`, 'behind', format));
    draft.put(own, column.now, styledCell(`=${network.weight}`, 'behind', format));
  });
  const values = rangeDown(column.now, row + 1, networks.length);
  const put = (at: number, formula: string) =>
    draft.put(place.caption, place.said + at, helperCell(`=IF(COUNT(${values})=0;"";${formula})`));
  // With a condition, since a downloaded workbook has errors in its gaps.
  const most = put(0, `MAXIFS(${values};${values};">="&-10^15)`);
  const number = put(1, roundedToSay(weight, most));
  const leading = `INDEX(${rangeDown(column.name, row + 1, networks.length)};MATCH(${most};${values};0))`;
  const said = `"${words.peak[language]}"&${spokenAmount(weight, number, language)}&", "&${leading}&"."`;
  draft.put(place.caption, half.column, styledCell(`=IF(ISNUMBER(${number});${said};"")`, 'soft', 'General'));
  const down = (at: number) => `${addressOf(at, row)}:${addressOf(at, row + networks.length)}`;
  draft.chart(
    {
      shape: 'column',
      title: '',
      ranges: [down(column.name), ...series.map(({ at }) => down(at))],
      points: networks.length,
      row: place.chart,
      column: half.column,
      width: half.width,
      colours: series.map(({ colour }) => colour),
      labelled: series.length - 1,
      fromZero: true,
    },
    { rows: place.rows, ...place.height },
  );
};
