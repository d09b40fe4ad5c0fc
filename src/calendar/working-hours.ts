const minuteLength = 60_000;
const dayLength = 1440 * minuteLength;
const weekLength = 7 * dayLength;

/** Monday 1 January 2024, 00:00: weeks are counted from it. */
const aMonday = Date.UTC(2024, 0, 1);

/** Working time as stretches of a week, in milliseconds from Monday 00:00, ascending and apart. */
export type WorkingHours = readonly (readonly [start: number, end: number])[];

const dayNames: readonly (readonly string[])[] = [
  ['mon', 'monday', 'пн', 'понеділок'],
  ['tue', 'tuesday', 'вт', 'вівторок'],
  ['wed', 'wednesday', 'ср', 'середа'],
  ['thu', 'thursday', 'чт', 'четвер'],
  ['fri', 'friday', 'пт', "п'ятниця"],
  ['sat', 'saturday', 'сб', 'субота'],
  ['sun', 'sunday', 'нд', 'неділя'],
];

const dayOf = (name: string): number => dayNames.findIndex((names) => names.includes(name.replace(/\.$/, '')));

/** No text of working hours is longer. */
const longest = 500;

/** The days of `Mon-Fri`, `Sat`, or a range that wraps the week such as `Sat-Mon`, counted from Monday; `null` for no days. */
const daysOf = (text: string): readonly number[] | null => {
  const [first = -1, last = first, ...more] = text.split('-').map(dayOf);
  if (first < 0 || last < 0 || more.length > 0) return null;
  const count = ((last - first + 7) % 7) + 1;
  return Array.from({ length: count }, (_, step) => (first + step) % 7);
};

/** The days of a list such as `Mon, Wed-Fri`. */
const daysIn = (text: string): readonly number[] | null => {
  const ranges = text.split(',').map(daysOf);
  return ranges.some((range) => range === null) ? null : ranges.flatMap((range) => range ?? []);
};

const timeOf = (text: string): number => {
  const [, hour = '', minute = '00'] = /^(\d{1,2})(?::(\d{2}))?$/.exec(text) ?? [];
  const at = Number(hour) * 60 + Number(minute);
  return hour === '' || Number(minute) > 59 || at > 1440 ? Number.NaN : at * minuteLength;
};

/** A text without the blanks and commas at its end. */
const withoutCommas = (text: string): string => {
  let end = text.length;
  while (end > 0 && ' ,'.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
};

/** Hours without days are those of every day. */
const everyDay = 'mon-sun';

const stretchesIn = (part: string): WorkingHours | null => {
  const [days = '', ...times] = (/^\d/.test(part.trim()) ? `${everyDay} ${part.trim()}` : part.trim())
    .split(/[ ,](?=\d)/)
    .map(withoutCommas)
    .filter((word, at) => at === 0 || word !== '');
  const on = daysIn(days.replace(/ /g, ''));
  if (on === null || times.length === 0) return null;
  const stretches = times.flatMap((time) => {
    const [start = Number.NaN, end = Number.NaN, ...more] = time.split('-').map((at) => timeOf(at.trim()));
    return on.map((day) => [day * dayLength + start, more.length > 0 ? Number.NaN : day * dayLength + end] as const);
  });
  return stretches.every(([start, end]) => start < end) ? stretches : null;
};

/**
 * Reads working hours: `Mon-Fri 09:00-18:00; Sat 10:00-14:00`, also with Ukrainian day names, with several stretches a day
 * (`Mon 09:00-13:00, 14:00-18:00`) and with days that wrap the week. `null` for a text that is none.
 */
export const workingHours = (text: string): WorkingHours | null => {
  if (text.length > longest) return null;
  const tidy = text
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2019\u02bc]/g, "'")
    .split('-')
    .map((piece) => piece.trim())
    .join('-')
    .split(/\s/)
    .filter((word) => word !== '')
    .join(' ');
  const parts = tidy
    .split(';')
    .filter((part) => part.trim() !== '')
    .map(stretchesIn);
  if (parts.length === 0 || parts.some((part) => part === null)) return null;
  const stretches = parts.flatMap((part) => part ?? []).sort(([left], [right]) => left - right);
  const joined: [number, number][] = [];
  for (const [start, end] of stretches) {
    const before = joined[joined.length - 1];
    if (before !== undefined && start <= before[1]) before[1] = Math.max(before[1], end);
    else joined.push([start, end]);
  }
  return joined;
};

/** Working time from Monday 00:00 of the first week up to a moment. */
const workedUntil = (hours: WorkingHours, moment: number): number => {
  const since = moment - aMonday;
  const weeks = Math.floor(since / weekLength);
  const inWeek = since - weeks * weekLength;
  const aWeek = hours.reduce((sum, [start, end]) => sum + end - start, 0);
  return hours.reduce((sum, [start, end]) => sum + Math.min(Math.max(inWeek - start, 0), end - start), weeks * aWeek);
};

/** How much working time lies between two wall-clock moments, in milliseconds. */
export const workingTime = (hours: WorkingHours, from: number, to: number): number =>
  workedUntil(hours, to) - workedUntil(hours, from);
