import type { Language } from '../../text/language.ts';
import type { SpanCells } from '../formulas/formula-range.ts';
import { casesFormula } from './cases.ts';
import { spanLabel } from './formats.ts';

interface Calendar {
  readonly months: readonly string[];
  readonly quarters: readonly string[];
  /** Around the year of a whole year. */
  readonly year: readonly [before: string, after: string];
  /** Before other days. */
  readonly days: string;
}

const quarters = ['I', 'II', 'III', 'IV'];

/** A period alone, as in the heading of a column. */
const named: Readonly<Record<Language, Calendar>> = {
  en: {
    months: 'January February March April May June July August September October November December'.split(' '),
    quarters: ['Q1', 'Q2', 'Q3', 'Q4'],
    year: ['', ''],
    days: '',
  },
  uk: {
    months: 'січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень'.split(' '),
    quarters: quarters.map((number) => `${number} квартал`),
    year: ['', ' рік'],
    days: '',
  },
};

/** What happened in it. */
const within: Readonly<Record<Language, Calendar>> = {
  en: {
    months: named.en.months.map((month) => `in ${month}`),
    quarters: named.en.quarters.map((quarter) => `in ${quarter}`),
    year: ['in ', ''],
    days: 'in ',
  },
  uk: {
    months: 'січні лютому березні квітні травні червні липні серпні вересні жовтні листопаді грудні'
      .split(' ')
      .map((month) => `у ${month}`),
    quarters: quarters.map((number) => `у ${number} кварталі`),
    year: ['у ', ' році'],
    days: 'за ',
  },
};

const oneOf = (place: string, names: readonly string[]): string =>
  `CHOOSE(${place};${names.map((name) => `"${name}"`).join(';')})`;

/** Words for a whole month, quarter or year, else the days; with its year where the other period is of another. */
const wordsFor = (
  { from, to }: SpanCells,
  { months, quarters, year, days }: Calendar,
  { language, beside }: { readonly language: Language; readonly beside: SpanCells | null },
): string => {
  const hasMonths = (count: number) => `EDATE(${from};${count})=${to}+1`;
  const ofYear = beside === null ? '' : `&IF(YEAR(${from})=YEAR(${beside.from});"";" "&YEAR(${from}))`;
  const said = casesFormula(
    [
      [`AND(DAY(${from})=1;${hasMonths(1)})`, `${oneOf(`MONTH(${from})`, months)}${ofYear}`],
      [
        `AND(DAY(${from})=1;${hasMonths(3)};MOD(MONTH(${from});3)=1)`,
        `${oneOf(`(MONTH(${from})+2)/3`, quarters)}&" "&YEAR(${from})`,
      ],
      [`AND(DAY(${from})=1;${hasMonths(12)};MONTH(${from})=1)`, `"${year[0]}"&YEAR(${from})&"${year[1]}"`],
    ],
    `"${days}"&${spanLabel({ from, to }, language)}${ofYear}`,
  );
  return `IFERROR(${said};"")`;
};

/** The name of a period, without the leading `=`: `October`, `Q4 2026`, `3–16 Nov`. */
export const periodName = (days: SpanCells, language: Language, beside: SpanCells | null = null): string =>
  wordsFor(days, named[language], { language, beside });

/** When something was, without the leading `=`: `in October`, `у жовтні`, `за 03.11–16.11`. */
export const periodWithin = (days: SpanCells, language: Language, beside: SpanCells | null = null): string =>
  wordsFor(days, within[language], { language, beside });
