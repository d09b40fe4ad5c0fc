import type { Unit } from '../../kpi/kpi.ts';
import type { Language } from '../../text/language.ts';
import type { DailyCells } from '../calculation/days/daily-tests.ts';
import type { PostAgeCells } from '../calculation/posts/post-ages.ts';
import { beginsWith } from '../formulas/criterion.ts';
import { dash } from '../formulas/metric-formula.ts';
import type { ReportPage } from '../layout/page.ts';
import { ofDaysFormula } from '../layout/plural.ts';
import { lengthFormula } from '../metrics/compared-days.ts';
import { isFlow, type ReportMetric } from '../metrics/report-metrics.ts';
import { words } from '../report-words.ts';
import { fewestRows } from './change-test.ts';
import type { ResampledRows } from './resample.ts';
import { smallBase } from './small-samples.ts';

interface Change {
  readonly cell: string;
  readonly previous: string;
  readonly amount: string;
}

/** The relative change of a figure, or its difference in percentage points where it is a rate. */
export const changeFormula = (unit: Unit, current: string, previous: string): string =>
  unit === 'fraction'
    ? `=IFERROR((${current}-${previous})*100;"${dash}")`
    : `=IFERROR((${current}-${previous})/ABS(${previous});"${dash}")`;

/**
 * How a total of the period moved against as many days of the one before, which `ratio` tells; a text where they are not to be
 * compared. Of anything else it is the change itself.
 */
export const perDayChangeFormula = (line: ReportMetric, { cell, previous, amount }: Change, ratio: string): string => {
  if (!isFlow(line)) return `=${amount}`;
  const even = `(${previous}*${ratio})`;
  return `=IF(${ratio}=1;${amount};IFERROR((${cell}-${even})/ABS(${even});"${dash}"))`;
};

/** A change with its arrow as a text, as its cell shows it; without the leading `=`. */
export const changeText = (unit: Unit, amount: string, language: Language): string => {
  const [size, sign] =
    unit === 'fraction' ? [`ROUND(ABS(${amount});2)`, words.points[language]] : [`ROUND(ABS(${amount})*100;1)`, '%'];
  return `IF(${size}=0;"";IF(${amount}>0;"▲ ";"▼ "))&${size}&"${sign}"`;
};

/** A change of a total, and that of a day where one period is longer and the two go opposite ways: the latter is judged. */
export const orPerDay = (
  line: Pick<ReportMetric, 'unit'>,
  { change, amount, moved }: { readonly change: string; readonly amount: string; readonly moved: string },
  language: Language,
): string => {
  const areOpposite = `IF(COUNT(${amount};${moved})=2;${amount}*${moved}<0;FALSE)`;
  return `IF(${areOpposite};${changeText(line.unit, moved, language)}&"${words.perDay[language]}";${change})`;
};

/** A change as many places long as it is shown: one that rounds to nothing has no arrow. */
export const roundedChange = (unit: Unit, amount: string): string =>
  `IF(ISNUMBER(${amount});ROUND(${amount};${unit === 'fraction' ? 2 : 3});${amount})`;

/** A change of a count: in percent, and where the base is small the count first, the percent in brackets. */
export const smallBaseChange = ({ cell, previous, amount }: Change): string => {
  const difference = `ROUND(ABS(${cell}-${previous});1)`;
  const percent = `IF(${previous}>0;IF(ABS(${amount})<10;" ("&TEXT(ABS(${amount});"0%")&")";"");"")`;
  const counted = `IF(${cell}=${previous};"0";IF(${cell}>${previous};"▲ ";"▼ ")&${difference}&${percent})`;
  return `IF(AND(ISNUMBER(${cell});ISNUMBER(${previous}));IF(${previous}<${smallBase};${counted};ROUND(${amount};3));"${dash}")`;
};

interface Period {
  readonly rows: string;
  readonly top: string;
  readonly bottom: string;
}

interface Judged {
  readonly amount: string;
  /** The change whose chance it is: of a total a day where one period is longer. */
  readonly moved: string;
  readonly chance: string | null;
  readonly threshold: string;
  readonly daily: DailyCells | null;
  readonly steps: {
    readonly sample: ResampledRows;
    readonly now: Period;
    readonly before: Period;
    /** The change whose chance it is, where that is another than the one that is seen. */
    readonly moved?: string;
  } | null;
}

/** How far a figure moved, in words: a total a day where one period is longer. Without the leading `=`. */
export const judgedChangeInWords = (page: Spoken, line: ReportMetric, moved: string): string => {
  const { lengthRatio } = page;
  const isDaily = isFlow(line) && lengthRatio !== null ? `${lengthRatio}<>1` : null;
  return changeInWords(page, { unit: line.unit, amount: moved, isDaily });
};

/** What a sentence about a change knows. */
type Spoken = Pick<ReportPage, 'choices' | 'lengthRatio' | 'periodNames'>;

/**
 * How far something moved, in words, without the leading `=`: `на 18% більше, ніж у вересні`. `isDaily` is the condition
 * that it is the change of a day.
 */
