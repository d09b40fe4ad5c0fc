import { beginsWith, quotedText } from '../formulas/criterion.ts';
import type { Term } from '../formulas/term.ts';
import { casesFormula } from '../layout/cases.ts';
import type { ReportPage } from '../layout/page.ts';
import { type PluralForms, pluralFormula } from '../layout/plural.ts';
import { roundedToSay, spokenAmount, spokenFigure } from '../layout/spoken-figure.ts';
import { perStep } from '../layout/step-words.ts';
import { cardMetricsFor, metricsServing } from '../metrics/goals.ts';
import { isFlow } from '../metrics/report-metrics.ts';
import { words as reportWords } from '../report-words.ts';
import { type PlacedMetric, placedOf } from '../sections/placed-metric.ts';
import type { NewestSteps } from '../trend/trend.ts';
import { isCost } from '../trend/trend-metrics.ts';
import { words } from './question-words.ts';

/** What questions are made from. */
export interface QuestionSources {
  readonly placed: readonly PlacedMetric[];
  readonly trends: ReadonlyMap<PlacedMetric['line'], NewestSteps>;
  /** The cell that says what one post made of a total; blank where none did much, `null` where posts are not told. */
  readonly postShare: string | null;
  /** Puts a step of the calculation and gives its cell. */
  readonly put: (formula: string) => string;
}

/** A text with formulas in its places. */
const filled = (text: string, formulas: readonly string[]): string =>
  text
    .split(/\{(\d)\}/)
    .map((part, at) => (at % 2 === 0 ? quotedText(part) : (formulas[Number(part)] ?? '""')))
    .filter((part) => part !== '""')
    .join('&');

/** From this part on visits without tags are worth a question. */
const untagged = 100;

/** Behind how many of them have no answer. */
const messages: PluralForms = { en: ['message', 'messages'], uk: ['звернення', 'звернень', 'звернень'] };

/** As many steps before the last one tell what is usual, and how great a part of that the last one must differ by. */
const fewestSteps = 3;
const unlike = 5;

/**
 * The questions that the data may ask, the most pressing first, each as a formula without the leading `=` that is blank
 * where it does not apply.
 */
