import { beginsWith, quotedText } from '../formulas/criterion.ts';
import type { ReportPage } from '../layout/page.ts';
import { helperCell } from '../layout/planned-cell.ts';
import { ofDaysFormula, pluralFormula } from '../layout/plural.ts';
import { gridColumns } from '../layout/sheet-layout.ts';
import { knownToSay, spokenAmount } from '../layout/spoken-figure.ts';
import { lengthFormula } from '../metrics/compared-days.ts';
import { isFlow, isLevelAlone } from '../metrics/report-metrics.ts';
import { words as reportWords } from '../report-words.ts';
import { isWhole, isWholeSoFar, type PlacedMetric } from '../sections/placed-metric.ts';
import { smallBase } from '../statistics/small-samples.ts';
import { countedNounOf } from './counted-nouns.ts';
import { words } from './finding-words.ts';

/** The helper columns of a figure's row: each number as it is said and as text, then the parts of the sentence. */
const helper = {
  value: gridColumns,
  previous: gridColumns + 2,
  target: gridColumns + 4,
  comparison: gridColumns + 6,
  aim: gridColumns + 7,
  lead: gridColumns + 8,
  sentence: gridColumns + 9,
};

/** A part in percent, with one decimal where it is below ten, as a text. */
const percentOf = (part: string): string =>
  `IF(ABS(${part})*10<1;ROUND(ABS(${part})*100;1)&"%";TEXT(ABS(${part});"0%"))`;

/** Whether the data of the period tells a figure, so that a sentence may begin with it, as a condition of a formula. */
const isTellable = (page: ReportPage, figure: PlacedMetric): string =>
  `AND(ISNUMBER(${figure.cell});${isWholeSoFar(figure, page)})`;

/** Whether a figure of both periods may be compared in words, as a condition; `null` where nothing is compared. */
const isComparable = (
  { calculation, progress, choices: { language } }: ReportPage,
  figure: PlacedMetric,
): string | null => {
  const { line, previous, amount, moved, closed, verdict } = figure;
  if (previous === null || amount === null || moved === null) return null;
  const ages = calculation.postTest(line) === null ? null : (calculation.posts?.ages?.problem ?? null);
  // What a closed report told was seen when it was closed, not at the age that posts have by now.
  const isOfAge = closed === null ? `${ages}=""` : `OR(${ages}="";${closed.isUnjudged}=1)`;
  const conditions = [
    `COUNT(${previous};${amount};${moved})=3`,
    isWhole(figure),
    ...(isFlow(line) ? [`${progress.ahead}=0`] : []),
    // Of a total the verdict says where days lack data.
    ...(isFlow(line) && verdict !== null ? [`NOT(${beginsWith(verdict, reportWords.missingDays[language])})`] : []),
    ...(ages === null ? [] : [isOfAge]),
  ];
  return `AND(${conditions.filter((each) => each !== 'TRUE').join(';')})`;
};

/** How far a figure moved, in words: `18% more than in September`; a total a day where the periods' lengths turn its sign. */
const movedInWords = (page: ReportPage, figure: PlacedMetric): string => {
  const { language } = page.choices;
  const { line, cell, previous, amount, moved } = figure;
  const within = page.periodNames.before?.within ?? '""';
  const isCount = line.unit === 'count' && line.formula.op === 'measure';
  const said = (
    change: string,
    size: string,
    { isSame, aDay = '' }: { readonly isSame: string; readonly aDay?: string },
  ) => {
    const way = `IF(${change}>0;"${words.more[language]}";"${(isCount ? words.fewer : words.less)[language]}")`;
    const far = `"${words.by[language]}"&${size}&${way}&"${aDay}${words.than[language]}"`;
    return `IF(${isSame};"${words.same[language]}";${far})`;
  };
  const percent = (change: string, aDay = '') =>
    said(change, percentOf(change), { isSame: `ROUND(${change};3)=0`, aDay });
  const points = `ROUND(ABS(${amount});2)`;
  if (line.unit === 'fraction')
    return `${said(`${amount}`, `${points}&"${reportWords.points[language]}"`, { isSame: `${points}=0` })}&${within}`;
  const difference = `${cell}-${previous}`;
  const counted = said(difference, `ROUND(ABS(${difference});1)`, { isSame: `${cell}=${previous}` });
  const own = isCount ? `IF(${previous}<${smallBase};${counted};${percent(`${amount}`)})` : percent(`${amount}`);
  const isTurned = `${amount}*${moved}<0`;
  const daily = isFlow(line) ? `IF(${isTurned};${percent(`${moved}`, words.aDay[language])};${own})` : own;
  return `${daily}&${within}`;
};

