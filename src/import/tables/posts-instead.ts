import { headerKey } from '../../text/header-key.ts';
import { numberOf } from '../../text/number.ts';
import { brandNames, clientNames } from '../columns/owner-headings.ts';
import type { Source } from '../source.ts';
import { isBlankAt, type TextCells } from '../text/table-cells.ts';

/** What cuts the figures of a day into parts, so that rows that differ in it are no posts. */
const dimensions: ReadonlySet<string> = new Set(
  (
    'traffic source|source|traffic type|source type|medium|device|device type|placement|age|gender|sex|country|city|region|location|language|' +
    'audience|audience type|subscription status|subscribed status|operating system|browser|type of traffic|organic/paid|paid/organic|' +
    'surface|campaign|ad|ad set|status|channel|breakdown|segment|hour|time|weekday|day of week|notes|note|comment|comments|' +
    'джерело|джерело трафіку|пристрій|місце розміщення|вік|стать|країна|місто|регіон|мова|аудиторія|тип трафіку|статус|кампанія|' +
    'канал|година|день тижня|примітка|примітки|коментар|источник|источник трафика|устройство|возраст|пол|страна|город|примечание|примечания'
  ).split('|'),
);

/** Rows that are looked at: a table of posts shows what it is at once. */
const rowsLooked = 400;

/** Of texts that people choose from a list fewer are different than this share. */
const mostlyDifferent = 0.5;

const isText = (text: string): boolean => /\p{L}/u.test(text) && numberOf(text, null) === null;

interface Place {
  readonly at: number;
  readonly to: number;
}

/**
 * The position of the text that tells the rows of one day apart in a table of days: then its rows are posts, whatever the text
 * is called. -1 where no day has two rows that differ in one, or where what differs cuts the figures of the day.
 */
export const postTextPosition = (
  cells: TextCells,
  { at, to }: Place,
  {
    keys,
    source,
    format,
  }: { readonly keys: readonly string[]; readonly source: Source; readonly format: readonly string[] },
): number => {
  const named = (column: string): number => {
    const names = source.columns.find((spec) => spec.to === column)?.names ?? [];
    return keys.findIndex((key) => names.includes(key));
  };
  const days = named('date');
  const client = keys.findIndex((key) => clientNames.includes(key) || brandNames.includes(key));
  const same = [named('platform'), named('account'), client].filter((place) => place >= 0);
  const read = new Set(
    source.columns.flatMap(({ names }) => keys.flatMap((key, place) => (names.includes(key) ? [place] : []))),
  );
  if (days === -1) return -1;
  const candidates = keys.flatMap((key, place) =>
    key !== '' && place !== client && !read.has(place) && !dimensions.has(headerKey(key)) ? [place] : [],
  );
  const rows: number[] = [];
  for (let row = at + 1; row < to && rows.length < rowsLooked; row += 1) if (!isBlankAt(cells, row)) rows.push(row);
  for (const place of candidates) {
    const texts = new Map<string, Set<string>>();
    const all = new Set<string>();
    let filled = 0;
    let day = '';
    for (const row of rows) {
      day = cells.cell(row, days).trim() || day;
      const text = cells.cell(row, place).trim();
      if (text === '') continue;
      if (!isText(text)) {
        filled = -1;
        break;
      }
      filled += 1;
      all.add(text);
      const group = [day, ...same.map((other) => cells.cell(row, other).trim())].join('\u001f');
      const before = texts.get(group);
      if (before === undefined) texts.set(group, new Set([text]));
      else before.add(text);
    }
    if (filled < 2 || filled * 2 < rows.length) continue;
    const differs = Array.from(texts.values()).some(({ size }) => size > 1);
    const isFormat = format.includes(keys[place] ?? '');
    if (differs && (isFormat || all.size >= mostlyDifferent * filled)) return place;
  }
  return -1;
};