export const questionsOf = (
  page: ReportPage,
  { placed, trends, postShare, put }: QuestionSources,
): readonly string[] => {
  const { choices, progress, holdings, lines, calculation } = page;
  const { language } = choices;
  const find = (...ids: readonly string[]) => ids.flatMap((id) => placed.find(({ line }) => line.id === id) ?? [])[0];
  const led = placedOf(cardMetricsFor(choices.goal, lines), placed);
  const ask = (condition: string, text: string, ...figures: readonly string[]): readonly string[] => [
    `IF(${condition};${filled(text, figures)};"")`,
  ];
  const say = ({ line, cell }: Pick<PlacedMetric, 'line' | 'cell'>): string =>
    spokenAmount(line, put(`IF(ISNUMBER(${cell});${roundedToSay(line, cell)};0)`), language);

  const missing = (): readonly string[] => {
    const lacking = led.flatMap(({ daily, label }) =>
      daily === null
        ? []
        : [
            [
              `AND(${daily.lacking[0]}>${progress.ahead};${daily.missing}<>"")`,
              filled(words.missing[language], [`${quotedText(`${label}: `)}&${daily.missing}`]),
            ] as const,
          ],
    );
    return lacking.length === 0 ? [] : [casesFormula(lacking, '""')];
  };
  const ofAds = (): readonly string[] => {
    const [cost, roas] = [find('SUM ads.cost'), find('RETURN_ON_AD_SPEND ads')];
    if (cost === undefined) return [];
    const results = ['SUM ads.conversions', 'SUM ads.leads', 'SUM ads.follows'].flatMap((id) => find(id) ?? []);
    const isSpent = `N(${cost.cell})>0`;
    const none = `SUM(${results.map(({ cell }) => cell).join(';')})=0`;
    const spent =
      results.length === 0
        ? ask(isSpent, words.noConversionData[language], say(cost))
        : ask(`AND(${isSpent};${none})`, words.noConversions[language], say(cost));
    const isLoss = (cell: string) => `IF(ISNUMBER(${cell});AND(${cell}>0;${cell}<1);FALSE)`;
    return [...spent, ...(roas === undefined ? [] : ask(isLoss(roas.cell), words.lossOfAds[language], say(roas)))];
  };
  const untaggedVisits = (): readonly string[] => {
    const tagged = find('UTM_COVERAGE site');
    if (tagged === undefined) return [];
    const { cell } = tagged;
    const without = put(`IF(ISNUMBER(${cell});ROUND((1-${cell})*100;1);0)`);
    return ask(`${without}*${untagged}>=100`, words.untagged[language], `${without}&"%"`);
  };
  const unanswered = (): readonly string[] => {
    const rate = find('RESPONSE_RATE feedback');
    const { answered, received } = rate?.line.terms ?? {};
    if (rate === undefined || answered === undefined || received === undefined)
      return ask('TRUE', words.noAnswerData[language]);
    // Not all messages that are counted: of some nobody knows whether they have an answer.
    const sumOf = (term: Term) => put(`N(${calculation.sum(rate.line, term, calculation.now)})`);
    const [all, done] = [sumOf(received), sumOf(answered)];
    const spoken = (cell: string) => spokenFigure({ unit: 'count', formula: { op: 'measure' } }, cell, language);
    const left = put(`ROUND(${all}-${done};0)`);
    const figures = [spoken(left), spoken(put(`ROUND(${all};0)`)), pluralFormula(all, messages, language)];
    return ask(`${left}>0`, words.unanswered[language], ...figures);
  };
  const reachAlone = (): readonly string[] => {
    const [reach, gained] = [find('SUM posts.reach per post'), find('SUM days.new_followers')];
    if (reach?.verdict == null || gained?.moved == null) return [];
    const isMore = beginsWith(reach.verdict, reportWords.rise[language]);
    return ask(`IF(ISNUMBER(${gained.moved});AND(${isMore};${gained.moved}<=0);FALSE)`, words.reachAlone[language]);
  };
  const targets = (): readonly string[] => {
    if (led.length === 0) return [];
    const count = `COUNT(${led.map(({ target }) => target).join(';')})`;
    const some = filled(words.someTargets[language], [count, `${led.length}`]);
    return [`IF(${count}=0;${filled(words.noTargets[language], [])};IF(${count}<${led.length};${some};""))`];
  };
  const usual = (): readonly string[] => {
    const [figure] = led;
    const trend = figure === undefined ? undefined : trends.get(figure.line);
    if (figure === undefined || trend === undefined || !(isFlow(figure.line) || figure.line.unit === 'fraction'))
      return [];
    const { before: earlier, last, length } = trend;
    if (earlier === null) return [];
    const ofStep = isFlow(figure.line) ? `*${length}` : '';
    const median = put(`IF(COUNT(${earlier})<${fewestSteps};0;MEDIAN(${earlier})${ofStep})`);
    const isUnlike = `ABS(${last}-${median})*${unlike}>${median}`;
    const isKnown = `IF(AND(COUNT(${earlier})>=${fewestSteps};ISNUMBER(${last}));${isUnlike};FALSE)`;
    const each = perStep(length, language);
    const [typical, newest] = [median, last].map((cell) => say({ line: figure.line, cell }));
    return ask(isKnown, words.usual[language], quotedText(figure.label), typical ?? '""', each, newest ?? '""');
  };
  const price = (): readonly string[] => {
    const [figure] = placedOf(metricsServing(choices.goal, lines).filter(isCost).slice(0, 1), placed);
    if (figure === undefined) return [];
    return ask(`ISNUMBER(${figure.cell})`, words.cost[language], quotedText(figure.label), say(figure));
  };
  return [
    ...missing(),
    ...ofAds(),
    ...untaggedVisits(),
    ...reachAlone(),
    ...(holdings.has('feedback') ? unanswered() : []),
    ...(postShare === null ? [] : ask(`${postShare}<>""`, words.onePost[language], postShare)),
    ...targets(),
    ...price(),
    ...usual(),
    ...(holdings.has('site') || holdings.has('conversions') ? [] : ask('TRUE', words.noSiteData[language])),
    ...(holdings.has('feedback') ? [] : unanswered()),
    // As many that nothing rules out as there are rows: none stays blank.
    ...[words.next, words.repeat, words.learned, words.help].flatMap((text) => ask('TRUE', text[language])),
  ];
};
