import type { ReportFigure } from '../../../src/contract/answers.ts';
import { countedNounOf } from '../../../src/report/finding/counted-nouns.ts';
import { reportMetricsFor } from '../../../src/report/metrics/report-metrics.ts';
import { currencySign } from '../../../src/text/currency-name.ts';
import type { Days } from '../oracle.ts';
import type { Shown, Tab } from './shown.ts';

type Told = number | null;
type Language = 'en' | 'uk';

/** What a reading of the records tells of a figure that a sentence may lead with. */
export interface LeadFigure {
  readonly figure: ReportFigure;
  readonly id: string;
  readonly value: Told;
  readonly previous: Told;
  /** The change in points of a rate, else as a part; a day where the periods are of unlike lengths; `null` where it says nothing. */
  readonly amount: Told;
  readonly moved: Told;
  readonly lacks: readonly [now: boolean, before: boolean];
  /** Data for how many days there is, in words. */
  readonly missing: string | null;
  /** Whether posts of both periods were seen at one age. */
  readonly isOfAge: boolean;
}

export interface FindingReading {
  readonly shown: Shown;
  readonly tabs: readonly Tab[];
  readonly language: Language;
  readonly days: Days;
  /** The part of the period that is over. */
  readonly elapsed: number;
  /** When the earlier period was, in words; blank where nothing is compared. */
  readonly within: string;
  readonly lead: readonly LeadFigure[];
  /** Of the posts by which the goal judges them: how many each brought of what adds up, with their texts. */
  readonly posts: {
    readonly of: readonly string[];
    readonly values: readonly { readonly value: number; readonly text: string }[];
  } | null;
}

const rounded = (value: number, places: number): number => {
  const size = Number((Math.abs(value) * 10 ** places).toPrecision(13));
  return (Math.sign(value) * Math.round(size)) / 10 ** places;
};

/** The noun behind a number, by the rules of the language that every browser has. */
export const plural = (value: number, forms: readonly string[], language: Language): string => {
  const form = new Intl.PluralRules(language).select(value);
  return forms[language === 'en' ? (form === 'one' ? 0 : 1) : ({ one: 0, few: 1 }[form as 'one' | 'few'] ?? 2)] ?? '';
};

type Unit = 'rate' | 'time' | 'total' | 'money' | 'price' | 'mean' | 'number';

const unitOf = ({ plan }: Shown, { isRate, cell }: ReportFigure, id: string): Unit => {
  const format = plan.cells[Number(cell.replace(/\D/g, '')) - 1]?.[2]?.format ?? '';
  if (isRate) return 'rate';
  if (format.includes('ss')) return 'time';
  if (/^SUM \S*(cost|revenue)/.test(id)) return 'money';
  if (/^(COST_PER_|AVERAGE_ORDER)/.test(id)) return 'price';
  if (/per post|^FOLLOWER_GROWTH /.test(id)) return 'mean';
  return /^SUM /.test(id) ? 'total' : 'number';
};

/** So many seconds in words. */
const time = (all: number, language: Language): string => {
  const [h, min, s] = language === 'en' ? ['h', 'min', 's'] : ['год', 'хв', 'с'];
  const [hours, minutes, seconds] = [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60];
  if (all < 60) return `${seconds} ${s}`;
  return all < 3600 ? `${minutes} ${min} ${seconds} ${s}` : `${hours} ${h} ${minutes} ${min}`;
};

/** A figure as a sentence says it. */
const spoken = (
  value: number,
  unit: Unit,
  { language, sign }: { readonly language: Language; readonly sign: string },
) => {
  const apart = (whole: number) =>
    whole.toLocaleString('en-US', { maximumFractionDigits: 2 }).replaceAll(',', language === 'en' ? ',' : '\u00a0');
  const money = (text: string) => {
    if (sign === '') return text;
    return language === 'uk' ? `${text}\u00a0${sign}` : `${sign.length > 1 ? `${sign}\u00a0` : sign}${text}`;
  };
  /** With two decimals, as its cell has them. */
  const fixed = (number: number) => {
    const [whole = '', cents = ''] = Math.abs(rounded(number, 2)).toFixed(2).split('.');
    return number < 0 ? String(rounded(number, 2)) : `${apart(Number(whole))}.${cents}`;
  };
  switch (unit) {
    case 'rate':
      return `${fixed(value * 100)}%`;
    case 'time':
      return time(rounded(value * 86400, 0), language);
    case 'money':
      return money(apart(rounded(value, 0)));
    case 'price':
      return money(fixed(value));
    case 'total':
    case 'mean':
      return apart(rounded(value, 0));
    case 'number':
      return fixed(value);
  }
};

