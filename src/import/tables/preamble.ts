import { type DateReading, dateColumn } from '../../calendar/date-column.ts';
import { datePartsOf } from '../../calendar/date-parts.ts';
import { headerKey } from '../../text/header-key.ts';

/** The first and the last day that an export states above its table, as serial numbers; the last may be left unsaid. */
export interface StatedPeriod {
  readonly from: number;
  readonly to: number | null;
}

/** A line that is longer than a period is prose. */
const longestLine = 120;

const dividers = [' - ', ' – ', ' — ', ' to ', ' до ', ' по ', '–', '-'];

const pairIn = (text: string): readonly [string, string] | null => {
  for (const divider of dividers) {
    const at = text.indexOf(divider);
    if (at === -1 || text.indexOf(divider, at + divider.length) !== -1) continue;
    const first = text.slice(0, at).trim();
    const last = text.slice(at + divider.length).trim();
    if (datePartsOf(first) !== null && datePartsOf(last) !== null) return [first, last];
  }
  return null;
};

const afterColon = (text: string): string => text.slice(text.indexOf(':') + 1).trim();

const daysOf = (texts: readonly string[], dates: DateReading): readonly (number | null)[] =>
  dateColumn(texts, dates).values.map((day) => (day === null ? null : Math.floor(day)));

/**
 * The period in the lines above a table: `# Start date: 20250201`, `July 8, 2025 - July 31, 2025`,
 * `Report Start: 9/1/2026, Report End: 9/24/2026` or `20230515-20230521`; `null` where no line states one.
 */
export const statedPeriod = (
  lines: readonly (readonly string[])[],
  startsAt: readonly string[],
  dates: DateReading,
): StatedPeriod | null => {
  for (const [at, line] of lines.entries()) {
    const text = line
      .filter((cell) => cell.trim() !== '')
      .join(', ')
      .replace(/^#\s*/, '')
      .trim();
    if (text === '' || text.length > longestLine) continue;
    const name = headerKey(text.slice(0, Math.max(0, text.indexOf(':'))));
    if (startsAt.includes(name)) {
      const next = lines[at + 1]?.join(' ') ?? '';
      const [from, to] = daysOf([afterColon(text), afterColon(next)], dates);
      if (from !== undefined && from !== null)
        return { from, to: to === undefined || to === null || to < from ? null : to };
    }
    const pair = pairIn(text) ?? pairIn(afterColon(text)) ?? pairOfNamed(text);
    if (pair === null) continue;
    const [from, to] = daysOf(pair, dates);
    if (from !== undefined && from !== null && to !== undefined && to !== null && from <= to) return { from, to };
  }
  return null;
};

const pairOfNamed = (text: string): readonly [string, string] | null => {
  const [first, last, ...others] = text.split(', ').filter((part) => part.includes(':'));
  if (first === undefined || last === undefined || others.length > 0) return null;
  const pair = [afterColon(first), afterColon(last)] as const;
  return pair.every((part) => datePartsOf(part) !== null) ? pair : null;
};
