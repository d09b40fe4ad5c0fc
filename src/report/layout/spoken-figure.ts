import type { Language } from '../../text/language.ts';
import type { ReportMetric } from '../metrics/report-metrics.ts';
import { words } from '../report-words.ts';

/** Between groups of three digits; a text has no locale that would put it there. */
const separator: Readonly<Record<Language, string>> = { en: ',', uk: '\u00a0' };

/** A number that a sentence can say, in the unit that it is said in. */
export const roundedToSay = ({ unit, formula }: ReportMetric, cell: string): string => {
  switch (unit) {
    case 'fraction':
      return `ROUND(${cell}*100;2)`;
    case 'duration':
      return `ROUND(${cell}*1440;0)`;
    case 'count':
      return formula.op === 'measure' ? `ROUND(${cell};0)` : `IF(${cell}<1000;ROUND(${cell};1);ROUND(${cell};0))`;
    default:
      return `IF(${cell}<1000;ROUND(${cell};2);ROUND(${cell};0))`;
  }
};

/** A number in a cell as text, its thousands apart; its comma is the locale's, since no pattern decides where it stands. */
export const spokenFigure = ({ unit }: ReportMetric, cell: string, language: Language): string => {
  const apart = `"${separator[language]}"`;
  const last = `${apart}&TEXT(MOD(${cell};1000);"000")`;
  const millions = `INT(${cell}/10^6)&${apart}&TEXT(MOD(INT(${cell}/1000);1000);"000")&${last}`;
  const text = `IF(${cell}<1000;${cell};IF(${cell}<10^6;INT(${cell}/1000)&${last};${millions}))`;
  return unit === 'fraction' ? `${text}&"%"` : unit === 'duration' ? `${text}&"${words.minutes[language]}"` : text;
};