/** How far a figure is from its target, in words; of one that adds up while the period runs, its status. */
const aimInWords = ({ choices: { language }, progress }: ReportPage, figure: PlacedMetric): string => {
  const { line, cell, target, status } = figure;
  const away = `${cell}-${target}`;
  const said = (size: string, isSame: string) =>
    `IF(${isSame};"${words.onTarget[language]}";"${words.by[language]}"&${size}&IF(${away}>0;"${words.above[language]}";"${words.below[language]}"))`;
  const points = `ROUND(ABS(${away})*100;2)`;
  const percent = said(percentOf(`((${away})/${target})`), `ROUND((${away})/${target};3)=0`);
  const counted = said(`ROUND(ABS(${away});1)`, `${cell}=${target}`);
  const isCount = line.unit === 'count' && line.formula.op === 'measure';
  const far =
    line.unit === 'fraction'
      ? said(`${points}&"${reportWords.points[language]}"`, `${points}=0`)
      : isCount
        ? `IF(${target}<${smallBase};${counted};${percent})`
        : percent;
  const isPaced = isFlow(line) || isLevelAlone(line);
  return isPaced ? `IF(${progress.elapsed}<1;${status};${far})` : far;
};

/** The first of some wordings that is no longer than there is room for, and the last where none is. */
const longestOf = (wordings: readonly string[], room: number): string =>
  wordings.reduceRight((shorter, each) => (shorter === '' ? each : `IF(LEN(${each})<=${room};${each};${shorter})`), '');

/** The cells of what is said of a figure: the sentence, and the figure and its target as texts. */
export interface LeadSentence {
  readonly figure: PlacedMetric;
  readonly sentence: string;
  /** The figure alone, also where days lack data; blank where it is not known. */
  readonly lead: string;
  readonly value: string;
  readonly target: string;
}

/**
 * Writes what a figure is, against the period before and its target; gives the cells of it, which are blank where
 * the figure is not known. The longest wording is chosen that has room, in characters.
 *
 *     2,431 visits from social media: 18% more than in September, 3% above target.
 */
export const writeLeadSentence = (
  page: ReportPage,
  figure: PlacedMetric,
  { row, room }: { readonly row: number; readonly room: number },
): LeadSentence => {
  const { draft, choices, span, progress } = page;
  const { language } = choices;
  const { line, label, cell, target, previous } = figure;
  const put = (column: number, formula: string) => draft.put(row, column, helperCell(`=${formula}`));
  const say = (of: string, at: number) => {
    const number = put(at, knownToSay(line, of));
    return { number, text: put(at + 1, `IF(ISNUMBER(${number});${spokenAmount(line, number, language)};"")`) };
  };
  const value = say(cell, helper.value);
  const aimed = say(target, helper.target);
  const earlier = previous === null ? null : say(previous, helper.previous);
  const isCompared = isComparable(page, figure);
  const comparison =
    isCompared === null
      ? null
      : put(helper.comparison, `IF(${isCompared};IFERROR(${movedInWords(page, figure)};"");"")`);
  const aim = put(helper.aim, `IF(ISNUMBER(${target});IFERROR(${aimInWords(page, figure)};"");"")`);
  const noun = countedNounOf(line);
  const counted = noun === null ? null : pluralFormula(value.number, noun, language);
  const gone = `ROUND(${progress.elapsed}*${lengthFormula(span)};0)`;
  const running = `IF(${progress.elapsed}<1;"${words.inDays[language]}"&${gone}&"${words.ofDays[language]}"&${lengthFormula(span)}&${ofDaysFormula(lengthFormula(span), language)};"")`;
  const figureSaid =
    counted === null ? `${quotedText(`${label}${words.is[language]}`)}&${value.text}` : `${value.text}&" "&${counted}`;
  const said = isFlow(line) ? `${figureSaid}&${running}` : figureSaid;
  const lead = put(helper.lead, `IF(ISNUMBER(${value.number});${said};"")`);
  const has = (part: string | null) => `${part}<>""`;
  const colon = `"${(counted === null ? words.named : words.counted)[language]}"`;
  const only = (part: string) => `${lead}&IF(${has(part)};${colon}&${part};"")&"."`;
  const written = (wordings: readonly string[]): LeadSentence => ({
    figure,
    lead,
    sentence: put(helper.sentence, `IF(${isTellable(page, figure)};${longestOf(wordings, room)};"")`),
    value: value.text,
    target: aimed.text,
  });
  if (comparison === null || earlier === null) return written([only(aim), `${lead}&"."`]);
  const parts = `IF(AND(${has(comparison)};${has(aim)});${comparison}&"${words.andTarget[language]}"&${aim};${comparison}&${aim})`;
  const both = `${lead}&IF(OR(${has(comparison)};${has(aim)});${colon}&${parts};"")&"."`;
  // Both values in figures are shorter than how far the one is from the other.
  const against = `IF(${has(comparison)};"${words.against[language]}"&${earlier.text}&" "&${page.periodNames.before?.within ?? '""'};"")`;
  const aimShort = `IF(${has(aim)};"${words.target[language]}"&${aimed.text};"")`;
  const figures = `${quotedText(`${label}: `)}&${value.text}&${against}&${aimShort}&"."`;
  return written([both, figures, only(comparison), `${lead}&"."`]);
};
