import { millisecondsADay } from '../../calendar/day.ts';
import { periodStart } from '../../calendar/period.ts';
import { dayOfWallClock, midnightOf } from '../../calendar/sheet-clock.ts';
import type { Text } from '../../text/language.ts';
import { counted } from '../../text/language.ts';
import type { FunctionCall } from '../call/function-call.ts';
import { FunctionError, UndefinedValueError } from '../call/function-error.ts';
import { blank, isBlank, isBlankCell, singleColumnOf } from '../call/grid.ts';
import { requireSameRows } from '../call/same-rows.ts';
import { timesIn } from '../call/times.ts';
import { isDenominator } from '../formula/ratio.ts';
import { median, middleOf } from '../statistics/median.ts';

const usualLeast = 5;
const [valuesAt, audienceAt, leastAt] = [1, 2, 3];

const leastIn = (call: FunctionCall): number => {
  const least = call.has(leastAt) ? call.number(leastAt) : usualLeast;
  if (Number.isInteger(least) && least >= 1) return least;
  throw new FunctionError(call, {
    en: `${least} in least is not a whole number of posts from 1.`,
    uk: `${least} у least — не ціла кількість дописів від 1.`,
  });
};

/** The value of each post, or its rate where an audience is given; `blank` where it has none. */
const valuesIn = (call: FunctionCall, posts: readonly unknown[]): ((row: number) => number) => {
  const values = call.rowSums(valuesAt);
  const audience = call.has(audienceAt) || Array.isArray(call.raw[audienceAt]) ? call.rowSums(audienceAt) : null;
  requireSameRows(call, audience === null ? [posts, values] : [posts, values, audience]);
  if (audience === null) return (row) => values[row] ?? blank;
  return (row) => {
    const of = audience[row] ?? blank;
    return isDenominator(of) ? (values[row] ?? blank) / of : blank;
  };
};

const noPost = (call: FunctionCall): UndefinedValueError =>
  new UndefinedValueError(call, {
    en: `no row has both ${call.called(0).argument} and a value.`,
    uk: `жоден рядок не має і ${call.called(0).argument}, і значення.`,
  });

const hashtag = /#[\p{L}\p{N}_]+/gu;

/** The hashtags of a text in small letters, each once. */
const hashtagsIn = (text: string): readonly string[] =>
  Array.from(new Set(Array.from(text.normalize('NFKC').matchAll(hashtag), ([tag]) => tag.toLowerCase())));

/** The median of values in their order without those in some places, which ascend. */
const medianWithout = (values: readonly number[], places: readonly number[]): number =>
  middleOf(values.length - places.length, (place) => {
    let found = place;
    for (const left of places) {
      if (left > found) break;
      found += 1;
    }
    return values[found] ?? blank;
  });

/** Each hashtag with its posts, their median and that of the posts without it; the last row counts those with too few posts. */
export const hashtagTable = (call: FunctionCall): unknown => {
  const texts = singleColumnOf(call.called(0), call.grid(0));
  const valueAt = valuesIn(call, texts);
  const least = leastIn(call);
  const posts = texts.flatMap((text, row) => {
    const value = valueAt(row);
    return isBlank(value) ? [] : [{ tags: isBlankCell(text) ? [] : hashtagsIn(String(text)), value }];
  });
  if (posts.length === 0) throw noPost(call);
  const places = new Map(posts.flatMap(({ tags }) => tags.map((tag): readonly [string, number[]] => [tag, []])));
  const inOrder = [...posts].sort((one, other) => one.value - other.value);
  inOrder.forEach(({ tags }, place) => {
    for (const tag of tags) places.get(tag)?.push(place);
  });
  const values = inOrder.map(({ value }) => value);
  const rows = Array.from(places, ([tag, own]) => {
    const beside = medianWithout(values, own);
    const median = middleOf(own.length, (place) => values[own[place] ?? -1] ?? blank);
    return [tag, own.length, median, isBlank(beside) ? '' : beside] as const;
  });
  const shown = rows.filter(([, count]) => count >= least).sort((one, other) => other[2] - one[2]);
  const tooFew: Text = { en: `fewer than ${counted(least, 'post')}`, uk: `дописів менше ніж ${least}` };
  return [...shown, [tooFew, rows.length - shown.length, '', ''] as const];
};

const weekdays: readonly Text[] = [
  { en: 'Mon', uk: 'Пн' },
  { en: 'Tue', uk: 'Вт' },
  { en: 'Wed', uk: 'Ср' },
  { en: 'Thu', uk: 'Чт' },
  { en: 'Fri', uk: 'Пт' },
  { en: 'Sat', uk: 'Сб' },
  { en: 'Sun', uk: 'Нд' },
];
const parts = ['00–06', '06–12', '12–18', '18–24'] as const;
const partLength = millisecondsADay / parts.length;

/** The median and the number of posts for each weekday and part of the day, under a row of headings. */
export const bestTimeTable = (call: FunctionCall): unknown => {
  const times = timesIn(call.called(0), call.grid(0));
  const valueAt = valuesIn(call, times);
  const least = leastIn(call);
  const cells = weekdays.map(() => parts.map((): number[] => []));
  times.forEach((time, row) => {
    const value = valueAt(row);
    if (time === null || isBlank(value)) return;
    const day = dayOfWallClock(time);
    const part = Math.floor((time - midnightOf(day)) / partLength);
    cells[day - periodStart(day, 'week')]?.[part]?.push(value);
  });
  if (cells.flat(2).length === 0) throw noPost(call);
  return [
    ['', ...parts.flatMap((part) => [part, ''])],
    ...weekdays.map((weekday, at) => [
      weekday,
      ...(cells[at] ?? []).flatMap((values) => [values.length < least ? '' : median(values), values.length]),
    ]),
  ];
};
