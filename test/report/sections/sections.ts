import type { ReportFigure } from '../../../src/contract/answers.ts';
import type { Goal } from '../../../src/contract/choices.ts';
import type { ColumnName, Kind, Row, Value } from '../../../src/records/kinds.ts';
import { columnsOf, dateColumnOf, kindNames, kinds } from '../../../src/records/kinds.ts';
import { metricsServing } from '../../../src/report/metrics/goals.ts';
import { definitionsFor, reportMetricsFor } from '../../../src/report/metrics/report-metrics.ts';
import { words } from '../../../src/report/report-words.ts';
import { currencyName } from '../../../src/text/currency-name.ts';
import type { Language } from '../../../src/text/language.ts';
import { whyNotOfOneAge } from '../age-oracle.ts';
import { lengthRatio } from '../compared.ts';
import { rankTest } from '../formulas/student.ts';
import { messagesIn } from '../message-oracle.ts';
import type { OpenHours } from '../open-hours.ts';
import { changeOf, type Days, oracleOver, recordsOf, within as rowsWithin } from '../oracle.ts';
import { postColumnsOf, tellingIn } from '../telling-oracle.ts';
import { type DailyJudgement, judgeByDays, sidesOf } from './daily-figures.ts';
import { type FindingReading, findingFaults, type LeadFigure, plural, shareSaid } from './finding.ts';
import { questionFaults } from './questions.ts';
import type { Seen, Shown, Tab } from './shown.ts';

/** A format of the records in the person's language, where it has a name there; any other as it stands. */
const formatSaid = (own: string, language: Language): string => {
  const named: Readonly<Record<string, readonly [string, string]>> = {
    reels: ['reel', 'рілз'],
    photo: ['photo', 'фото'],
    'carousel*': ['carousel', 'карусель'],
  };
  return named[own.toLowerCase()]?.[language === 'en' ? 0 : 1] ?? own;
};

/** What a cell should show. */
type Expected = Seen | undefined;
type Told = number | null;

interface Reported {
  readonly shown: Shown;
  readonly tabs: readonly Tab[];
  readonly language: 'en' | 'uk';
  readonly days: Days;
  readonly compared: Days | null;
  /** For how many days of both periods the report was planned. */
  readonly room: number;
  /** The part of the period that is over. */
  readonly elapsed: number;
  readonly goal: Goal;
  /** The promised hours. */
  readonly hours: number;
  /** The working hours that count; all time where undefined. */
  readonly open: OpenHours | undefined;
  /** Whether the report was planned by what the records tell. */
  readonly records?: 'looked at';
}

/** Of a report that was planned for 14 days. */
const stepCount = 7;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const ratio = (above: Told, below: Told): Told => (above === null || !below ? null : above / below);
const dash = (told: Told): Seen => told ?? '–';
const bar = (part: Told, length: number): string =>
  part === null ? '' : '█'.repeat(Math.max(0, Math.round(length * part)));

const isAlike = (seen: Seen, expected: Seen): boolean =>
  typeof expected === 'number' && typeof seen === 'number'
    ? Math.abs(seen - expected) <= 1e-9 * Math.abs(expected) + 1e-9
    : (seen ?? '') === (expected ?? '');

/** Whether a cell has a text, in whatever case of letters. */
const isSameText = (value: Value | undefined, text: string): boolean =>
  String(value ?? '').toLowerCase() === text.toLowerCase();

/** A percentile of values by linear interpolation. */
const percentile = (values: readonly number[], part: number): Told => {
  const ordered = values.toSorted((one, other) => one - other);
  const place = (ordered.length - 1) * part;
  const [low, high] = [ordered[Math.floor(place)], ordered[Math.ceil(place)]];
  return low === undefined || high === undefined ? null : low + (place - Math.floor(place)) * (high - low);
};

const dayOf = (serial: number): Date => new Date((serial - 25_569) * 86_400_000);

const inMonth = {
  en: 'January February March April May June July August September October November December'
    .split(' ')
    .map((month) => `in ${month}`),
  uk: 'січні лютому березні квітні травні червні липні серпні вересні жовтні листопаді грудні'
    .split(' ')
    .map((month) => `у ${month}`),
};

/** When the earlier of two periods was, in words: a whole month by its name, a whole quarter or year by theirs. */
const whenSaid = ({ from, to }: Days, { from: now }: Days, language: 'en' | 'uk'): string => {
  const [first, next, last] = [dayOf(from), dayOf(to + 1), dayOf(to)];
  const [year, month] = [first.getUTCFullYear(), first.getUTCMonth()];
  const months = 12 * (next.getUTCFullYear() - year) + next.getUTCMonth() - month;
  const isWhole = first.getUTCDate() === 1 && next.getUTCDate() === 1;
  const ofYear = year === dayOf(now).getUTCFullYear() ? '' : ` ${year}`;
  if (isWhole && months === 1) return `${inMonth[language][month]}${ofYear}`;
  if (isWhole && months === 3 && month % 3 === 0) {
    const quarter = month / 3;
    return language === 'en' ? `in Q${quarter + 1} ${year}` : `у ${['I', 'II', 'III', 'IV'][quarter]} кварталі ${year}`;
  }
  if (isWhole && months === 12 && month === 0) return language === 'en' ? `in ${year}` : `у ${year} році`;
  const two = (value: number) => String(value).padStart(2, '0');
  if (language === 'uk') {
    const day = (date: Date) => `${two(date.getUTCDate())}.${two(date.getUTCMonth() + 1)}`;
    return `за ${day(first)}–${day(last)}${ofYear}`;
  }
  const name = (date: Date) => date.toLocaleString('en-US', { month: 'short', timeZone: 'UTC' });
  const begun = month === last.getUTCMonth() ? '' : ` ${name(first)}`;
  return `in ${first.getUTCDate()}${begun}–${last.getUTCDate()} ${name(last)}${ofYear}`;
};

