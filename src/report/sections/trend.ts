import { addressOf, fixed } from '../address.ts';
import { figureFormula } from '../figure.ts';
import { dayFormat, formats } from '../formats.ts';
import { servedBy } from '../goals.ts';
import type { Line } from '../lines.ts';
import type { Page } from '../page.ts';
import { stepFormula, stepStart, trendSteps } from '../steps.ts';
import { colours } from '../styles.ts';
import { words } from '../words.ts';
import { leading } from './cards.ts';

/** A quarter of weeks: enough to see a direction, few enough to read. */
const stepCount = 13;
const series = 7;
const chartRows = 10;
const rowHeight = 21;
const chartWidth = 345;
const firstHelper = 8;

/** What a trend follows: the cards' figures first, then what every client asks for. */
const followed = (page: Page): readonly Line[] => {
  const { choices, lines } = page;
  const asked = ['SUM posts.reach per post', 'ENGAGEMENT_RATE reach', 'SUM days.followers', 'COST_PER_FOLLOWER ads'];
  const always = lines.filter((line) => asked.includes(line.id));
  const others = lines.filter((line) => !line.isWaiting);
  return [...new Set([...leading(page), ...always, ...servedBy(choices.goal, lines), ...others])].slice(0, series);
};

/** One block of a small trend: the higher the value between the least and the greatest, the higher the block. */
const blockOf = (value: string, all: string): string =>
  `=IF(ISNUMBER(${value});IF(MAX(${all})>MIN(${all});MID("▁▂▃▄▅▆▇█";1+ROUND(7*(${value}-MIN(${all}))/(MAX(${all})-MIN(${all}));0);1);"▄");" ")`;

/**
 * The last steps up to the end of the period, a row each, with a chart of the first count and of the first rate. Gives the
 * formula of each figure's small trend.
 */
export const writeTrend = (page: Page): ReadonlyMap<Line, string> => {
  const { draft, choices, holdings, span } = page;
  const { language } = choices;
  const lines = followed(page);
  if (lines.length === 0) return new Map();

  const top = draft.take(2 + stepCount);
  draft.put(top, 0, words.trend[language], 'section');
  draft.edge('section', `A${top + 1}:H${top + 1}`);
  const step = draft.put(top, 1, trendSteps[0].name[language], 'input');
  draft.edge('input', step);
  draft.input('trend step', step);
  draft.list({ cell: step, options: trendSteps.map(({ name }) => name[language]) });
  const days = fixed(draft.put(top, firstHelper, stepFormula(fixed(step), 'days', language), 'helper', '0'));
  const months = fixed(draft.put(top, firstHelper + 1, stepFormula(fixed(step), 'months', language), 'helper', '0'));
  draft.put(top + 1, 0, words.from[language], 'headingLeft');
  draft.wrap(`A${top + 2}:H${top + 2}`);
  lines.forEach((line, at) => {
    draft.put(top + 1, at + 1, line.name[language], 'heading');
  });
  const [first, last] = [top + 2, top + 1 + stepCount];
  for (let row = first; row <= last; row++) {
    const next = addressOf(0, row + 1);
    const start = row === last ? `=${stepStart(span.to, { days, months })}` : `=EDATE(${next};-${months})-${days}`;
    const from = `$${draft.put(row, 0, start, 'day', dayFormat[language])}`;
    // The last step ends with the period, not after it: days that were not asked for are in no figure.
    const end = `=MIN(EDATE(${from};${months})+${days}-1;${span.to})`;
    const to = `$${draft.put(row, firstHelper, end, 'helper', dayFormat[language])}`;
    draft.edge('row', `A${row + 1}:H${row + 1}`);
    lines.forEach((line, at) => {
      const value = draft.put(
        row,
        at + 1,
        figureFormula(holdings, line, { from, to }, ''),
        'figure',
        formats[line.unit],
      );
      const all = `${fixed(addressOf(at + 1, first))}:${fixed(addressOf(at + 1, last))}`;
      draft.put(row, firstHelper + 1 + at, blockOf(value, all), 'helper', 'General');
    });
  }

  draft.take(1);
  const chartTop = draft.take(chartRows + 1);
  const columnOf = (at: number) => `${addressOf(at, top + 1)}:${addressOf(at, last)}`;
  const count = lines.findIndex(({ unit }) => unit !== 'fraction');
  const rate = lines.findIndex(({ unit }) => unit === 'fraction');
  [count, rate]
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
        width: chartWidth,
        height: chartRows * rowHeight,
        colours: [chart === 0 ? colours.accent : colours.second],
      });
    });
  return new Map(
    lines.map((line, at) => [
      line,
      Array.from({ length: stepCount }, (_, place) => addressOf(firstHelper + 1 + at, first + place)).join('&'),
    ]),
  );
};
