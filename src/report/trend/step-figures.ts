import { kindsOfEveryDay } from '../../records/kinds.ts';
import type { Language } from '../../text/language.ts';
import type { Period } from '../calculation/periods.ts';
import type { SpanCells } from '../formulas/formula-range.ts';
import { shortDayLabel } from '../layout/formats.ts';
import type { ReportPage } from '../layout/page.ts';
import { lengthFormula } from '../metrics/compared-days.ts';
import { isFlow, type ReportMetric } from '../metrics/report-metrics.ts';
import { words } from '../report-words.ts';
import type { PlacedMetric } from '../sections/placed-metric.ts';

/** The condition that the data of a figure begins or ends inside a step; `null` for a figure that no day is missing from. */
const cutShort = ({ calculation }: ReportPage, { terms }: ReportMetric, period: Period): string | null => {
  const { from, to } = calculation.spanOf(period);
  const kinds = new Set(Object.values(terms).flatMap(({ is, kind }) => (is === 'sum' || is === 'count' ? [kind] : [])));
  const ends = [...kinds].flatMap((kind) => {
    const tab = calculation.dataTabs.get(kind);
    return tab === undefined || !kindsOfEveryDay.includes(kind)
      ? []
      : [`${tab.firstDay}>${from}`, `${tab.lastDay}<${to}`];
  });
  return ends.length === 0 ? null : `OR(${ends.join(';')})`;
};

/** Days without a post, a message or an order before they are those that the data does not reach. */
export const quietDays = 7;

/**
 * The condition that a step begins after what the data tells: a count of nothing is unknown there, not 0. `null` where no count is
 * one of quiet days.
 */
const isBeyond = ({ calculation }: ReportPage, { terms }: ReportMetric, period: Period): string | null => {
  const { from } = calculation.spanOf(period);
  const counted = new Set(Object.values(terms).flatMap(({ is, kind }) => (is === 'count' ? [kind] : [])));
  const ends = [...counted].flatMap((kind) => {
    const tab = calculation.dataTabs.get(kind);
    return tab === undefined || kindsOfEveryDay.includes(kind) ? [] : [`${from}>${tab.lastDay}+${quietDays}`];
  });
  return ends.length === 0 ? null : `OR(${[`${from}>MAX(${calculation.lastDays.join(';')})`, ...ends].join(';')})`;
};

/** A figure as a text with the mark of a step that is cut short: no chart and no small trend takes it for a number. */
const marked = ({ unit }: ReportMetric, value: string, language: Language): string => {
  const text = {
    fraction: `ROUND(${value}*100;2)&"%`,
    duration: `ROUND(${value}*1440;1)&"${words.minutes[language]}`,
    count: `ROUND(${value};0)&"`,
    money: `ROUND(${value};2)&"`,
    number: `ROUND(${value};2)&"`,
  }[unit];
  return `${text} *"`;
};

/** A figure of a step; blank where nothing is known. */
export const stepFigure = (page: ReportPage, line: ReportMetric, period: Period): string => {
  const known = page.calculation.figure(line, period, '');
  const beyond = isBeyond(page, line, period);
  const figure = beyond === null ? known : `=IF(${beyond};"";${known.slice(1)})`;
  const { from, to } = page.calculation.spanOf(period);
  const isCut = cutShort(page, line, period);
  const value = figure.slice(1);
  // A period of fewer steps leaves the last ones without a day.
  if (isCut === null) return `=IF(${to}<${from};"";${value})`;
  return `=IF(${to}<${from};"";IF(AND(ISNUMBER(${value});${isCut});${marked(line, value, page.choices.language)};${value}))`;
};

/** A figure of a step as a chart draws it: of what adds up the mean of a day, since the last step may be shorter. */
export const drawnFigure = (page: ReportPage, line: ReportMetric, period: Period): string => {
  const figure = stepFigure(page, line, period);
  if (!isFlow(line)) return figure;
  const { from, to } = page.calculation.spanOf(period);
  return `=IF(ISNUMBER(${figure.slice(1)});${figure.slice(1)}/(${to}-${from}+1);${figure.slice(1)})`;
};

/** The target of a step: the whole one, but of what adds up over the days that of a day. */
export const targetOfStep = (page: ReportPage, { line, target }: PlacedMetric, period: Period): string => {
  const { from, to } = page.calculation.spanOf(period);
  const part = isFlow(line) ? `/${lengthFormula(page.span)}` : '';
  return `=IF(AND(ISNUMBER(${target});${to}>=${from});${target}${part};"")`;
};

/** Which days of its month a step has, `8–14`, or where the period is longer the day on which it begins. */
export const stepLabel = ({ span, choices: { language } }: ReportPage, { from, to }: SpanCells): string => {
  const days = `IF(${from}=${to};DAY(${from})&"";DAY(${from})&"–"&DAY(${to}))`;
  const isOneMonth = `AND(YEAR(${span.from})=YEAR(${span.to});MONTH(${span.from})=MONTH(${span.to}))`;
  return `IF(${to}<${from};"";IF(${isOneMonth};${days};${shortDayLabel(from, language)}))`;
};