const percent = (part: number): string =>
  `${Math.abs(part) * 10 < 1 ? rounded(Math.abs(part) * 100, 1) : rounded(Math.abs(part) * 100, 0)}%`;

/** What one post made of a total, as a sentence; blank where none made much. */
export const shareSaid = ({ posts, language }: Pick<FindingReading, 'posts' | 'language'>): string => {
  const { of, values } = posts ?? { of: [], values: [] };
  const total = rounded(
    values.reduce((sum, { value }) => sum + value, 0),
    0,
  );
  const most = Math.max(0, ...values.map(({ value }) => value));
  const [one, ...equals] = values.filter(({ value }) => value === most);
  if (one === undefined || equals.length > 0 || values.length < 4 || total < 10) return '';
  if (most * values.length < 3 * total) return '';
  const text = one.text.length > 34 ? `${one.text.slice(0, 33)}…` : one.text;
  const said = (value: number) => spoken(value, 'total', { language, sign: '' });
  const part = `${Math.round((100 * most) / total)}%`;
  return language === 'en'
    ? `One post, “${text}”, brought ${said(most)} of ${said(total)} ${plural(total, of, language)} (${part}).`
    : `Один допис, «${text}», дав ${said(most)} із ${said(total)} ${plural(total, of, language)} (${part}).`;
};

/** How figures of a report are said in its sentences. */
export const findingFigures = ({
  shown,
  language,
  tabs,
  days,
  elapsed,
}: Pick<FindingReading, 'shown' | 'language' | 'tabs' | 'days' | 'elapsed'>) => {
  const { plan } = shown;
  const currencies = [...new Set(tabs.flatMap(({ holding }) => (holding.kind === 'ads' ? holding.currencies : [])))];
  const signOf = ({ cell }: ReportFigure): string => {
    const format = plan.cells[Number(cell.replace(/\D/g, '')) - 1]?.[2]?.format ?? '';
    return (
      currencies.map((currency) => currencySign(currency)).find((sign) => sign !== '' && format.includes(sign)) ?? ''
    );
  };
  const say = (value: number, { figure, id }: Pick<LeadFigure, 'figure' | 'id'>): string =>
    spoken(value, unitOf(shown, figure, id), { language, sign: signOf(figure) });
  /** Whether days that are over lack data for a figure. */
  const isLacking = ({ lacks, missing }: Pick<LeadFigure, 'lacks' | 'missing'>): boolean => {
    if (!lacks[0] || missing === null) return false;
    const [known = 0, all = 0] = (missing.match(/\d+/g) ?? []).map(Number);
    const ahead = elapsed > 0 && elapsed < 1 ? Math.round((1 - elapsed) * (days.to - days.from + 1)) : 0;
    return all - known > ahead;
  };
  return { say, rounded, isLacking };
};

