import { expect, test } from 'vitest';
import type { Choices } from '../../../src/contract/choices.ts';
import { type ColumnName, columnsOf, type Kind, type Row } from '../../../src/records/kinds.ts';
import type { TabSummary } from '../../../src/records/tab-summary.ts';
import { type Shown, shownOver } from '../sections/shown.ts';
import { dailyChance } from './daily-change.ts';
import { drawSums, normals } from './daily-series.ts';

const [first, last] = [46023, 46050];
const days = last - first + 1;
const choices: Choices = { goal: 'traffic', compare: 'previous', language: 'en', from: first, to: last };

const holdingOf = (kind: Kind, filled: readonly ColumnName[]): TabSummary => ({
  kind,
  tab: kind,
  filled: ['date', ...filled],
  accounts: [{ platform: '', account: '' }],
  currencies: [],
  from: first,
  to: last,
  origins: [],
});

const rowOf = (kind: Kind, values: Readonly<Record<string, string | number | null>>): Row =>
  columnsOf(kind).map(({ name }) => values[name] ?? null);

const figureOf = (shown: Shown, id: string) => {
  const figure = shown.plan.figures.find((each) => `${each.function} ${each.variant}` === id);
  if (figure === undefined) throw new Error(`No ${id} is shown.`);
  return { verdict: String(shown.at(figure.verdict ?? '')), chance: shown.at(`T${figure.cell.replace(/\D/g, '')}`) };
};

const site = holdingOf('site', ['sessions', 'conversions', 'page_views']);
const dayAt = (at: number) => first - days + at;
const oneADay = (sessions: readonly number[], others: readonly number[], from: number): readonly Row[] =>
  sessions.map((value, at) =>
    rowOf('site', { date: from + at, sessions: value, conversions: 2, page_views: others[at] ?? null }),
  );

test.each([
  { seed: 3, days: 28 },
  { seed: 4, days: 28 },
  { seed: 5, days: 31 },
  { seed: 6, days: 31 },
])(
  'a change of daily sums is judged by what neighbouring days share and beyond the mix of weekdays, $days days, seed $seed',
  ({ seed, days }) => {
    const drawn = drawSums({ days, lag: 0.5, cycle: 'weekly', sources: 1, is: 'rate' }, normals(seed));
    const [now, before] = drawn.bottom ?? drawn.top;
    const sessions = [...before, ...now].map((value) => Math.round(1000 * value));
    const views = [...drawn.top[1], ...drawn.top[0]].map((value) => Math.round(40_000 * value));
    const weekdays = [first, first - days].map((from) => now.map((_, day) => (from + day - 1) % 7));
    const parts = (values: readonly number[]) => [values.slice(days), values.slice(0, days)] as const;
    const of = (top: readonly number[], bottom: readonly number[] | null) =>
      dailyChance({
        weekdays: [weekdays[0] ?? [], weekdays[1] ?? []],
        top: parts(top),
        bottom: bottom === null ? null : parts(bottom),
      });
    const rows = oneADay(sessions, views, first - days);
    const shown = shownOver({ ...choices, to: first + days - 1 }, [{ holding: site, rows }]);
    expect(figureOf(shown, 'SUM site.sessions').chance).toBeCloseTo(of(sessions, null) ?? -1, 9);
    expect(figureOf(shown, 'PAGES_PER_SESSION site').chance).toBeCloseTo(of(views, sessions) ?? -1, 9);
  },
);

test.each([
  { more: 1, noise: 0.02, verdict: 'as usual' },
  { more: 1.015, noise: 0.002, verdict: 'as usual' },
  { more: 1.06, noise: 0.002, verdict: 'clear rise' },
])('January has a Saturday more than December: days $more times as busy are $verdict', ({ more, noise, verdict }) => {
  const [length, normal] = [31, normals(7)];
  const days = Array.from({ length: 2 * length }, (_, at) => {
    const isWeekend = (first - length + at) % 7 <= 1;
    return Math.round((isWeekend ? 40_000 : 100_000) * (at < length ? 1 : more) * (1 + noise * normal()));
  });
  const rows = oneADay(days, days, first - length);
  const shown = shownOver({ ...choices, to: first + length - 1 }, [{ holding: site, rows }]);
  expect(figureOf(shown, 'SUM site.sessions').verdict).toBe(verdict);
});

const steady = Array.from({ length: 2 * days }, (_, at) => 100 + ((at * 37) % 11) + (at % 7));

