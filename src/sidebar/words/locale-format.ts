import { type DayRange, isoDay } from '../../calendar/day.ts';
import type { Period } from '../../calendar/period.ts';
import { todayIn } from '../../calendar/today.ts';
import type { Unit } from '../../kpi/kpi.ts';
import { formatDuration } from '../../text/duration.ts';
import type { Language } from '../../text/language.ts';
import { type DecimalMark, numberOf } from '../../text/number.ts';
import type { Noun } from './words.ts';

/** How numbers and days are written. */
export interface LocaleFormat {
  readonly number: (value: number) => string;
  /** What parts the whole from the decimals, which also says what parts the arguments of a formula. */
  readonly decimal: DecimalMark;
  /** A number with its noun in the right form: '62 рядки'. */
  readonly count: (value: number, noun: Noun) => string;
  /** Days as a person says them: '1–31 Oct 2026'. */
  readonly span: (from: number, to: number) => string;
  /** How long ago something was, in the longest unit of which it is at least two: '3 weeks ago', 'yesterday'. */
  readonly ago: (days: number) => string;
  /** A moment (in milliseconds since 1970) in a zone, as it is told on a day (a serial number) there: 'today 14:05'. */
  readonly moment: (at: number, zone: string, today: number) => string;
  /** A whole period by its name: 'жовтень 2026', 'Q3 2026'; weeks by their days, in digits: a list is narrow. */
  readonly period: (days: DayRange, kind: Period) => string;
  /** A figure in its unit, with as many places as the report shows; money with its currency where that is known. */
  readonly figure: (value: number, unit: Unit, currency: string) => string;
  /** How large a change is, without its sign: percentage points of a rate, percent of anything else. */
  readonly change: (change: number, unit: Unit) => string;
  /** A figure as a person types it into a field, and back; what is typed is `NaN` where it is none and `null` where it is blank. */
  readonly typed: (value: number, unit: Unit) => string;
  readonly read: (text: string, unit: Unit) => number | null;
}

/** The spreadsheet's locale (`uk_UA`) as browsers name it; one that the browser does not know gives the language's own. */
const tagOf = (locale: string, language: Language): string => {
  const tag = locale.replaceAll('_', '-');
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag)[0] ?? language;
  } catch {
    return language;
  }
};

const secondsADay = 86_400;

/** How many days the units have in which people tell how long ago something was. */
const agoUnits = [
  ['year', 365],
  ['month', 30],
  ['week', 7],
] as const;

/** Hours and minutes, with seconds or without, as days; NaN for anything else, hours alone too. */
const clockRead = (text: string): number => {
  const [, hours, minutes, seconds = '0'] = /^(\d+):([0-5]\d)(?::([0-5]\d))?$/.exec(text.trim()) ?? [];
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / secondsADay;
};

/** Made when it is first asked for: a browser takes longer to make all these formats than to draw the page, which needs none. */
const once = <T>(make: () => T): (() => T) => {
  let made: T | null = null;
  return () => {
    made ??= make();
    return made;
  };
};