/** What the sentences on top say otherwise than a reading of the records gives. */
export const findingFaults = (reading: FindingReading): readonly string[] => {
  const { shown, language, days, elapsed, within, lead, tabs } = reading;
  const isEnglish = language === 'en';
  const nouns = new Map(
    reportMetricsFor(tabs.map(({ holding }) => holding)).map((line) => [
      `${line.function} ${line.variant}`,
      countedNounOf(line),
    ]),
  );
  const { plan } = shown;
  const top = plan.cells.findIndex((cells) => cells[0]?.style.startsWith('findingFirst'));
  const seen = [0, 1, 2].map((row) => String(shown.at(`A${top + row + 1}`)).trim());
  const { say, isLacking } = findingFigures(reading);
  const isFlow = (id: string) =>
    /^SUM (posts|feedback|conversions|site|ads|days)/.test(id) && !/followers$|reach per post|days\.reach/.test(id);
  const isRising = (id: string) => isFlow(id) || /^SUM days\.(new_)?followers$/.test(id);
  const flows = (id: string) => isFlow(id) || id === 'SUM days.new_followers';

  const far = (change: number, size: string, { aDay = '', less = 'less' } = {}): string => {
    const way = isEnglish ? (change > 0 ? 'more' : less) : change > 0 ? 'більше' : 'менше';
    return isEnglish ? `${size} ${way}${aDay} than ${within}` : `на ${size} ${way}${aDay}, ніж ${within}`;
  };
  const same = `${isEnglish ? 'the same as' : 'як і'} ${within}`;
  const comparison = (each: LeadFigure): string => {
    const { figure, id, value, previous, amount, moved, lacks } = each;
    if (within === '' || value === null || previous === null || amount === null || moved === null) return '';
    if (lacks[0] || lacks[1] || (flows(id) && elapsed > 0 && elapsed < 1)) return '';
    // Of posts the verdict says how many days lack any.
    if (flows(id) && /^(lacks days|бракує днів): /.test(String(shown.at(figure.verdict ?? '')))) return '';
    const unit = unitOf(shown, figure, id);
    const less = unit === 'total' ? 'fewer' : 'less';
    if (unit === 'rate') {
      const points = rounded(Math.abs(amount), 2);
      return points === 0 ? same : far(amount, `${points}${isEnglish ? ' pp' : ' в. п.'}`);
    }
    const byPart = (part: number, aDay = '') =>
      rounded(part, 3) === 0 ? same : far(part, percent(part), { aDay, less });
    if (flows(id) && amount * moved < 0) return byPart(moved, isEnglish ? ' a day' : ' за день');
    if (unit === 'total' && previous < 30)
      return value === previous
        ? same
        : far(value - previous, String(rounded(Math.abs(value - previous), 1)), { less });
    return byPart(amount);
  };
  const aim = ({ figure, id, value }: LeadFigure): string => {
    const target = shown.at(figure.target);
    if (typeof target !== 'number' || value === null) return '';
    if (isRising(id) && elapsed < 1) return String(shown.at(figure.status));
    const unit = unitOf(shown, figure, id);
    const away = value - target;
    const on = isEnglish ? 'on target' : 'на рівні цілі';
    const off = (size: string) =>
      isEnglish
        ? `${size} ${away > 0 ? 'above' : 'below'} target`
        : `на ${size} ${away > 0 ? 'вище за ціль' : 'нижче від цілі'}`;
    if (unit === 'rate') {
      const points = rounded(Math.abs(away) * 100, 2);
      return points === 0 ? on : off(`${points}${isEnglish ? ' pp' : ' в. п.'}`);
    }
    if (unit === 'total' && target < 30) return away === 0 ? on : off(String(rounded(Math.abs(away), 1)));
    if (target === 0) return '';
    return rounded(away / target, 3) === 0 ? on : off(percent(away / target));
  };
  const isLong = lead.some(({ figure }) => figure.label.length > 30);
  const room = isEnglish ? (isLong ? 92 : 80) : isLong ? 86 : 74;
  /** A figure alone. */
  const subjectOf = (each: LeadFigure, value: number): string => {
    const { figure, id } = each;
    const all = days.to - days.from + 1;
    const gone = rounded(elapsed * all, 0);
    const running =
      !flows(id) || elapsed >= 1
        ? ''
        : isEnglish
          ? ` in ${gone} of ${all} ${plural(all, ['day', 'days'], language)}`
          : ` за ${gone} із ${all} ${plural(all, ['дня', 'днів', 'днів'], language)}`;
    const noun = nouns.get(id);
    const subject =
      noun == null
        ? `${figure.label}${isEnglish ? ': ' : ' — '}${say(value, each)}`
        : `${say(value, each)} ${plural(rounded(value, 0), noun[language], language)}`;
    return `${subject}${running}`;
  };
  const sentenceOf = (each: LeadFigure): string | null => {
    const { figure, id, value, previous } = each;
    if (value === null || isLacking(each)) return null;
    const noun = nouns.get(id);
    const begun = subjectOf(each, value);
    const [compared, aimed] = [comparison(each), aim(each)];
    const join = (parts: readonly string[]) =>
      parts.length === 0
        ? `${begun}.`
        : `${begun}${isEnglish && noun == null ? ', ' : ': '}${parts.join(isEnglish ? ', ' : ', і ')}.`;
    const parts = [compared, aimed].filter((part) => part !== '');
    const target = shown.at(figure.target);
    const against =
      compared === '' || previous === null
        ? ''
        : ` ${isEnglish ? 'against' : 'проти'} ${say(previous, each)} ${within}`;
    const short =
      aimed === '' || typeof target !== 'number' ? '' : `, ${isEnglish ? 'target' : 'ціль'} ${say(target, each)}`;
    const wordings =
      within === ''
        ? [join(parts), `${begun}.`]
        : [
            join(parts),
            `${figure.label}: ${say(value, each)}${against}${short}.`,
            join(compared === '' ? [] : [compared]),
            `${begun}.`,
          ];
    return wordings.find((text) => text.length <= room) ?? wordings.at(-1) ?? '';
  };

  const faults: string[] = [];
  const sentences = lead.map(sentenceOf);
  const led = sentences.findIndex((text) => text !== null);
  const [first] = lead;
  const none = isEnglish ? 'no data for this period' : 'за цей період даних немає';
  const headline =
    led >= 0 ? sentences[led] : first === undefined ? '' : `${first.figure.label}: ${first.missing ?? none}.`;
  // Where posts were seen at different ages, a figure of posts is not compared.
  const wordingsOf = (text: string | null | undefined): readonly unknown[] => {
    const unlike = lead.find(({ isOfAge }, at) => !isOfAge && sentences[at] === text);
    return unlike === undefined ? [text] : [text, sentenceOf({ ...unlike, amount: null })];
  };
  if (!wordingsOf(headline).includes(seen[0]))
    faults.push(`finding: ${seen[0]}, but ${wordingsOf(headline).join(' or ')}`);

  const isLower =
    /^(COST_|AVERAGE_RESPONSE|TIME_TO_RESOLUTION|BOUNCE_RATE|UNFOLLOW_RATE|SUM days\.unfollows$|SUM ads.cost)/;
  const isNeutral = /^(POSTS_PER_WEEK|AD_FREQUENCY)/;
  const clear = isEnglish ? ['clear rise', 'clear fall'] : ['явне зростання', 'явне зниження'];
  const changes = plan.figures.flatMap((figure) => {
    const id = `${figure.function} ${figure.variant}`;
    const row = figure.cell.replace(/\D/g, '');
    const [value, previous, moved] = [figure.cell, figure.previous ?? '', `V${row}`].map((cell) =>
      cell === '' ? null : shown.at(cell),
    );
    const word = figure.verdict === null ? '' : String(shown.at(figure.verdict));
    const way = clear.findIndex((each) => word.startsWith(each));
    if (way < 0 || figure === lead[led]?.figure) return [];
    if (typeof value !== 'number' || typeof previous !== 'number' || typeof moved !== 'number') return [];
    const size = Math.abs(flows(id.replace(/, .*$/, '')) ? moved : (value - previous) / previous);
    const isBetter = isNeutral.test(id) || moved > 0 !== isLower.test(id);
    const shownChange = shown.at(`E${row}`);
    const amount = Number(shown.at(`I${row}`));
    const arrow = Math.abs(amount) === 0 ? '' : amount > 0 ? '▲ ' : '▼ ';
    const changed =
      typeof shownChange !== 'number'
        ? String(shownChange)
        : figure.isRate
          ? `${arrow}${rounded(Math.abs(amount), 2)}${isEnglish ? ' pp' : ' в. п.'}`
          : `${arrow}${rounded(Math.abs(amount) * 100, 1)}%`;
    const each = { figure, id };
    const text = isEnglish
      ? `${figure.label}: ${say(value, each)} instead of ${say(previous, each)}, a ${clear[way]} (${changed}).`
      : `${figure.label}: ${say(value, each)} замість ${say(previous, each)}, ${clear[way]} (${changed}).`;
    return [{ size, isBetter, text }];
  });
  const strongest = (isBetter: boolean): string =>
    changes.filter((each) => each.isBetter === isBetter).toSorted((one, other) => other.size - one.size)[0]?.text ?? '';
  const [better, worse] = [strongest(true), strongest(false)];

  const share = shareSaid(reading);
  const tested = plan.figures.filter(({ cell }) => typeof shown.at(`T${cell.replace(/\D/g, '')}`) === 'number').length;
  const fits = better.length + share.length < (isEnglish ? 112 : 108);
  const usual = isEnglish
    ? 'Nothing else changed more than it usually does.'
    : 'Решта показників — у межах звичайних коливань.';
  const isAlone =
    first !== undefined &&
    within !== '' &&
    typeof shown.at(first.figure.cell) === 'number' &&
    typeof shown.at(first.figure.previous ?? '') !== 'number';
  const alone = !isAlone
    ? ''
    : isEnglish
      ? `There is no data ${within}, so nothing is compared yet.`
      : `Даних ${within} немає, тож порівнювати ще немає з чим.`;
  const expected =
    better !== ''
      ? share !== '' && fits
        ? `${better} ${share}`
        : better
      : share !== ''
        ? share
        : worse === '' && tested >= 3
          ? usual
          : alone;
  const lacking = lead.flatMap(({ figure, lacks, missing }, at) =>
    led >= 0 && at !== led && isLacking({ lacks, missing }) ? [`${figure.label}: ${missing}.`] : [],
  );
  const [isEnded, ended] = isEnglish
    ? ['ended in the period', 'the network stopped reporting it in this period.']
    : ['припинився в періоді', 'мережа припинила надавати показник у цьому періоді.'];
  const gone = lead.flatMap(({ figure: { label, verdict } }) =>
    verdict !== null && String(shown.at(verdict)) === isEnded ? [`${label}: ${ended}`] : [],
  );
  const missed = isEnglish ? ['off target', 'behind'] : ['не досягнуто', 'відстає'];
  const off = lead.flatMap((each, at) => {
    const { figure, value } = each;
    const [status, target] = [String(shown.at(figure.status)), shown.at(figure.target)];
    if (at === Math.max(0, led) || value === null || typeof target !== 'number') return [];
    if (!missed.some((word) => status.startsWith(word))) return [];
    return [`${figure.label}: ${say(value, each)}, ${isEnglish ? 'target' : 'ціль'} ${say(target, each)}.`];
  });
  const toWatch = [worse, ...gone, ...lacking, ...off].find((text) => text !== '');
  const noWorse = isEnglish ? 'Nothing became clearly worse.' : 'Нічого явно не погіршилося.';
  const third =
    toWatch !== undefined
      ? `${isEnglish ? 'To watch' : 'Варто уваги'}: ${toWatch}`
      : share !== '' && better !== '' && !fits
        ? share
        : better !== '' && tested >= 3
          ? noWorse
          : '';
  // What the cards' other figures are fills lines that would be blank.
  const [next = '', last = ''] = lead.flatMap((each, at) => {
    const { figure, value, missing } = each;
    if (at === led || [expected, third].some((text) => text.includes(`${figure.label}: `))) return [];
    const inPart = value === null || missing === null ? [] : [`${subjectOf(each, value)} (${missing}).`];
    return sentences[at] ?? inPart;
  });
  const lines = [
    expected === '' ? (next === '' ? third : next) : expected,
    expected === '' && next === '' ? '' : third === '' ? (expected === '' ? last : next) : third,
  ];
  lines.forEach((text, at) => {
    if (!wordingsOf(text).includes(seen[at + 1])) faults.push(`finding, line ${at + 2}: ${seen[at + 1]}, but ${text}`);
  });
  return faults;
};
