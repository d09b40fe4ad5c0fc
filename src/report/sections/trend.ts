import { addressOf } from '../address.ts';
import { figureFormula } from '../figure.ts';
import { dayFormat, formats } from '../formats.ts';
import { servedBy } from '../goals.ts';
import type { Line } from '../lines.ts';
import type { Page } from '../page.ts';
import { colours } from '../styles.ts';
import { words } from '../words.ts';

/** A quarter of weeks: enough to see a direction, few enough to read. */
const weeks = 13;
const series = 7;
const chartRows = 12;
const rowHeight = 21;

/** The figures that a trend follows: the goal's first, then what every client asks for. */
const followed = ({ choices, lines }: Page): readonly Line[] => {
  const asked = ['SUM posts.reach per post', 'ENGAGEMENT_RATE reach', 'SUM days.followers', 'COST_PER_FOLLOWER ads'];
  const always = lines.filter((line) => asked.includes(line.id));
  return [...new Set([...servedBy(choices.goal, lines), ...always, ...lines.filter((line) => !line.isWaiting)])].slice(
    0,
    series,
  );
};

/** The last weeks up to the end of the period, a row each, with a chart of the first count and of the first rate. */
export const writeTrend = (page: Page): void => {
  const { draft, choices, holdings, span } = page;
  const { language } = choices;
  const lines = followed(page);
  if (lines.length === 0) return;

  const top = draft.take(2 + weeks);
  draft.put(top, 0, words.trend[language], 'section');
  draft.edge('section', `A${top + 1}:H${top + 1}`);
  draft.put(top + 1, 0, words.week[language], 'headingLeft');
  draft.wrap(`A${top + 2}:H${top + 2}`);
  lines.forEach((line, at) => {
    draft.put(top + 1, at + 1, line.name[language], 'heading');
  });
  for (let week = 0; week < weeks; week++) {
    const row = top + 2 + week;
    const next = addressOf(0, row + 1);
    const start = week === weeks - 1 ? `=${span.to}-WEEKDAY(${span.to};2)+1` : `=${next}-7`;
    const monday = `$${draft.put(row, 0, start, 'plain', dayFormat[language])}`;
    draft.edge('row', `A${row + 1}:H${row + 1}`);
    lines.forEach((line, at) => {
      // The last week ends with the period, not after it: days that were not asked for are in no figure.
      const sunday = `MIN(${monday}+6;${span.to})`;
      draft.put(
        row,
        at + 1,
        figureFormula(holdings, line, { from: monday, to: sunday }, ''),
        'figure',
        formats[line.unit],
      );
    });
  }

  draft.take(1);
  const chartTop = draft.take(chartRows + 1);
  const columnOf = (at: number) => `${addressOf(at, top + 1)}:${addressOf(at, top + 1 + weeks)}`;
  const first = lines.findIndex(({ unit }) => unit !== 'fraction');
  const rate = lines.findIndex(({ unit }) => unit === 'fraction');
  [first, rate]
    .filter((at) => at >= 0)
    .forEach((at, chart) => {
      const line = lines[at];
      if (line === undefined) return;
      draft.chart({
        shape: 'line',
        title: line.name[language] + (line.unit === 'fraction' ? ', %' : ''),
        ranges: [columnOf(0), columnOf(at + 1)],
        row: chartTop,
        column: chart * 4,
        width: chart === 0 ? 350 : 340,
        height: chartRows * rowHeight,
        colours: [chart === 0 ? colours.accent : colours.second],
      });
    });
};