/** Numbers and days by the spreadsheet's locale, nouns and names of months by the language. */
export const localeFormatOf = (locale: string, language: Language): LocaleFormat => {
  const tag = once(() => tagOf(locale, language));
  const numbers = once(() => new Intl.NumberFormat(tag()));
  const decimal = once((): DecimalMark => (numbers().format(0.5).includes(',') ? ',' : '.'));
  const inDays = { timeZone: 'UTC', year: 'numeric' } as const;
  const dates = once(() => new Intl.DateTimeFormat(tag(), { ...inDays, day: '2-digit', month: '2-digit' }));
  const months = once(() => new Intl.DateTimeFormat(language, { ...inDays, month: 'long' }));
  const spans = once(() => {
    const own = tag().startsWith(language) ? tag() : language === 'en' ? 'en-GB' : language;
    return new Intl.DateTimeFormat(own, { ...inDays, day: 'numeric', month: language === 'uk' ? 'long' : 'short' });
  });
  const plural = once(() => new Intl.PluralRules(language));
  const relative = once(() => new Intl.RelativeTimeFormat(language, { numeric: 'auto' }));
  const clockIn = (zone: string): Intl.DateTimeFormat => {
    const shown = { hour: '2-digit', minute: '2-digit', hour12: false } as const;
    try {
      return new Intl.DateTimeFormat(language, { ...shown, timeZone: zone });
    } catch {
      // The zone is none that the browser knows: days are counted in this one then.
      return new Intl.DateTimeFormat(language, { ...shown, timeZone: 'UTC' });
    }
  };
  const at = (serial: number) => new Date(isoDay(serial));
  const form = (value: number, noun: Noun) => {
    const category = plural().select(value);
    return (category === 'one' || category === 'few' || category === 'many' ? noun[category] : undefined) ?? noun.other;
  };
  const places = (value: number, least: number, most = least) =>
    new Intl.NumberFormat(tag(), { minimumFractionDigits: least, maximumFractionDigits: most }).format(value);
  const money = (value: number, currency: string) =>
    /^[A-Z]{3}$/.test(currency)
      ? new Intl.NumberFormat(tag(), { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).format(value)
      : [places(value, 2), currency].join('\u00a0').trim();
  return {
    number: (value) => numbers().format(value),
    get decimal() {
      return decimal();
    },
    // A no-break space keeps the number with its noun.
    count: (value, noun) => `${numbers().format(value)}\u00a0${form(value, noun)}`,
    // Without the 'р.' that Ukrainian dates end in, and without blanks around the dash of days alone.
    span: (from, to) =>
      spans()
        .formatRange(at(from), at(to))
        .replace(/\sрр?\.$/, '')
        .replace(/\b(\d{1,2})\s–\s(\d)/, '$1–$2'),
    ago: (past) => {
      const [unit, length] = agoUnits.find(([, each]) => past >= 2 * each) ?? (['day', 1] as const);
      return relative().format(-Math.floor(past / length), unit);
    },
    moment: (moment, zone, today) => {
      const day = todayIn(zone, moment);
      const past = today - day;
      const named =
        past === 0 || past === 1
          ? relative().format(-past, 'day')
          : spans()
              .format(at(day))
              .replace(/\sрр?\.$/, '');
      return `${named} ${clockIn(zone).format(moment)}`;
    },
    period: ({ from, to }, kind) => {
      const year = isoDay(from).slice(0, 4);
      if (kind === 'year') return year;
      if (kind === 'quarter') {
        const quarter = Math.ceil(Number(isoDay(from).slice(5, 7)) / 3);
        return language === 'uk' ? `${quarter} квартал ${year}` : `Q${quarter} ${year}`;
      }
      // Without the 'р.' that Ukrainian dates end in: a list of months reads better so.
      return kind === 'month'
        ? months()
            .format(at(from))
            .replace(/\sр\.$/, '')
        : `${dates().format(at(from))}–${dates().format(at(to))}`;
    },
    figure: (value, unit, currency) => {
      if (unit === 'fraction') return `${places(value * 100, 2)}%`;
      if (unit === 'money') return money(value, currency);
      if (unit === 'duration') return `${value < 0 ? '−' : ''}${formatDuration(value)}`;
      return unit === 'count' ? places(value, 0) : places(value, 2);
    },
    change: (change, unit) => {
      if (unit === 'fraction') return `${places(Math.abs(change), 2)}\u00a0${language === 'uk' ? 'в. п.' : 'pp'}`;
      return `${places(Math.abs(change) * 100, 0, 1)}%`;
    },
    typed: (value, unit) => {
      if (Number.isNaN(value)) return '';
      if (unit === 'duration') return formatDuration(value);
      // 0.07 * 100 is a trace more than 7.
      const shown = unit === 'fraction' ? Number((value * 100).toPrecision(12)) : value;
      return String(shown).replace('.', decimal());
    },
    read: (text, unit) => {
      if (text.trim() === '') return null;
      if (unit === 'duration') return clockRead(text);
      const number = numberOf(text, decimal()) ?? Number.NaN;
      // A percent is typed with its sign or without, and anything else has none.
      if (text.includes('%')) return unit === 'fraction' ? number : Number.NaN;
      return unit === 'fraction' ? number / 100 : number;
    },
  };
};