/** What the sections below the figures show otherwise than a reading of the records gives; every line names its cell. */
export const sectionFaults = (reported: Reported): readonly string[] => {
  const { shown, tabs, language, days, compared } = reported;
  const { plan } = shown;
  const definitions = definitionsFor(tabs.map(({ holding }) => holding));
  const told = oracleOver(recordsOf(tabs), reported.open);
  const faults: string[] = [];
  const width = plan.cells[0]?.length ?? 0;

  const fixedAt = (row: number, column: number): string => {
    const cell = plan.cells[row]?.[column];
    return cell?.format === '@' && typeof cell.value === 'string' ? cell.value : '';
  };
  const address = (row: number, column: number): string => `${'ABCDEFGHIJKLMNOPQ'[column]}${row + 1}`;
  const seen = (row: number, column: number): Seen => shown.at(address(row, column));
  const hold = (row: number, cells: Readonly<Record<number, Expected>>, what: string): void => {
    for (const [column, expected] of Object.entries(cells)) {
      if (expected === undefined) continue;
      const own = seen(row, Number(column));
      if (!isAlike(own, expected)) faults.push(`${what}, ${address(row, Number(column))}: ${own}, but ${expected}`);
    }
  };
  const sectionRow = (title: string): number =>
    plan.cells.findIndex((cells, row) => cells[0]?.style === 'section' && fixedAt(row, 0) === title);
  const sectionEnd = (top: number): number => {
    const next = plan.cells.findIndex((cells, row) => row > top && cells[0]?.style === 'section');
    return next < 0 ? plan.cells.length : next;
  };
  /** The rows in a section that start with a text, the first after its title. */
  const rowOf = (top: number, text: string, column = 0): number => {
    for (let row = top + 1; row < sectionEnd(top); row++) if (fixedAt(row, column).trim() === text) return row;
    return -1;
  };
  /** A name that begins small, where it is no abbreviation. */
  const withinLine = (name: string): string =>
    /^\p{Lu}[\p{Ll}\s]/u.test(name) ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : name;
  /** The name of a figure in the heading of a column, with its currency. */
  const headingOf = ({ function: name, variant, label }: ReportFigure): string => {
    const [bare] = variant.split(', ');
    const own = definitions.find(
      (each) => each.function === name && each.variant === bare && label.startsWith(each.name[language]),
    );
    return (own?.short ?? own?.name)?.[language] + label.slice(own?.name[language].length);
  };
  const idOf = (label: string): string | null => {
    const figure = plan.figures.find(
      (each) => each.label === label || withinLine(headingOf(each)) === withinLine(label),
    );
    return figure === undefined ? null : `${figure.function} ${figure.variant}`;
  };
  const tabOf = (kind: Kind): Tab | undefined => tabs.find(({ holding }) => holding.kind === kind);
  const valueIn = (kind: Kind, row: Row, column: ColumnName): Value =>
    row[columnsOf(kind).findIndex(({ name }) => name === column)] ?? null;
  const numberIn = (kind: Kind, row: Row, column: ColumnName): Told => {
    const value = valueIn(kind, row, column);
    return typeof value === 'number' ? value : null;
  };
  const inside = (kind: Kind, span: Days): readonly Row[] => rowsWithin(recordsOf(tabs), kind, span);

  const judgements = new Map(
    plan.figures.map((figure) => {
      const id = `${figure.function} ${figure.variant}`;
      const judged = judgeByDays(recordsOf(tabs), id, { days, compared, language, room: reported.room });
      return [id, judged] as const;
    }),
  );
  const chanceIn = (figure: ReportFigure): Seen => shown.at(`T${figure.cell.replace(/\D/g, '')}`);
  /** Of all chances of the report, those of days reckoned apart, the largest that is called real: Benjamini and Hochberg at 5%. */
  const realUpTo = (): number => {
    const heading = plan.cells.findIndex(
      (cells, row) =>
        cells[0]?.style === 'section' &&
        [words.main, words.alsoServes].some((name) => fixedAt(row, 0) === name[language]),
    );
    // Without rows of their own what all figures share stands above the fold below the cards.
    const shared = heading < 0 ? cardRow + 6 : heading;
    const all = [
      ...plan.figures.map((figure) => {
        const judged = judgements.get(`${figure.function} ${figure.variant}`);
        return judged?.chance ?? chanceIn(figure);
      }),
      shown.at(`T${shared + 2}`),
    ].flatMap((chance) => (typeof chance === 'number' ? [chance] : []));
    const ordered = all.toSorted((one, other) => one - other);
    return ordered.findLast((chance, at) => chance <= (0.05 * (at + 1)) / ordered.length) ?? -1;
  };
  const verdictOf = (figure: ReportFigure, judged: DailyJudgement, amount: Seen): Expected => {
    const id = `${figure.function} ${figure.variant}`;
    const { missing, lacks } = judged;
    if (missing !== null && lacks[0]) return missing.replace(language === 'en' ? 'data for ' : 'дані за ', '');
    if (typeof amount !== 'number' || compared === null) return '';
    if (missing !== null && !lacks[1]) return missing;
    if (missing !== null) {
      const [known, all] = missing.match(/\d+/g) ?? [];
      return language === 'en' ? `before ${known} of ${all}` : `раніше ${known} із ${all}`;
    }
    const lengths = [days, compared].map(({ from, to }) => to - from + 1);
    if (sidesOf(id)?.length === 1 && lengthRatio(days, compared) === null)
      return `${lengths[0]}${words.against[language]}${lengths[1]} ${plural(lengths[1] ?? 0, language === 'uk' ? ['дня', 'днів', 'днів'] : ['day', 'days'], language)}`;
    if (judged.alone < 8) return '';
    const seenChance = chanceIn(figure);
    // A share of fewer than 30 is told as so many of so many and tested nowhere; what it says is held by a test of its own.
    if (figure.isRate && seenChance === '') return undefined;
    const { chance } = judged;
    if (chance === null) return '';
    if (!isAlike(seenChance, chance)) faults.push(`chance of ${id}: ${seenChance}, but ${chance}`);
    const limit = realUpTo();
    if (Math.abs(chance - limit) < 1e-7 && chance !== limit) return undefined;
    return words[chance > limit ? 'usual' : amount > 0 ? 'rise' : 'fall'][language];
  };
  /** Why posts are not compared; blank where they are. */
  const ages = (): string => (compared === null ? '' : whyNotOfOneAge(recordsOf(tabs), { days, compared }, language));
  /** Of figures of posts nothing is called real where they were seen at different ages, and the sources say why. */
  const agesTold = (): void => {
    const whyNot = ages();
    if (compared === null || tabOf('posts') === undefined || sectionRow(words.posts[language]) < 0) return;
    const top = sectionRow(words.rests[language]);
    const said = Array.from({ length: sectionEnd(top) - top }, (_, at) => String(seen(top + at, 0)));
    const isTold = said.some((text) =>
      whyNot === ''
        ? text === words.postsOfOneAge[language]
        : text.includes(whyNot) || text.startsWith(words.postsUnseen[language]),
    );
    if (!isTold) faults.push(`sources do not say: ${whyNot}`);
    if (whyNot === '') return;
    for (const figure of plan.figures) {
      const [bare] = figure.variant.split(', ');
      const own = definitions.find((each) => each.function === figure.function && each.variant === bare);
      if (figure.verdict === null || Object.values(own?.terms ?? {}).every(({ kind }) => kind !== 'posts')) continue;
      const word = String(shown.at(figure.verdict));
      const isReal = [words.rise, words.fall, words.usual].some((each) => word.startsWith(each[language]));
      if (isReal || typeof chanceIn(figure) === 'number')
        faults.push(`verdict of ${figure.label}: ${word}, but ${whyNot}`);
    }
  };
  const verdicts = (): void => {
    if (compared === null) return;
    for (const figure of plan.figures) {
      const id = `${figure.function} ${figure.variant}`;
      const judged = judgements.get(id) ?? null;
      if (judged === null || figure.verdict === null) continue;
      const row = Number(figure.cell.replace(/\D/g, ''));
      const expected = verdictOf(figure, judged, shown.at(`V${row}`));
      const own = shown.at(figure.verdict);
      if (expected !== undefined && own !== expected) faults.push(`verdict of ${id}: ${own}, but ${expected}`);
    }
  };

  const cardRow = plan.cells.findIndex((cells) => cells.some(({ style }) => style === 'goalName'));
  /** The name on a card, which may stand over two lines. */
  const nameOn = (column: number): string =>
    fixedAt(cardRow, column)
      .split('\n')
      .map((line) => line.trim())
      .join(' ');

  /** How many days a step of the trend has: a report that was planned for 14 has seven steps. */
  const stepLength = ((): number => {
    const length = days.to - days.from + 1;
    return length <= 20 ? Math.ceil(length / stepCount) : 7 * Math.ceil(length / (7 * stepCount));
  })();
  /** The steps of a span that have a day, from the first on. */
  const stepsOf = (span: Days): readonly Days[] =>
    Array.from({ length: stepCount }, (_, at) => span.from + stepLength * at)
      .filter((from) => from <= span.to)
      .map((from) => ({ from, to: Math.min(span.to, from + stepLength - 1) }));
  const stepLabel = (step: Days): string => {
    const [first, last] = [dayOf(step.from), dayOf(step.to)];
    const [begin, end] = [dayOf(days.from), dayOf(days.to)];
    const month = (date: Date) => 12 * date.getUTCFullYear() + date.getUTCMonth();
    if (month(begin) === month(end))
      return step.from === step.to ? String(first.getUTCDate()) : `${first.getUTCDate()}–${last.getUTCDate()}`;
    const two = (value: number) => String(value).padStart(2, '0');
    return language === 'uk'
      ? `${two(first.getUTCDate())}.${two(first.getUTCMonth() + 1)}`
      : `${first.getUTCDate()} ${first.toLocaleString('en-US', { month: 'short', timeZone: 'UTC' })}`;
  };
  /** The figure that a chart with its title in some column shows. */
  const chartedIn = (top: number, column: number): string | null => {
    const title = String(seen(top + 1, column) ?? '');
    const labels = plan.figures.map(({ label }) => label).filter((label) => title.startsWith(`${label}, `));
    return idOf(labels.toSorted((one, other) => other.length - one.length)[0] ?? '');
  };

  /** Whether a day is after the last record of all, or more than a week after that of a kind. */
  const isLate = (day: number, kind: Kind): boolean => {
    const lastOf = (of: Kind) => {
      const ends = (tabOf(of)?.rows ?? []).flatMap((row) => {
        const begun = numberIn(of, row, dateColumnOf(of));
        return begun === null ? [] : [Math.max(begun, numberIn(of, row, 'date_end') ?? begun)];
      });
      return Math.max(0, ...ends);
    };
    const held = tabs.map(({ holding }) => holding.kind);
    const telling = held.length > 1 ? held.filter((each) => each !== 'audience') : held;
    return day > Math.max(...telling.map(lastOf)) || day > lastOf(kind) + 7;
  };
  /** Whether a chart draws a figure by day: one sum or count of records that are of a day each. */
  const isByDay = (id: string | null): boolean => {
    if (id === null || !isTotal(id)) return false;
    const terms = definitions
      .filter((each) => `${each.function} ${each.variant}` === id.replace(/, .*$/, ''))
      .flatMap((each) => Object.values(each.terms));
    const [term] = terms;
    return (
      terms.length === 1 &&
      term !== undefined &&
      !(tabOf(term.kind)?.holding.filled.includes('date_end') ?? true) &&
      !(
        term.kind === 'feedback' &&
        /^(messages|answers|conflicts|resolved(_at)?|first_reply_minutes)$/.test(term.column)
      )
    );
  };
  /** The points of such a chart: a day each, or of a longer period some days. */
  const dayPoints = 2 * stepCount;
  const pointsOf = (span: Days): readonly (Days | undefined)[] => {
    const each = Math.floor((days.to - days.from + dayPoints) / dayPoints);
    return Array.from({ length: dayPoints }, (_, at) => {
      const from = span.from + each * at;
      return from > span.to ? undefined : { from, to: Math.min(span.to, from + each - 1) };
    });
  };

  const trend = (): void => {
    const top = sectionRow(words.trend[language]);
    if (top < 0) return;
    // The figures of the second chart stand below those of the first.
    const below = top + 3 + (isByDay(chartedIn(top, 0)) ? dayPoints : stepCount);
    [0, 4].forEach((half, chart) => {
      const id = chartedIn(top, half);
      if (id === null) return;
      const first = chart === 0 ? top + 3 : below + 1;
      const terms = definitions
        .filter((each) => `${each.function} ${each.variant}` === id.replace(/, .*$/, ''))
        .flatMap((each) => Object.values(each.terms));
      const kinds = new Set(terms.flatMap(({ is, kind }) => (is === 'sum' || is === 'count' ? [kind] : [])));
      const countedKinds = new Set(terms.flatMap(({ is, kind }) => (is === 'count' ? [kind] : [])));
      /** Whether a step begins after the last record of all, or more than a week after that of what is counted. */
      const isAfterData = (from: number): boolean =>
        (['posts', 'feedback', 'conversions'] as const).some((kind) => countedKinds.has(kind) && isLate(from, kind));
      const toldOf = ({ from, to }: Days): Told => (isAfterData(from) ? null : told(id, { from, to }));
      const isCut = ({ from, to }: Days): boolean =>
        (['days', 'site', 'ads'] as const).some((kind) => {
          if (!kinds.has(kind)) return false;
          const spans = (tabOf(kind)?.rows ?? []).flatMap((row) => {
            const [first, end] = [numberIn(kind, row, 'date'), numberIn(kind, row, 'date_end')];
            return first === null ? [] : [{ first, last: Math.max(first, end ?? first) }];
          });
          return Math.min(...spans.map(({ first }) => first)) > from || Math.max(...spans.map(({ last }) => last)) < to;
        });
      const isDaily = isTotal(id);
      const holdSteps = (span: Days, column: number, labels: boolean, row = first): void =>
        holdFrom(row, { span, column, labels, isMean: isDaily });
      const holdFrom = (
        from: number,
        { span, column, labels, isMean }: { span: Days; column: number; labels: boolean; isMean: boolean },
      ): void => {
        const steps = stepsOf(span);
        for (let at = 0; at < stepCount; at++) {
          const row = from + at;
          const step = steps[at];
          const value = step === undefined ? null : toldOf(step);
          if (labels) hold(row, { 0: step === undefined ? '' : stepLabel(step) }, `steps of ${id}`);
          if (step !== undefined && value !== null && isCut(step)) {
            if (!String(seen(row, column)).endsWith(' *')) faults.push(`trend of ${id} has no mark`);
            continue;
          }
          const drawn = step === undefined || value === null ? '' : isMean ? value / (step.to - step.from + 1) : value;
          hold(row, { [column]: drawn }, `trend of ${id}`);
        }
      };
      const figure = plan.figures.find((each) => `${each.function} ${each.variant}` === id);
      const target = figure === undefined ? '' : shown.at(figure.target);
      const length = days.to - days.from + 1;
      if (chart === 0 && isByDay(id)) {
        const [kind] = [...kinds];
        if (kind === undefined || figure === undefined) return;
        const total = shown.at(figure.cell);
        const isAdded = typeof total === 'number' && total / length < 20;
        const holdDays = (span: Days, column: number): void =>
          pointsOf(span).forEach((point, at) => {
            const own = isAdded ? { from: span.from, to: point?.to ?? 0 } : point;
            const rows = tabOf(kind)?.rows ?? [];
            const known = rows.flatMap((row) => numberIn(kind, row, dateColumnOf(kind)) ?? []);
            const isOfEveryDay = kind === 'days' || kind === 'site';
            const isTold =
              point !== undefined &&
              own !== undefined &&
              (isOfEveryDay ? point.from <= Math.max(0, ...known) : !isLate(point.from, kind));
            const value = isTold && own !== undefined ? told(id, own) : null;
            const sum = isTold && !isOfEveryDay && point.to >= Math.min(...known) ? (value ?? 0) : value;
            const drawn = sum === null || point === undefined ? '' : isAdded ? sum : sum / (point.to - point.from + 1);
            hold(first + at, { [column]: drawn }, `points of ${id}`);
          });
        holdDays(days, 3);
        if (compared !== null) holdDays(compared, 1);
        pointsOf(days).forEach((point, at) => {
          if (point === undefined) return;
          const part = isAdded ? point.to - days.from + 1 : 1;
          hold(
            first + at,
            { 2: typeof target === 'number' ? (target / length) * part : '' },
            `target by a day of ${id}`,
          );
        });
        // The steps that a card and a question tell stand in a hidden column.
        holdFrom(first, { span: days, column: 15, labels: false, isMean: false });
        if (compared !== null) holdSteps(compared, 15, false, first + stepCount);
      } else {
        holdSteps(days, 3, true);
        if (compared !== null) holdSteps(compared, 1, false);
        stepsOf(days).forEach((_, at) => {
          const due = typeof target === 'number' ? target / (isDaily ? length : 1) : '';
          hold(first + at, { 2: due }, `target of a step of ${id}`);
        });
      }
      const card = [0, 2, 4, 6].find((place) => idOf(nameOn(place)) === id);
      if (card === undefined) return;
      const whole = stepsOf(days).filter(({ from, to }) => to - from + 1 === stepLength);
      const newest = Array.from({ length: 4 }, (_, at) => whole[Math.max(0, whole.length - 4) + at]).map((step) =>
        step === undefined || isCut(step) ? null : toldOf(step),
      );
      hold(
        cardRow + 4,
        { [card]: stepsSaid(figure?.isRate ?? false, id, { card, values: newest }) },
        `steps of ${id} on its card`,
      );
    });
  };
  /** Whether a figure adds up over days. */
  const isTotal = (id: string): boolean =>
    sidesOf(id)?.length === 1 ||
    (/^SUM (posts|feedback|conversions|site|ads|days)/.test(id) && !/followers|reach per post|days\.reach/.test(id));
  /** What a step is called before figures, and behind one. */
  const stepsTold = ((): { readonly each: string; readonly per: string } => {
    if (stepLength === 1)
      return language === 'en' ? { each: 'by day', per: 'a day' } : { each: 'дні:', per: 'за день' };
    if (stepLength === 7)
      return language === 'en' ? { each: 'by week', per: 'a week' } : { each: 'тижні:', per: 'за тиждень' };
    const form = plural(stepLength, ['день', 'дні', 'днів'], 'uk');
    return language === 'en'
      ? { each: `by ${stepLength} days`, per: `in ${stepLength} days` }
      : { each: `по ${stepLength} ${form}:`, per: `за ${stepLength} ${form}` };
  })();
  /** The newest steps as a card tells them; not held where the unit is another than a count or a rate. */
  const stepsSaid = (
    isRate: boolean,
    id: string,
    { card, values }: { card: number; values: readonly Told[] },
  ): Expected => {
    if (values.filter((value) => value !== null).length < 2) return '';
    if (!isRate && !isTotal(id)) return undefined;
    const isThousands = !isRate && Math.max(...values.map((value) => Math.abs(value ?? 0))) >= 10_000;
    const times = isRate ? 100 : isThousands ? 0.001 : 1;
    const most = Math.max(...values.map((value) => Math.abs(value ?? 0)));
    const places = isRate ? (most < 1 ? 1 : 0) : isThousands && most * times < 100 ? 1 : 0;
    const isLong = !isRate && most * times >= (isThousands ? 10 : 1000);
    // The engine joins numbers to texts with a point in every language.
    const one = (value: number): string => (Math.round(value * times * 10 ** places) / 10 ** places).toFixed(places);
    const last = values.findLastIndex((value) => value !== null);
    const said = values
      .slice(0, last + 1)
      .map((value) => (value === null ? '–' : one(value)))
      .join(isLong && card > 0 ? ' ' : ' · ');
    return `${stepsTold.each} ${said}${isRate ? '%' : ''}${isThousands ? words.thousands[language] : ''}`;
  };

  const cards = (): void => {
    if (cardRow < 0) return;
    for (let column = 0; column < 8; column += 2) {
      const id = idOf(nameOn(column));
      const figure = plan.figures.find((each) => `${each.function} ${each.variant}` === id);
      if (id === null || figure === undefined) continue;
      if (figure.target !== address(cardRow + 5, column)) faults.push(`target of ${id} on its card: ${figure.target}`);
      const row = Number(figure.cell.replace(/\D/g, ''));
      const target = shown.at(figure.target);
      hold(row - 1, { 6: typeof target === 'number' ? target : words.onCard[language] }, `target of ${id} in its row`);
      const [lacksNow, lacksBefore] = judgements.get(id)?.lacks ?? [false, false];
      const isGone = tellingIn(tabs, postColumnsOf(id), { days, compared }) === 'gone';
      hold(cardRow + 1, { [column]: isGone ? '–' : dash(told(id, days)) }, `card of ${id}`);
      hold(
        cardRow + 5,
        { [column + 1]: lacksNow ? '' : String(shown.at(figure.status)).replace(/,.*/, '') },
        `card of ${id}`,
      );
      if (compared === null) continue;
      const [moved, amount] = [shown.at(`E${row}`), shown.at(figure.change ?? '')];
      const change = typeof moved === 'number' ? arrowed(Number(amount), figure.isRate) : String(moved);
      const verdict = String(shown.at(figure.verdict ?? ''));
      const lack = judgements.get(id)?.missing ?? verdict;
      const known = shown.at(figure.previous ?? '');
      const isOfOthers = tellingIn(tabs, postColumnsOf(id), { days, compared }) === 'changed';
      const texts = [change, change.replace(/ \(.*/, '')].map((text) =>
        verdict === '' ? text : `${text} · ${verdict}`,
      );
      const fitting = texts.find(({ length }) => length <= (column === 0 ? 31 : 25)) ?? change;
      const moves = isOfOthers ? words.otherPosts[language] : fitting;
      const isBegun = noneBefore(id);
      const isUntold = lacksNow && seen(cardRow + 3, column) !== undefined && seen(cardRow + 5, column + 1) === '';
      hold(
        cardRow + 2,
        {
          [column]: isUntold ? lack : typeof known !== 'number' ? isBegun : lacksNow || lacksBefore ? lack : moves,
        },
        `change on the card of ${id}`,
      );
      const before = String(seen(cardRow + 3, column));
      const isSaid =
        typeof known !== 'number'
          ? before === `${words.noPaleLine[language]}${whenSaid(compared, days, language)}`
          : lacksBefore
            ? before === ''
            : /\d/.test(before);
      if (!isSaid) faults.push(`card of ${id} says of the period before: ${before}, but ${known}`);
    }
  };
  /** What a card says of a figure that the period before does not tell. */
  const noneBefore = (id: string): string => {
    if (compared === null) return '';
    const terms = definitions
      .filter((each) => `${each.function} ${each.variant}` === id.replace(/, .*$/, ''))
      .flatMap((each) => Object.values(each.terms));
    const isFirst = terms.some(({ kind }) => {
      const begun = (tabOf(kind)?.rows ?? []).flatMap((row) => numberIn(kind, row, dateColumnOf(kind)) ?? []);
      const first = Math.min(...begun);
      return first > compared.to && first <= days.to;
    });
    const [first, next] = [dayOf(days.from), dayOf(days.to + 1)];
    const isMonth =
      first.getUTCDate() === 1 &&
      next.getUTCDate() === 1 &&
      12 * (next.getUTCFullYear() - first.getUTCFullYear()) + next.getUTCMonth() - first.getUTCMonth() === 1;
    if (!isFirst) return words.noBefore[language];
    return (isMonth ? words.firstMonth : words.firstPeriod)[language];
  };
  /** A change with its arrow as it is shown. */
  const arrowed = (amount: number, isRate: boolean): string => {
    const size = Math.round(Math.abs(amount) * (isRate ? 100 : 1000)) / (isRate ? 100 : 10);
    return `${size === 0 ? '' : amount > 0 ? '▲ ' : '▼ '}${size}${isRate ? words.points[language] : '%'}`;
  };

  /** The figure by which the section of posts judges them: a rate beside its count, or what the line about the typical one says. */
  const judgedIn = (top: number): string => {
    const isList = fixedAt(top + 1, 1) === words.post[language];
    const [, typicalSaid = ''] = String(seen(top, 7)).split(words.typicalOne[language]);
    const ofNote = plan.figures.find((each) =>
      typicalSaid.startsWith(`${withinLine(headingOf(each))}${language === 'en' ? ': ' : ' — '}`),
    );
    const ofList = [fixedAt(top + 1, 5), fixedAt(top + 1, 4)].flatMap((name) => idOf(name) ?? []);
    return isList ? (ofList[0] ?? '') : ofNote === undefined ? '' : `${ofNote.function} ${ofNote.variant}`;
  };

  /** The posts of the period with what the goal judges them by, where that adds up, else with their engagements. */
  const postsToShare = (): FindingReading['posts'] => {
    const tab = tabOf('posts');
    const top = sectionRow(words.posts[language]);
    if (tab === undefined || top < 0 || !/^\d/.test(String(seen(top, 7)))) return null;
    const [, total] = /^SUM posts\.(\w+)$/.exec(judgedIn(top)) ?? [];
    const column = (['follows', 'clicks', 'views', 'impressions'] as const).find((name) => name === total);
    const { filled } = tab.holding;
    if (column === undefined && !filled.includes('engagements')) return null;
    const named = {
      follows: { en: ['follow', 'follows'], uk: ['підписки', 'підписок', 'підписок'] },
      clicks: { en: ['link click', 'link clicks'], uk: ['кліку', 'кліків', 'кліків'] },
      views: { en: ['view', 'views'], uk: ['перегляду', 'переглядів', 'переглядів'] },
      impressions: { en: ['impression', 'impressions'], uk: ['показу', 'показів', 'показів'] },
      engagements: { en: ['engagement', 'engagements'], uk: ['взаємодії', 'взаємодій', 'взаємодій'] },
    }[column ?? 'engagements'];
    const text = (['text', 'post_id', 'link'] as const).find((name) => filled.includes(name));
    const cut = (full: string) => (full.length > 50 ? `${full.slice(0, 49)}…` : full);
    return {
      of: named[language],
      values: inside('posts', days).flatMap((row) => {
        const value = numberIn('posts', row, column ?? 'engagements');
        const own = cut(text === undefined ? '' : String(valueIn('posts', row, text) ?? '')) || words.noText[language];
        return value === null ? [] : [{ value, text: own }];
      }),
    };
  };

  /** The questions, and what else they are made from. */
  const questionsRead = (lead: readonly LeadFigure[]) => {
    const top = sectionRow(words.trend[language]);
    const hasSteps = top >= 0 && compared !== null && chartedIn(top, 0) === lead[0]?.id;
    const wholes = stepsOf(days).filter(({ from, to }) => to - from + 1 === stepLength).length;
    const ofStep = isTotal(lead[0]?.id ?? '') ? stepLength : 1;
    const times = (value: Seen): Seen => (typeof value === 'number' ? value * ofStep : value);
    const asked = sectionRow(language === 'en' ? 'Questions to ask' : 'Що варто запитати');
    const known = inside('feedback', days)
      .map((row) => messagesIn(row, reported.open))
      .filter((each) => each.messages !== null && each.answers !== null);
    const totalOf = (name: 'messages' | 'answers') => sum(known.map((each) => each[name] ?? 0));
    const isTold = plan.figures.some((each) => each.function === 'RESPONSE_RATE');
    const costs = metricsServing(reported.goal, reportMetricsFor(tabs.map(({ holding }) => holding)))
      .filter(({ id }) => /^COST_PER_/.test(id))
      .flatMap((line) =>
        plan.figures.filter((each) => each.function === line.function && each.variant === line.variant),
      );
    const isTellable = (figure: ReportFigure) =>
      reported.records !== 'looked at' || typeof shown.at(figure.cell) === 'number';
    return {
      hasFeedback: tabOf('feedback') !== undefined,
      tellsAnswers: isTold,
      hasSite: tabOf('site') !== undefined || tabOf('conversions') !== undefined,
      messages: { all: totalOf('messages'), answered: totalOf('answers') },
      steps: hasSteps
        ? {
            values: [
              ...Array.from({ length: stepCount }, (_, at) => times(seen(top + 3 + stepCount + at, 15))),
              wholes === 0 ? null : seen(top + 2 + wholes, 15),
            ],
            per: stepsTold.per,
          }
        : null,
      share: shareSaid({ posts: postsToShare(), language }),
      cost: costs.find(isTellable),
      questions: Array.from({ length: 4 }, (_, at) => String(seen(asked + 1 + at, 0))),
    };
  };

  /** The sentences on top: the goal's result, the strongest changes and what one post made. */
  const findings = (): void => {
    if (cardRow < 0) return;
    const lead = [0, 2, 4, 6].flatMap((column): LeadFigure[] => {
      const id = idOf(nameOn(column));
      const figure = plan.figures.find((each) => `${each.function} ${each.variant}` === id);
      if (id === null || figure === undefined) return [];
      const telling = tellingIn(tabs, postColumnsOf(id), { days, compared });
      const [value, previous] = [
        telling === 'gone' ? null : told(id, days),
        compared === null ? null : told(id, compared),
      ];
      const isSame = telling === 'same';
      const amount = isSame ? changeOf(value, previous, figure.isRate) : null;
      const even = lengths === null || previous === null ? null : previous * lengths;
      const [bare] = figure.variant.split(', ');
      const own = definitions.find((each) => each.function === figure.function && each.variant === bare);
      const isOfPosts = Object.values(own?.terms ?? {}).some(({ kind }) => kind === 'posts');
      return [
        {
          figure,
          id,
          value,
          previous,
          amount,
          moved: figure.perDay === null ? amount : isSame ? changeOf(value, even, false) : null,
          lacks: judgements.get(id)?.lacks ?? [false, false],
          missing: judgements.get(id)?.missing ?? null,
          isOfAge: !isOfPosts || ages() === '',
        },
      ];
    });
    const within = compared === null ? '' : whenSaid(compared, days, language);
    const reading = { shown, tabs, language, days, elapsed: reported.elapsed, within, lead, posts: postsToShare() };
    faults.push(...findingFaults(reading), ...questionFaults({ ...reading, ...questionsRead(lead) }));
  };

  const barred = (share: Told): Seen =>
    share === null ? '–' : `${bar(share, 5)}${share * 5 >= 0.5 ? ' ' : ''}${Math.round(share * 100)}%`;
  const lengths = compared === null ? null : lengthRatio(days, compared);
  /** The change of a total as it is seen: in percent, and the count first where the base is small. */
  const changed = (id: string, now: number, before: Told): Expected => {
    if (compared === null) return undefined;
    const isSame = tellingIn(tabs, postColumnsOf(id), { days, compared }) === 'same';
    if (lengths === null || before === null || !isSame) return '';
    const relative = ratio(now - before * lengths, Math.abs(before * lengths));
    const isMoney = /^SUM ads\.cost/.test(id);
    if (isMoney || before >= 30 || lengths !== 1)
      return relative === null ? '' : (Math.sign(relative) * Math.round(Math.abs(relative) * 1000)) / 1000;
    if (now === before) return '0';
    const percent =
      relative !== null && before > 0 && Math.abs(relative) < 10 ? ` (${Math.round(Math.abs(relative) * 100)}%)` : '';
    return `${now > before ? '▲ ' : '▼ '}${Math.abs(now - before)}${percent}`;
  };

  const breakdowns = (title: string, tables: readonly (readonly [string, Kind, ColumnName])[]): void => {
    const top = sectionRow(title);
    if (top < 0) return;
    for (const [name, kind, column] of tables) {
      for (let head = top + 1; head < sectionEnd(top); head++) {
        if (fixedAt(head, 0) !== name) continue;
        const tab = tabOf(kind);
        const weight = idOf(fixedAt(head, 2));
        if (tab === undefined || weight === null) {
          faults.push(`${name}: a table of nothing known`);
          continue;
        }
        const { accounts, names } = tab.holding;
        const said =
          column === 'platform' || column === 'account'
            ? accounts.map((account) => account[column])
            : (Object.entries(names ?? {}).find(([key]) => key === column)?.[1] ?? []);
        const all = said.filter((text, at) => said.findIndex((other) => isSameText(other, text)) === at);
        const [, currency] = /^SUM ads\.cost, (.*)$/.exec(weight) ?? [];
        const isOfMoney = (row: Row) =>
          currency === undefined ||
          currencyName(String(valueIn(kind, row, 'currency') ?? ''))[language] === currency ||
          currencyName(String(valueIn(kind, row, 'currency') ?? '')).en === currency;
        // Sources are those of the visits that the figures are about.
        const isOfWork = (row: Row) =>
          kind !== 'site' || !tab.holding.filled.includes('social') || valueIn(kind, row, 'social') === true;
        const isCount = weight === 'SUM posts.date';
        const of = (text: string) => {
          const rows = tab.rows.filter(
            (row) => isOfMoney(row) && isOfWork(row) && isSameText(valueIn(kind, row, column), text),
          );
          return oracleOver(recordsOf(tabs.map((each) => (each === tab ? { ...tab, rows } : each))));
        };
        const isLooked = reported.records === 'looked at';
        const withWeight = all.filter((text) => (of(text)(weight, days) ?? 0) !== 0);
        const places = Math.min(5, (isLooked ? withWeight : all).length);
        if (isLooked && places < 2) faults.push(`${name}: a table of one`);
        const listed = all
          .map((text) => ({ text, told: of(text), weight: of(text)(weight, days) }))
          .flatMap(({ weight: own, ...row }) =>
            own === null || (isCount && own === 0) ? [] : [{ ...row, weight: own }],
          )
          .toSorted((one, other) => other.weight - one.weight)
          .slice(0, places);
        const total = told(weight, days);
        for (let at = 0; at < places; at++) {
          const row = listed[at];
          if (row === undefined) {
            hold(head + 1 + at, { 0: '', 2: '', 3: '', 4: '', 5: '', 6: '', 7: '' }, `${name}, place ${at + 1}`);
            continue;
          }
          const earlier = (span: Days): Told =>
            isCount && told(weight, span) !== null ? (row.told(weight, span) ?? 0) : row.told(weight, span);
          const cells: Record<number, Expected> = {
            0:
              row.text === ''
                ? words.notStated[language]
                : column === 'format'
                  ? formatSaid(row.text, language)
                  : row.text,
            2: row.weight,
            6: barred(ratio(row.weight, total)),
            7: changed(weight, row.weight, compared === null ? null : earlier(compared)),
          };
          for (const place of [3, 4, 5]) {
            const id = idOf(fixedAt(head, place));
            if (id !== null) cells[place] = dash(row.told(id, days));
          }
          hold(head + 1 + at, cells, `${name}, place ${at + 1}`);
        }
        const rest = total === null ? 0 : total - sum(listed.map((row) => row.weight));
        const isNothing = Math.abs(rest) < 5e-7;
        hold(
          head + 1 + places,
          {
            0: isNothing ? '' : words.others[language],
            2: isNothing ? '' : rest,
            6: isNothing ? '' : barred(ratio(rest, total)),
          },
          `${name}, all others`,
        );
      }
    }
  };

  /** Each network with the goal's figure, its share and change, and what stands beside it, read from its records alone. */
  const networks = (): void => {
    const top = sectionRow(words.networks[language]);
    if (top < 0) return;
    const [head, first] = [top + 1, top + 2];
    const weight = idOf(fixedAt(head, 1));
    if (weight === null) {
      faults.push(`networks by ${fixedAt(head, 1)}`);
      return;
    }
    const of = (name: string) =>
      oracleOver(
        recordsOf(
          tabs.map((tab) => {
            const { kind } = tab.holding;
            const hasNetwork = columnsOf(kind).some((column) => column.name === 'platform');
            const isOne = (row: Row) => !hasNetwork || isSameText(valueIn(kind, row, 'platform'), name);
            return { ...tab, rows: tab.rows.filter(isOne) };
          }),
        ),
        reported.open,
      );
    const total = told(weight, days);
    if (reported.records === 'looked at' && total === 0) faults.push('networks: parts of nothing');
    const isGone = tellingIn(tabs, postColumnsOf(weight), { days, compared }) === 'gone';
    let last = first;
    const names: string[] = [];
    for (; String(seen(last, 0)).startsWith('■ '); last++) names.push(String(seen(last, 0)).slice(2));
    if (names.length < 2 || new Set(names).size < names.length) faults.push(`networks: ${names.join(', ')}`);
    names.forEach((name, at) => {
      const own = of(name)(weight, days);
      const earlier = compared === null ? null : of(name)(weight, compared);
      const cells: Record<number, Expected> = {
        1: own ?? '',
        2: own === null || total === null || isGone ? undefined : total === 0 ? '' : barred(own / total),
        3: own === null ? undefined : changed(weight, own, earlier),
      };
      for (const place of [4, 5, 6, 7]) {
        const id = idOf(fixedAt(head, place));
        if (id === null) continue;
        const value = of(name)(id, days);
        cells[place] = value ?? (/^COST_|^SUM ads\.cost/.test(id) ? undefined : '');
        const isFree = () => (of(name)('SUM ads.cost', days) ?? 0) === 0;
        if (value === null && cells[place] === undefined && isFree()) cells[place] = words.noAds[language];
      }
      hold(first + at, cells, `network ${name}`);
    });
    const all: Record<number, Expected> = { 0: words.allTogether[language], 1: isGone ? '–' : dash(total) };
    for (const place of [4, 5, 6, 7]) {
      const id = idOf(fixedAt(head, place));
      if (id !== null) all[place] = dash(told(id, days));
    }
    hold(last, all, 'all networks');
  };

  /** How the typical post changed, in words, with the verdict of a test of ranks, and all posts together beside it. */
  const typicalChange = (row: number, id: string, now: readonly number[], before: readonly number[]): void => {
    const figure = plan.figures.find((each) => `${each.function} ${each.variant}` === id);
    const [typical, earlier] = [percentile(now, 0.5), percentile(before, 0.5)];
    const isRate = figure?.isRate ?? false;
    const amount =
      typical === null || earlier === null
        ? null
        : isRate
          ? (typical - earlier) * 100
          : ratio(typical - earlier, Math.abs(earlier));
    if (amount === null || figure === undefined) {
      hold(row, { 0: '' }, 'change of the typical post');
      return;
    }
    const within = compared === null ? '' : whenSaid(compared, days, language);
    const moved = (by: number, isDaily: boolean): string => {
      const before = isDaily ? words.dailyBefore[language] : '';
      if (Math.round(Math.abs(by) * 100) === 0) return `${before}${words.same[language]}${within}`;
      const size = isRate
        ? `${Math.round(Math.abs(by) * 100) / 100}${words.points[language]}`
        : `${Math.round(Math.abs(by) * 100)}%`;
      const way = `${(by > 0 ? words.more : words.less)[language]}${isDaily ? words.dailyAfter[language] : ''}`;
      return `${before}${words.by[language]}${size}${way}${words.than[language]}${within}`;
    };
    const inBrackets = (text: string): string => (text === '' ? '' : ` (${text})`);
    const few = Math.min(now.length, before.length);
    const tested = few < 8 ? null : rankTest(now, before);
    const limit = realUpTo();
    const whyNot = ages();
    if (whyNot === '' && tested !== null && Math.abs(tested.chance - limit) < 1e-4 && tested.chance > limit) return;
    const verdict =
      whyNot !== ''
        ? whyNot
        : few < 8
          ? ''
          : tested === null || tested.chance > limit + 1e-9
            ? words.usual[language]
            : (tested.isHigher ? words.rise : words.fall)[language];
    const all = shown.at(figure.perDay ?? figure.change ?? '');
    const isDaily = figure.perDay !== null && lengths !== 1;
    const together =
      typeof all === 'number'
        ? `${words.together[language]}${moved(all, isDaily)}${inBrackets(String(shown.at(figure.verdict ?? '')))}`
        : '';
    hold(
      row,
      { 0: `${words.typical[language]}: ${moved(amount, false)}${inBrackets(verdict)}${together}.` },
      'change of the typical post',
    );
  };

  const posts = (): void => {
    const tab = tabOf('posts');
    const top = sectionRow(words.posts[language]);
    if (tab === undefined || top < 0) return;
    const { filled } = tab.holding;
    const head = top + 1;
    const id = judgedIn(top);
    const [, rate] = /^ENGAGEMENT_RATE (reach|impressions|views)$/.exec(id) ?? [];
    const [, total] = /^SUM posts\.(\w+)/.exec(id) ?? [];
    const [above, below] = rate === undefined ? [total, null] : ['engagements', rate];
    const isColumn = (name: string | null | undefined): name is ColumnName =>
      columnsOf('posts').some((each) => each.name === name);
    if (!isColumn(above)) {
      faults.push(`posts are judged by ${id}`);
      return;
    }
    const read = (row: Row, column: ColumnName) => numberIn('posts', row, column);
    const valued = (span: Days) =>
      inside('posts', span).flatMap((row) => {
        const [one, other] = [read(row, above), isColumn(below) ? read(row, below) : 1];
        return one === null || other === null || other <= 0 ? [] : [{ row, value: one / other }];
      });
    const judged = valued(days);
    const watched = (['reach', 'views', 'impressions'] as const).find((column) => filled.includes(column));
    const isEngaged = filled.includes('engagements');
    const text = (['text', 'post_id', 'link'] as const).find((column) => filled.includes(column));
    const textOf = (row: Row, most: number): string => {
      const whole = (text === undefined ? '' : String(valueIn('posts', row, text) ?? '')) || words.noText[language];
      return whole.length > most ? `${whole.slice(0, most - 1)}…` : whole;
    };
    const where = (row: Row, separator: string): string => {
      const day = dayOf(Math.floor(read(row, 'date') ?? 0));
      const [number, month] = [day.getUTCDate(), day.getUTCMonth()];
      const two = (value: number) => String(value).padStart(2, '0');
      const name = day.toLocaleString('en-US', { month: 'short', timeZone: 'UTC' });
      const network = filled.includes('platform') ? `${valueIn('posts', row, 'platform') ?? ''}${separator}` : '';
      return `${network}${language === 'uk' ? `${two(number)}.${two(month + 1)}` : `${number} ${name}`}`;
    };
    const formatIn = (row: Row): string => {
      const own = filled.includes('format') ? String(valueIn('posts', row, 'format') ?? '') : '';
      return own === '' ? '' : ` · ${formatSaid(own, language)}`;
    };
    const places = (most: number) => Array.from({ length: most }, (_, at) => at);
    const over = (one: Told, other: Told): Expected =>
      one === null || other === null || other <= 0 ? '' : one / other;
    const hasTicks = tab.rows.some((row) => valueIn('posts', row, 'on_goal') === true);
    const served = judged.filter(({ row }) => !hasTicks || valueIn('posts', row, 'on_goal') === true);
    const valuesIn = (span: Days) => valued(span).map(({ value }) => value);
    const typical = percentile(valuesIn(days), 0.5);
    const { length: count } = judged;
    const forms = { en: ['post', 'posts'], uk: ['допис', 'дописи', 'дописів'] };
    const countSaid = `${count} ${plural(count, forms[language], language)}`;
    const note = String(seen(top, 7));
    const isNoted =
      typical === null ? note === countSaid : note.startsWith(`${countSaid}${words.typicalOne[language]}`);
    if (!isNoted) faults.push(`posts say: ${note}, but ${countSaid}`);
    const isLooked = reported.records === 'looked at';
    const best = served.toSorted((one, other) => other.value - one.value);
    const most = tabs.length < 5 ? 8 : 5;
    const rows = isLooked ? Math.min(most, best.length) : most;
    places(rows).forEach((at) => {
      const post = best[at];
      const rated =
        post === undefined
          ? ''
          : rate !== undefined
            ? post.value
            : watched === undefined
              ? undefined
              : above !== watched
                ? over(post.value, read(post.row, watched))
                : isEngaged
                  ? over(read(post.row, 'engagements'), read(post.row, watched))
                  : undefined;
      hold(
        head + 1 + at,
        {
          0: post === undefined ? '' : `${where(post.row, '\n')}${formatIn(post.row)}`,
          1: post === undefined ? '' : textOf(post.row, 80),
          4: post === undefined ? '' : rate === undefined ? post.value : dash(read(post.row, 'engagements')),
          5: rated,
          6: post === undefined ? '' : over(post.value, typical),
          // No link of random records begins with https.
          7: '',
        },
        `best post ${at + 1}`,
      );
    });
    const hasBefore = compared !== null && (!isLooked || told(id, compared) !== null);
    const after = (rows === 0 ? top : head + rows) + 1;
    if (compared !== null && hasBefore) typicalChange(after, id, valuesIn(days), valuesIn(compared));
    if (!isEngaged) return;
    const isTicked = (row: Row) => valueIn('posts', row, 'on_goal') === true;
    const liked = inside('posts', days).flatMap((row) => {
      const value = read(row, 'engagements');
      return value === null ? [] : [{ row, value }];
    });
    const off = hasTicks ? liked.filter(({ row }) => !isTicked(row)) : [];
    if (isLooked && off.length === 0) return;
    const sentence = after + (hasBefore ? 1 : 0);
    const percent = (part: number, all: number) => `${Math.round((part / Math.max(1, all)) * 100)}%`;
    const sumOf = (posts: readonly { readonly value: number }[]) => sum(posts.map(({ value }) => value));
    const offForms = { en: ['post took', 'posts took'], uk: ['допис зібрав', 'дописи зібрали', 'дописів зібрали'] };
    const form = plural(off.length, offForms[language], language);
    const figureName = plan.figures.find((each) => `${each.function} ${each.variant}` === id);
    const offJudged = judged.filter(({ row }) => !isTicked(row));
    const ofFigure =
      rate === undefined && above !== watched && figureName !== undefined
        ? `${words.offGoalAnd[language]}${percent(sumOf(offJudged), sumOf(judged))}${language === 'en' ? ` of ${headingOf(figureName).toLowerCase()}` : ` ${({ clicks: 'кліків', follows: 'підписок', views: 'переглядів', impressions: 'показів' } as Readonly<Record<string, string>>)[above] ?? `показника «${headingOf(figureName)}»`}`}`
        : '';
    const took = percent(sumOf(off), sumOf(liked));
    hold(
      sentence,
      {
        0: hasTicks
          ? `${words.offGoal[language]}${off.length} ${form} ${took}${words.offGoalOf[language]}${ofFigure}`
          : words.noTicks[language],
      },
      'liked, but not for this goal',
    );
    if (!filled.includes('on_goal')) return;
    const ordered = off.toSorted((one, other) => other.value - one.value);
    places(isLooked ? Math.min(3, off.length) : 3).forEach((at) => {
      const post = ordered[at];
      const value = judged.find(({ row }) => row === post?.row)?.value ?? '';
      hold(
        sentence + 2 + at,
        {
          0: post === undefined ? '' : where(post.row, ' · '),
          1: post === undefined ? '' : textOf(post.row, 44),
          4: post?.value ?? '',
          5: watched === undefined ? undefined : post === undefined ? '' : over(post.value, read(post.row, watched)),
          6: rate === undefined ? value : undefined,
          7: '',
        },
        `liked, but not for this goal, ${at + 1}`,
      );
    });
  };

  /** The way to the goal: posts and ads together, each step of the step before, and no share of what has more or other parts. */
  const way = (): void => {
    const top = sectionRow(words.funnel[language]);
    if (top < 0) return;
    const labelOf = (id: string) => plan.figures.find((each) => `${each.function} ${each.variant}` === id)?.label;
    const isThere = (id: string): boolean =>
      labelOf(id) !== undefined && (reported.records !== 'looked at' || told(id, days) !== null);
    const firstOf = (...ids: readonly string[]) => ids.filter(isThere).slice(0, 1);
    const sorts: readonly (readonly [string, readonly string[]])[] = [
      [
        words.stepSeen[language],
        [...firstOf('SUM posts.impressions', 'SUM posts.views'), ...firstOf('SUM ads.impressions')],
      ],
      ['', firstOf('SUM posts.engagements')],
      [words.stepClicked[language], [...firstOf('SUM posts.clicks'), ...firstOf('SUM ads.clicks')]],
      ['', firstOf('SUM site.sessions')],
      ['', firstOf('SUM conversions purchase', 'SUM site.conversions', 'SUM ads.conversions')],
    ];
    const added = (ids: readonly string[], span: Days): { readonly sum: Told; readonly parts: number } => {
      const known = ids.flatMap((id) => told(id, span) ?? []);
      return { sum: known.length === 0 ? null : sum(known), parts: known.length };
    };
    const steps: { readonly now: ReturnType<typeof added>; readonly before: ReturnType<typeof added> }[] = [];
    for (let row = top + 2; fixedAt(row, 0) !== ''; row++) {
      const ids = sorts.find(
        ([name, parts]) => fixedAt(row, 0) === (parts.length > 1 ? name : labelOf(parts[0] ?? '')),
      );
      if (ids === undefined) {
        faults.push(`way, ${fixedAt(row, 0)}: a step of nothing known`);
        return;
      }
      const none = { sum: null, parts: 0 };
      steps.push({ now: added(ids[1], days), before: compared === null ? none : added(ids[1], compared) });
    }
    if (steps.length < 3) faults.push(`way of ${steps.length} steps`);
    const most = Math.max(1, ...steps.slice(1).map(({ now }) => now.sum ?? 0));
    const shareOf = (share: Told): Expected => (share === null || share > 1 ? '' : share);
    const isUnlike = ({ now, before }: (typeof steps)[number]): boolean => now.parts !== before.parts;
    steps.forEach((step, at) => {
      const last = steps[at - 1];
      const { sum: own } = step.now;
      const isComparable = last !== undefined && !isUnlike(step) && !isUnlike(last);
      hold(
        top + 2 + at,
        {
          2: own === null || last === undefined ? '' : '█'.repeat(Math.max(0, Math.round((24 * own) / most))),
          5: dash(own),
          6: last === undefined ? undefined : shareOf(ratio(own, last.now.sum)),
          7:
            last === undefined || compared === null
              ? undefined
              : isComparable
                ? shareOf(ratio(step.before.sum, last.before.sum))
                : '',
        },
        `way, step ${at + 1}`,
      );
    });
    const isAbove = (own: Told, last: Told): boolean => own !== null && last !== null && own > last;
    const isMore = (['now', 'before'] as const).some((when) =>
      steps.some((step, at) => at > 0 && isAbove(step[when].sum, steps[at - 1]?.[when].sum ?? null)),
    );
    const parts =
      compared !== null && steps.some((step) => isUnlike(step) && step.before.parts > 0)
        ? words.otherParts[language]
        : '';
    hold(top + 2 + steps.length, { 0: isMore ? words.moreThanBefore[language] : parts }, 'way, note');
  };

  const costs = (): void => {
    const top = sectionRow(words.costs[language]);
    if (top < 0) return;
    const each: readonly (readonly [string, string])[] = [
      [words.perFollower[language], 'SUM days.new_followers'],
      [words.perVisit[language], 'SUM site.sessions'],
      [words.perConversion[language], 'SUM site.conversions'],
    ];
    let ads: string | null = null;
    let all: readonly Told[] = [];
    for (let row = top + 1; row < sectionEnd(top); row++) {
      const text = fixedAt(row, 0);
      if (/^SUM ads\.cost/.test(idOf(text) ?? '')) ads = idOf(text);
      const spans = [days, compared].flatMap((span, at) => (span === null ? [] : [{ span, at }]));
      if (text === words.allCosts[language]) {
        all = spans.map(({ span, at }) => {
          const paid = ads === null ? null : told(ads, span);
          const fee = shown.at(address(row - 1, 2 + at));
          return paid === null && typeof fee !== 'number' ? null : (paid ?? 0) + (typeof fee === 'number' ? fee : 0);
        });
        for (const { at } of spans) hold(row, { [2 + at]: dash(all[at] ?? null) }, 'all costs');
      }
      const [, money] = /, (.*)$/.exec(ads ?? '') ?? [];
      const only =
        money === undefined
          ? ''
          : ` (${words.onlyCosts[language]}${money === currencyName('').en ? currencyName('')[language] : money})`;
      const [, counted] = each.find(([label]) => `${label}${only}` === text) ?? [];
      if (plan.cells[row]?.[0]?.style === 'plain' && text.startsWith(words.perVisit[language]) && counted === undefined)
        faults.push(`costs, ${text}: a label that says other costs`);
      if (counted !== undefined)
        for (const { span, at } of spans)
          hold(row, { [2 + at]: dash(ratio(all[at] ?? null, told(counted, span))) }, `costs, ${text}`);
    }
  };

  const feedback = (): void => {
    const tab = tabOf('feedback');
    const top = sectionRow(words.feedback[language]);
    if (tab === undefined || top < 0) return;
    [days, compared].forEach((span, at) => {
      if (span === null) return;
      const rows = inside('feedback', span);
      const messages = rows.map((row) => messagesIn(row, reported.open));
      // Nobody knows the median of messages of which some were counted together, or of which no column tells when.
      const tellsTimes = (['answered_at', 'first_reply_minutes'] as const).some((name) =>
        tab.holding.filled.includes(name),
      );
      const areSingle = tellsTimes && messages.every(({ isSeveral }) => !isSeveral);
      const minutes = areSingle ? messages.flatMap(({ waited }) => waited ?? []) : [];
      const inTime = minutes.filter((each) => each <= reported.hours * 60).length;
      const days24 = (value: Told): Seen => dash(value === null ? null : value / 1440);
      const received = told('SUM feedback.received_at', span);
      const expected: readonly (readonly [string, Seen])[] = [
        [words.received[language], dash(received)],
        [words.answered[language], dash(told('messages answered', span))],
        [words.withinTime[language], areSingle ? dash(ratio(inTime, received ?? 0)) : '–'],
        [words.meanTime[language], dash(told('AVERAGE_RESPONSE_TIME feedback', span))],
        [words.medianTime[language], days24(percentile(minutes, 0.5))],
        [words.slowTime[language], days24(percentile(minutes, 0.9))],
        [words.conflicts[language], dash(told('messages in conflict', span))],
        [words.resolved[language], dash(told('conflicts resolved', span))],
      ];
      for (const [label, value] of expected)
        for (const half of [0, 4]) {
          const row = rowOf(top, label, half);
          if (row >= 0) hold(row, { [half + 2 + at]: value }, `feedback, ${label}`);
        }
    });
  };

  const hoursTold = (): void => {
    const { open } = reported;
    const holds = open !== undefined && tabOf('feedback') !== undefined;
    for (const [title, row, room] of [
      [words.feedback[language], (top: number) => top, 46],
      [words.rests[language], (top: number) => rowOf(top, words.howCounted[language]), 90],
    ] as const) {
      const top = sectionRow(title);
      const at = top < 0 ? -1 : row(top);
      if (at < 0) continue;
      const text = open?.text ?? '';
      const hours = text.length > room ? `${text.slice(0, room - 1).trim()}…` : text;
      hold(at, { 2: holds ? `${words.workingOnly[language]}${hours}` : '' }, `hours in ${title}`);
    }
  };

  const audience = (): void => {
    const top = sectionRow(words.audience[language]);
    if (top < 0) return;
    [days, compared].forEach((span, at) => {
      if (span === null) return;
      const expected: readonly (readonly [string, () => Told])[] = [
        [words.followersStart[language], () => told('followers at the start', span)],
        [words.followersEnd[language], () => told('SUM days.followers', span)],
        [words.followersNew[language], () => told('SUM days.new_followers', span)],
        [words.followersGone[language], () => told('SUM days.unfollows', span)],
      ];
      for (const [label, value] of expected) {
        const row = rowOf(top, label);
        if (row >= 0) hold(row, { [2 + at]: dash(value()) }, `audience, ${label}`);
      }
    });
    const tab = tabOf('audience');
    const head = rowOf(top, words.segment[language], 4);
    if (tab === undefined || head < 0) return;
    const column = tab.holding.filled.includes('followers') ? 'followers' : 'share';
    const own = (row: Row, name: ColumnName) => valueIn('audience', row, name) ?? '';
    const newestOf = (row: Row): number =>
      Math.max(
        0,
        ...tab.rows
          .filter(
            (other) => own(other, 'platform') === own(row, 'platform') && own(other, 'account') === own(row, 'account'),
          )
          .flatMap((other) => numberIn('audience', other, 'date') ?? [])
          .filter((day) => day <= days.to),
      );
    const newest = tab.rows.filter((row) => own(row, 'date') === newestOf(row));
    const of = (rows: readonly Row[]) => sum(rows.map((row) => numberIn('audience', row, column) ?? 0));
    const ofDimension = (name: string) => newest.filter((row) => isSameText(own(row, 'dimension'), name));
    const largest = (tab.holding.names?.dimension ?? [])
      .map((name) => ({ name, size: of(ofDimension(name)) }))
      .toSorted((one, other) => other.size - one.size)[0]?.name;
    const ticked = tab.rows.find((row) => own(row, 'in_target') === true);
    const snapshot = ofDimension(ticked === undefined ? (largest ?? '') : String(own(ticked, 'dimension')));
    const names = tab.holding.names?.segment ?? [];
    const listed = names
      .map((name) => ({ name, rows: snapshot.filter((row) => isSameText(own(row, 'segment'), name)) }))
      .filter(({ rows }) => rows.some((row) => numberIn('audience', row, column) !== null))
      .toSorted((one, other) => of(other.rows) - of(one.rows));
    for (let at = 0; at < Math.min(4, names.length); at++) {
      const { name, rows } = listed[at] ?? { name: null, rows: [] };
      const isThere = name !== null;
      const isTarget = rows.some((row) => own(row, 'in_target') === true);
      hold(
        head + 1 + at,
        {
          4: !isThere ? '' : `\u2003${name === '' ? words.notStated[language] : name}${isTarget ? ' ✓' : ''}`,
          6: column === 'share' ? undefined : isThere ? of(rows) : '',
          7: isThere ? barred(ratio(of(rows), of(snapshot))) : '',
        },
        `segment ${at + 1}`,
      );
    }
  };

  const sources = (): void => {
    const top = sectionRow(words.rests[language]);
    kindNames.forEach((kind) => {
      const tab = tabOf(kind);
      if (tab === undefined) return;
      const row = rowOf(top, `${kinds[kind].tab[language]}: test`);
      const first: ColumnName = kind === 'feedback' ? 'received_at' : 'date';
      const daysIn = (columns: readonly ColumnName[]) =>
        tab.rows.flatMap((each) => columns.flatMap((column) => numberIn(kind, each, column) ?? []));
      const [begun, ended] = [daysIn([first]), daysIn([first, 'date_end'])];
      hold(
        row,
        {
          3: begun.length,
          4: begun.length > 0 ? Math.min(...begun) : '–',
          5: ended.length > 0 ? Math.max(...ended) : '–',
          6: inside(kind, days).length,
        },
        `source ${kind}`,
      );
    });
    const beyond = tabs.reduce((sum, { holding: { kind }, rows }) => {
      const touching = rows.filter((row) => {
        const day = numberIn(kind, row, kind === 'feedback' ? 'received_at' : 'date') ?? 0;
        return day < days.to + 1 && (numberIn(kind, row, 'date_end') ?? day) >= days.from;
      });
      return sum + touching.length - (kind === 'audience' ? touching.length : inside(kind, days).length);
    }, 0);
    const found = Array.from({ length: sectionEnd(top) - top }, (_, at) => String(seen(top + at, 0)));
    const said = found.filter((text) => text.includes(words.straddling[language]));
    const isTold =
      beyond === 0 ? said.length === 0 : said.some((text) => text.endsWith(`${words.straddling[language]}${beyond}.`));
    if (!isTold) faults.push(`sources say of ${beyond} rows: ${said.join()}`);
    const site = tabOf('site');
    const isSorted =
      site !== undefined && ['social', 'sessions'].every((name) => site.holding.filled.some((each) => each === name));
    const open = !isSorted
      ? 0
      : inside('site', days).filter(
          (row) => valueIn('site', row, 'social') === null && numberIn('site', row, 'sessions') !== null,
        ).length;
    const text = found.find((each) => each.includes(words.unticked[language]));
    if (open === 0 ? text !== undefined : text?.includes(`${words.unticked[language]}${open}.`) !== true)
      faults.push(`sources say of ${open} rows without a tick: ${text}`);
  };

  verdicts();
  agesTold();
  findings();
  cards();
  trend();
  networks();
  breakdowns(words.places[language], [
    [language === 'en' ? 'By account' : 'За акаунтами', 'posts', 'account'],
    [language === 'en' ? 'By format' : 'За форматами', 'posts', 'format'],
    [language === 'en' ? 'By campaign' : 'За кампаніями', 'ads', 'campaign'],
  ]);
  posts();
  way();
  costs();
  breakdowns(words.quality[language], [
    [language === 'en' ? 'By source' : 'За джерелами', 'site', 'source'],
    [language === 'en' ? 'By campaign (UTM)' : 'За кампаніями (UTM)', 'site', 'campaign'],
  ]);
  feedback();
  hoursTold();
  audience();
  sources();
  if (width === 0) faults.push('an empty report');
  return faults;
};
