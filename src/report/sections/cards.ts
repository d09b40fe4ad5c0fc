import { addressOf, relativeAddress } from '../formulas/address.ts';
import { dash } from '../formulas/metric-formula.ts';
import { changeFormat, formats } from '../layout/formats.ts';
import type { ReportPage } from '../layout/page.ts';
import { styledCell } from '../layout/planned-cell.ts';
import { colours } from '../layout/styles.ts';
import { leadingMetricsFor, metricsServing } from '../metrics/goals.ts';
import type { ReportMetric } from '../metrics/report-metrics.ts';
import { words } from '../report-words.ts';
import { isWhole, isWholeSoFar, type PlacedMetric } from './placed-metric.ts';
import { colourStatus } from './status-colours.ts';

const cardCount = 4;
const cardRows = 6;
const valueHeight = 32;

/** The figures that the report leads with: the goal's, and others of the same data where the goal has too few. */
export const leadingMetrics = ({ choices, lines }: Pick<ReportPage, 'choices' | 'lines'>): readonly ReportMetric[] =>
  leadingMetricsFor(choices.goal, lines).slice(0, cardCount);

/** What a card leads with only where no day lacks data. */
const ifWhole = (condition: string, formula: string, otherwise = dash): string =>
  condition === 'TRUE' ? `=${formula}` : `=IF(${condition};${formula};"${otherwise}")`;

/** Takes the cards' rows now; what they show is filled in when the figures and the trend below have their cells. */
export const writeCards = (
  page: ReportPage,
): ((placed: readonly PlacedMetric[], trends: ReadonlyMap<ReportMetric, string>) => void) => {
  const { draft, choices } = page;
  const { language } = choices;
  const lines = leadingMetrics(page);
  const top = draft.take(cardRows + 1);
  draft.height(top + 1, valueHeight);
  if (metricsServing(choices.goal, page.lines).length === 0 && lines.length > 0) {
    draft.put(top + cardRows, 0, styledCell(words.noGoalFigures[language], 'soft'));
    draft.take(1);
  }
  return (placed, trends) => {
    const statuses = lines.flatMap((line, card) => {
      const figure = placed.find((candidate) => candidate.line === line);
      if (figure === undefined) return [];
      const column = card * 2;
      const isTold = isWholeSoFar(figure, page);
      const isWholeBefore = figure.daily === null ? 'TRUE' : `${figure.daily.lacking[1]}=0`;
      const isToldBefore =
        figure.closed === null || isWholeBefore === 'TRUE'
          ? isWholeBefore
          : `OR(${figure.closed.isClosed}=1;${isWholeBefore})`;
      draft.put(top, column, styledCell(figure.label, 'cardName'));
      draft.put(top + 1, column, styledCell(ifWhole(isTold, figure.cell), 'cardValue', formats[line.unit]));
      draft.merge(`${addressOf(column, top)}:${addressOf(column + 1, top + 1)}`);
      draft.edge('box', `${addressOf(column, top)}:${addressOf(column + 1, top + cardRows - 1)}`);
      draft.put(
        top + 4,
        column,
        styledCell(
          `=IF(ISNUMBER(${figure.target});${figure.target};"")`,
          'cardTarget',
          `"${words.target[language]} "${formats[line.unit]}`,
        ),
      );
      const status = draft.put(
        top + 4,
        column + 1,
        styledCell(ifWhole(isTold, figure.status, ''), 'status', 'General'),
      );
      const trend = trends.get(line);
      if (trend !== undefined) draft.put(top + 5, column, styledCell(`=${trend}`, 'spark', 'General'));
      const { coloured, seen, chance, threshold, previous, verdict } = figure;
      if (coloured === null || seen === null || previous === null || verdict === null) return [status];
      const change = draft.put(
        top + 2,
        column,
        styledCell(ifWhole(isWhole(figure), seen), 'cardChange', changeFormat(line.unit, language)),
      );
      draft.put(
        top + 2,
        column + 1,
        styledCell(ifWhole(isToldBefore, previous), 'derived', `"${words.previous[language]} "${formats[line.unit]}`),
      );
      draft.put(top + 3, column, styledCell(`=${verdict}`, 'cardChange', 'General'));
      if (line.better !== 'neutral') {
        const [rise, fall] = line.better === 'higher' ? [colours.up, colours.down] : [colours.down, colours.up];
        const real = chance === null ? '' : `;${chance}<=${relativeAddress(threshold)}`;
        draft.rule({
          range: change,
          formula: `=AND(ISNUMBER(${coloured});${coloured}>0${real})`.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2'),
          colour: rise,
        });
        draft.rule({
          range: change,
          formula: `=AND(ISNUMBER(${coloured});${coloured}<0${real})`.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2'),
          colour: fall,
        });
      }
      return [status];
    });
    for (const status of statuses) colourStatus(page, status);
  };
};