test.each([
  { language: 'en', text: '16 of 28 days', earlier: 'before 27 of 28' },
  { language: 'uk', text: '16 із 28 днів', earlier: 'раніше 27 із 28' },
] as const)(
  'days missing in one column take its verdict, not those of others: $text',
  ({ language, text, earlier }) => {
    const chosen = { ...choices, language };
    const rows = (blank: (at: number) => boolean) =>
      steady.map((value, at) =>
        rowOf('site', {
          date: dayAt(at),
          sessions: value,
          conversions: blank(at) ? null : 3 + (at % 5),
          page_views: 5 * value + (at % 4),
        }),
      );
    const late = shownOver(chosen, [{ holding: site, rows: rows((at) => at >= days + 16) }]);
    expect(figureOf(late, 'SUM site.conversions')).toEqual({ verdict: text, chance: '' });
    expect(figureOf(late, 'CONVERSION_RATE site')).toEqual({ verdict: text, chance: '' });
    expect(figureOf(late, 'SUM site.sessions').chance).toBeTypeOf('number');
    expect(figureOf(late, 'PAGES_PER_SESSION site').chance).toBeTypeOf('number');
    const early = shownOver(chosen, [{ holding: site, rows: rows((at) => at === 5) }]);
    expect(figureOf(early, 'SUM site.conversions').verdict).toBe(earlier);
    const told = (shown: Shown) => shown.all.map(([, value]) => String(value)).filter((value) => value.startsWith('*'));
    const name = language === 'en' ? 'Site, Conversions' : 'Сайт, Конверсії';
    expect(told(late).join()).toContain(`${name}: 12 / 0.`);
    expect(told(early).join()).toContain(`${name}: 0 / 1.`);
  },
);

test('a figure with missing days leads in no headline, and its card says how many days it has', () => {
  const rows = steady.map((value, at) =>
    rowOf('site', {
      date: dayAt(at),
      sessions: at >= days + 16 ? null : value,
      conversions: 3 + (at % 5),
      page_views: 5 * value + (at % 4),
    }),
  );
  const shown = shownOver(choices, [{ holding: site, rows }]);
  const findings = shown.plan.cells.flatMap((cells, row) =>
    cells[0]?.style.startsWith('finding') ? [String(shown.at(`A${row + 1}`)).trim()] : [],
  );
  expect(findings[0]).toMatch(/ conversions on the site/);
  expect(findings[2]).toBe('To watch: Visits to the site, all sources: data for 16 of 28 days.');
  const card = shown.plan.cells.findIndex((cells) => cells[0]?.style === 'goalName');
  const known = steady.slice(days, days + 16).reduce((sum, value) => sum + value, 0);
  // The name runs over two lines, each behind the edge of the card.
  expect(
    [1, 2, 3].map((row) =>
      String(shown.at(`A${card + row}`))
        .trim()
        .replace(/\s+/g, ' '),
    ),
  ).toEqual(['Visits to the site, all sources', String(known), 'data for 16 of 28 days']);
});

test('records of several days cover their days and leave too few to judge', () => {
  const weeks = Array.from({ length: 8 }, (_, week) =>
    rowOf('site', {
      date: dayAt(7 * week),
      date_end: dayAt(7 * week + 6),
      sessions: 700 + week,
      conversions: week === 6 ? null : 9,
    }),
  );
  const shown = shownOver(choices, [{ holding: site, rows: weeks }]);
  expect(figureOf(shown, 'SUM site.sessions')).toEqual({ verdict: '', chance: '' });
  expect(figureOf(shown, 'SUM site.conversions')).toEqual({ verdict: '21 of 28 days', chance: '' });
});

test('a longer period than the report was planned for has no verdicts and says why', () => {
  const tabs = [{ holding: site, rows: oneADay(steady, steady, first - days) }];
  const { plan } = shownOver(choices, tabs);
  const longer = shownOver(choices, tabs, { [plan.period.from]: first - 10 });
  expect(figureOf(longer, 'SUM site.sessions')).toEqual({
    verdict: 'more days than there is room for: build again',
    chance: '',
  });
  const figure = longer.plan.figures.find(({ variant }) => variant === 'site.sessions');
  expect(longer.at(figure?.cell ?? '')).toBe(steady.slice(days - 10).reduce((sum, value) => sum + value, 0));
});

test('each column of days adds up to its term', () => {
  const { plan } = shownOver(choices, [{ holding: site, rows: oneADay(steady, steady, first - days) }]);
  expect(plan.calculation.cells.flat().filter(({ value }) => String(value).includes('"✓";"≠"')).length).toBe(6);
});

test('a day that one of two accounts lacks is a day without data, and an account that lacks a month is none with a change', () => {
  const two = [
    { platform: 'Instagram', account: 'lypa' },
    { platform: 'Instagram', account: 'dub' },
  ];
  const holding = { ...holdingOf('days', ['platform', 'account', 'new_followers']), accounts: two };
  const shownWith = (isThere: (account: string, at: number) => boolean) => {
    const rows = two.flatMap((own) =>
      steady.flatMap((value, at) =>
        isThere(own.account, at) ? [rowOf('days', { ...own, date: dayAt(at), new_followers: value })] : [],
      ),
    );
    return figureOf(shownOver(choices, [{ holding, rows }]), 'SUM days.new_followers');
  };
  expect(shownWith(() => true).chance).toBeTypeOf('number');
  expect(shownWith((account, at) => account === 'lypa' || at < days + 9 || at > days + 14)).toEqual({
    verdict: '22 of 28 days',
    chance: '',
  });
  expect(shownWith((account, at) => account === 'lypa' || at < days)).toEqual({
    verdict: '0 of 28 days',
    chance: '',
  });
});