export const changeInWords = (
  { choices: { language }, periodNames }: Spoken,
  { unit, amount, isDaily = null }: { readonly unit: Unit; readonly amount: string; readonly isDaily?: string | null },
): string => {
  const size =
    unit === 'fraction' ? `ROUND(ABS(${amount});2)&"${words.points[language]}"` : `TEXT(ABS(${amount});"0%")`;
  const way = `IF(${amount}>0;"${words.more[language]}";"${words.less[language]}")`;
  const ifDaily = (said: string) => (isDaily === null || said === '' ? '' : `IF(${isDaily};"${said}";"")&`);
  const by = `"${words.by[language]}"&${size}&${way}&${ifDaily(words.dailyAfter[language])}"${words.than[language]}"`;
  const said = `${ifDaily(words.dailyBefore[language])}IF(ROUND(${amount};2)=0;"${words.same[language]}";${by})`;
  return periodNames.before === null ? said : `${said}&${periodNames.before.within}`;
};

/** Whether a change is called real; blank where its chance is not told. `behind` is what to add to the words. */
const realOrUsual = ({ moved, chance, threshold, steps }: Judged, language: Language, behind = ''): string => {
  const way = `IF(${steps?.moved ?? moved}>0;"${words.rise[language]}";"${words.fall[language]}")`;
  return `IF(ISNUMBER(${chance});IF(${chance}<=${threshold};${way};"${words.usual[language]}")${behind};"")`;
};

/** That posts are judged by what they had at one age, where that is not what the columns show; to be added to a text. */
export const atOneAge = ({ used }: Pick<PostAgeCells, 'used'>, language: Language): string =>
  `&IF(${used}>0;"${words.atOneAge[language]}";"")`;

/** Whether a change is real, in words, blank where too little tells; a total first says why it may not be compared: periods of unequal length, days without data. */
export const verdictFormula = (
  { choices, span, compared, lengthRatio, calculation }: ReportPage,
  line: ReportMetric,
  judged: Judged,
): string => {
  const { language } = choices;
  const { amount, chance, steps, daily } = judged;
  if (daily !== null) {
    const { missing, reason, lacking } = daily;
    const why = `IF(${beginsWith(reason, words.tooFew[language])};"";${reason})`;
    const judgement = `IF(${reason}<>"";${why};${realOrUsual(judged, language)})`;
    const lengths = [span, ...(compared === null ? [] : [compared])].map(lengthFormula);
    const [now = '""', before = '""'] = lengths.map(
      (length, at) =>
        `"${at === 0 ? '' : words.beforeOf[language]}"&${length}-${lacking[at]}&"${words.of[language]}"&${length}`,
    );
    // Where nothing is known of the days before nothing is compared.
    const lacks = `IF(${lacking[0]}>0;${now}&${ofDaysFormula(lengthFormula(span), language)};IF(ISNUMBER(${amount});IF(${lacking[1]}>0;${before};${missing});""))`;
    return `=IF(${missing}<>"";${lacks};IF(ISNUMBER(${amount});${judgement};""))`;
  }
  const kinds = [...new Set(Object.values(line.terms).map(({ kind }) => kind))];
  const missing = kinds.flatMap((kind) => calculation.gaps.get(kind) ?? []);
  const known = (() => {
    if (steps === null || chance === null) return `""`;
    const { now, before } = steps;
    const rows = `MIN(${now.rows};${before.rows})`;
    const isOfPosts = steps.sample.holding.kind === 'posts';
    const ages = isOfPosts ? (calculation.posts?.ages ?? null) : null;
    const told = realOrUsual(judged, language, ages === null ? '' : atOneAge(ages, language));
    const many = `IF(${rows}<${fewestRows};"";${told})`;
    const enough = ages === null ? many : `IF(${ages.problem}="";${many};${ages.problem})`;
    const problem = isOfPosts ? (calculation.posts?.problem ?? null) : null;
    const verdict = problem === null ? enough : `IF(${problem}="";${enough};${problem})`;
    const { top: above, bottom: below } = steps.sample;
    // Reach per post is no part of the posts: only a part of its whole is told as so many of so many.
    if (line.unit !== 'fraction' || below === null || below.is !== above.is) return verdict;
    const shares = [now, before].map(({ top, bottom }) => `${top}&"${words.of[language]}"&${bottom}`);
    return `IF(MIN(${now.bottom};${before.bottom})<${smallBase};${shares.join(`&"; "&`)};${verdict})`;
  })();
  if (!isFlow(line) || compared === null || lengthRatio === null) return `=IF(ISNUMBER(${amount});${known};"")`;
  const unequal = `${lengthFormula(span)}&"${words.against[language]}"&${lengthFormula(compared)}&${ofDaysFormula(lengthFormula(compared), language)}`;
  const gap = missing.length === 0 ? '0' : `MAX(${missing.join(';')})`;
  return `=IF(ISNUMBER(${amount});IF(NOT(ISNUMBER(${lengthRatio}));${unequal};IF(${gap}*10>${lengthFormula(span)};"${words.missingDays[language]}"&${gap};${known}&IF(${gap}>0;" *";"")));"")`;
};
