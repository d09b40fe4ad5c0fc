import { describe, expect, test } from 'vitest';
import { serialOf } from '../../../src/calendar/day.ts';
import { kindOfDays } from '../../../src/calendar/period.ts';
import type { FileReport, FileState } from '../../../src/contract/answers.ts';
import { type Choices, feeKey, promisedKey } from '../../../src/contract/choices.ts';
import { periodsIn } from '../../../src/sidebar/state/periods.ts';
import {
  choicesOf,
  closedBefore,
  formPlansOf,
  formProblemOf,
  historyChoicesOf,
  placeOfReport,
  planChoicesOf,
  plannableQuarters,
  previewRequestOf,
  type ReportForm,
  reportFormOf,
} from '../../../src/sidebar/state/report-form.ts';

const day = (month: number, date: number) => serialOf(2026, month, date) ?? 0;
/** Whole months are proposed until this day. */
const today = day(11, 16);
const instagram = { platform: 'Instagram', account: 'one' };
const gone = { platform: 'TikTok', account: 'two' };

const stateOf = (choices: Choices | null): FileState => ({
  language: 'uk',
  locale: 'uk_UA',
  zone: 'Europe/Kyiv',
  clients: [],
  memory: { mappings: [], goalRule: 'sale' },
  choices,
  notebook: null,
  history: null,
  plan: null,
  plans: [],
  reports: [],
  adding: null,
  lastAddition: null,
  unmarked: [],
  holdings: [
    {
      kind: 'posts',
      tab: 'Posts',
      filled: ['date'],
      accounts: [instagram],
      currencies: [],
      from: day(8, 3),
      to: day(11, 5),
      origins: [],
    },
  ],
});

const september: Choices = {
  goal: 'sales',
  from: day(9, 1),
  to: day(9, 30),
  compare: 'year',
  language: 'en',
  accounts: [instagram, gone],
  typed: { [feeKey('current', undefined)]: 100, [promisedKey]: 3 },
  hours: 'Mon-Fri 09:00-18:00',
  as: 'new',
};

describe('a form', () => {
  test('begins with the last whole month where there was no report', () => {
    const form = reportFormOf(stateOf(null), stateOf(null).holdings, today);
    expect(form).toMatchObject({ period: 'month', from: day(10, 1), to: day(10, 31), language: 'uk', accounts: null });
    expect(form.goalRule).toBe('sale');
  });

  test('takes over what the last report was of, but for what belongs to its own days', () => {
    const state = stateOf(september);
    const form = reportFormOf(state, state.holdings, today);
    expect(form).toMatchObject({ goal: 'sales', compare: 'year', language: 'en', from: day(10, 1), to: day(10, 31) });
    expect(form.typed).toEqual({ [promisedKey]: 3 });
    expect(form.hours).toBe('Mon-Fri 09:00-18:00');
    // An account that the file has no more cannot be chosen.
    expect(form.accounts).toEqual([instagram]);
    expect(choicesOf(form, [], [])[0]?.as).toBeUndefined();
  });

  test('keeps the fee of a report on the same days, and days that are no period', () => {
    const october = { ...september, from: day(10, 1), to: day(10, 31) };
    expect(reportFormOf(stateOf(october), stateOf(october).holdings, today).typed).toEqual(september.typed);
    const own = { ...september, from: day(9, 2), to: day(9, 12) };
    expect(reportFormOf(stateOf(own), stateOf(own).holdings, today)).toMatchObject({
      period: 'own',
      from: own.from,
      to: own.to,
    });
  });
});

const whole: ReportForm = reportFormOf(stateOf(null), stateOf(null).holdings, today);

test.each([
  ['badDays', { from: null }],
  ['reversed', { from: day(11, 1) }],
  ['noAccount', { accounts: [] }],
  ['badNumber', { typed: { [promisedKey]: Number.NaN } }],
  ['badHours', { hours: 'always' }],
] as const)('no report is asked for with the problem %s', (problem, change) => {
  const form = { ...whole, ...change };
  expect(formProblemOf(form)).toBe(problem);
  expect(choicesOf(form, [], [])).toEqual([]);
});

test('a table by period is of the goal and the accounts of the form, in steps as long as its period', () => {
  const form: ReportForm = { ...whole, period: '2 weeks', accounts: [instagram], hours: ' Mon-Fri 09:00-18:00 ' };
  const all = { goal: 'engagement', language: whole.language, periods: 9, shown: 'goal' };
  expect(historyChoicesOf(form, [])).toEqual([
    { ...all, step: '2 weeks', accounts: [instagram], hours: 'Mon-Fri 09:00-18:00' },
  ]);
  for (const period of ['year', 'own'] as const)
    expect(historyChoicesOf({ ...whole, period }, [])).toEqual([{ ...all, step: 'month' }]);
});

test('a table by period is of one client, or there is one for each', () => {
  const clientsOf = (client: ReportForm['client']) =>
    historyChoicesOf({ ...whole, client }, ['Lypa', 'Dub']).map((choices) => choices.client);
  expect(clientsOf({ name: 'Lypa' })).toEqual(['Lypa']);
  expect(clientsOf('each')).toEqual(['Lypa', 'Dub']);
  expect(clientsOf('all')).toEqual([undefined]);
});

test('a plan is of the quarter that runs, or of the next where that has one, and of all accounts', () => {
  const state = { ...stateOf(null), plans: [{ tab: 'План IV 2026 Lypa', from: day(10, 1), client: 'Lypa' }] };
  const form = { ...reportFormOf(state, state.holdings, day(11, 15)), accounts: [instagram] };
  expect(planChoicesOf(form, [])).toEqual([{ goal: 'engagement', language: 'uk', from: day(10, 1) }]);
  const planned = { ...state, plans: [{ tab: 'План IV 2026', from: day(10, 1) }] };
  expect(reportFormOf(planned, state.holdings, day(11, 15)).quarter).toBe(serialOf(2027, 1, 1));
  expect(plannableQuarters(form)).toEqual([day(7, 1), day(10, 1), serialOf(2027, 1, 1), serialOf(2027, 4, 1)]);
  expect(planChoicesOf({ ...form, client: 'each' }, ['Lypa', 'Dub']).map(({ client }) => client)).toEqual([
    'Lypa',
    'Dub',
  ]);
});

test('a preview does not wait for fields that change none of its figures', () => {
  expect(previewRequestOf({ ...whole, typed: { [promisedKey]: Number.NaN }, hours: 'always' }, [])).toEqual({
    goal: 'engagement',
    compare: 'previous',
    from: day(10, 1),
    to: day(10, 31),
  });
});

describe('a form in a file of several clients', () => {
  const clients = [
    { platform: 'Instagram', account: 'one', client: 'Lypa' },
    { platform: 'Instagram', account: 'two', client: 'Klen' },
  ];
  const file = (choices: Choices | null): FileState => ({ ...stateOf(choices), clients });
  const { accounts: _, ...october } = { ...september, from: day(10, 1), to: day(10, 31) };

  test('goes on with the client of the last report, as long as the file has that one', () => {
    const form = reportFormOf(file({ ...october, client: 'lypa' }), file(null).holdings, today);
    expect(form.client).toEqual({ name: 'lypa' });
    expect(choicesOf(form, ['Lypa', 'Klen'], []).map(({ client, accounts }) => [client, accounts])).toEqual([
      ['lypa', undefined],
    ]);
    expect(previewRequestOf(form, clients)).toMatchObject({ client: 'lypa', accounts: [instagram] });
    expect(reportFormOf(file({ ...october, client: 'Dub' }), file(null).holdings, today).client).toBe('all');
  });

  test('asks for a report for each client where a person wants one each', () => {
    const form: ReportForm = { ...whole, client: 'each' };
    expect(choicesOf(form, ['Lypa', 'Klen'], []).map(({ client }) => client)).toEqual(['Lypa', 'Klen']);
    expect(previewRequestOf(form, clients)).not.toHaveProperty('client');
  });
});

test('the periods to choose from are those with data, the newest first', () => {
  const held = stateOf(null).holdings;
  expect(periodsIn(held, 'month').map(({ from }) => from)).toEqual([11, 10, 9, 8].map((month) => day(month, 1)));
  expect(periodsIn(held, 'quarter').map(({ from }) => from)).toEqual([day(10, 1), day(7, 1)]);
  expect(periodsIn([{ from: null, to: null }], 'week')).toEqual([]);
  for (const period of ['week', '2 weeks', 'month', 'quarter', 'year'] as const) {
    for (const days of periodsIn(held, period)) expect(kindOfDays(days)).toBe(period);
  }
});

test('targets come from the plans of the days and the client of a form, and from none of two of one quarter', () => {
  const plans = [
    { tab: 'Q3', from: day(7, 1) },
    { tab: 'Q4', from: day(10, 1) },
    { tab: 'Q4 Lypa', from: day(10, 1), client: 'Lypa' },
    { tab: 'Q4 Dub', from: day(10, 1), client: 'Dub' },
    { tab: 'Q4 dub (2)', from: day(10, 1), client: 'dub' },
  ];
  const of = (more: Partial<ReportForm>) => formPlansOf({ ...whole, ...more }, plans);
  const october = { from: day(10, 1), to: day(10, 31) };
  expect(of({ ...october, client: 'all' })).toEqual({ taken: ['Q4'], doubled: [] });
  expect(of({ from: day(9, 20), to: day(10, 3), client: 'all' })).toEqual({ taken: ['Q3', 'Q4'], doubled: [] });
  expect(of({ ...october, client: { name: 'LYPA' } })).toEqual({ taken: ['Q4 Lypa'], doubled: [] });
  expect(of({ ...october, client: { name: 'Dub' } })).toEqual({ taken: [], doubled: ['Q4 Dub', 'Q4 dub (2)'] });
  expect(of({ ...october, client: 'each' })).toEqual({ taken: ['Q4 Lypa'], doubled: ['Q4 Dub', 'Q4 dub (2)'] });
  for (const other of [
    { from: day(6, 1), to: day(6, 30), client: 'all' },
    { ...october, client: 'all', accounts: [instagram] },
    { from: null, to: null },
  ] as const)
    expect(of(other)).toEqual({ taken: [], doubled: [] });
});

describe('days whose report was closed', () => {
  const october = { from: day(10, 1), to: day(10, 31), compare: 'previous' as const };
  const closed: FileReport = { tab: 'September', sheetId: 4, from: day(9, 1), to: day(9, 30), closedOn: day(10, 3) };
  const form: ReportForm = { ...whole, ...october, accounts: null, client: 'all', hours: '' };
  const found = (more: Partial<ReportForm>, ...reports: readonly FileReport[]) =>
    closedBefore({ ...form, ...more }, reports)?.tab ?? null;

  test('are compared by that report, the one that was closed last', () => {
    expect(found({}, closed)).toBe('September');
    expect(found({}, closed, { ...closed, tab: 'September (2)' })).toBe('September (2)');
  });

  test.each([
    ['follows the data', { closedOn: undefined }, {}],
    ['is of other days', { to: day(9, 29) }, {}],
    ['is of a client', { client: 'Lypa' }, {}],
    ['is of some accounts', { accounts: [instagram] }, {}],
    ['counts in other hours', { hours: 'Mon-Fri 09:00-18:00' }, {}],
    ['is not of the days before', {}, { compare: 'year' }],
    ['is compared with by nothing', {}, { compare: 'none' }],
    ['is not of the chosen accounts', {}, { accounts: [instagram] }],
  ] as const)('are compared by the data where the report %s', (_, own, more) => {
    const { closedOn = undefined, ...report } = { ...closed, ...own };
    expect(found(more, { ...report, ...(closedOn === undefined ? {} : { closedOn }) })).toBeNull();
  });

  test('are found for a client, for accounts and for hours', () => {
    expect(found({ client: { name: 'LYPA' } }, { ...closed, client: 'Lypa' })).toBe('September');
    expect(found({ client: 'each' }, { ...closed, client: 'Lypa' })).toBe('September');
    expect(found({ accounts: [instagram] }, { ...closed, accounts: [instagram] })).toBe('September');
    const hours = 'Mon-Fri 09:00-18:00';
    expect(found({ hours }, { ...closed, hours })).toBe('September');
  });

  test('are compared by today’s data where a person says so, which the next report keeps', () => {
    const [asClosed, asNow] = (['closed', 'today'] as const).map((comparedData) =>
      choicesOf({ ...form, comparedData }, [], []).map((each) => each.comparedData),
    );
    expect([asClosed, asNow]).toEqual([[undefined], ['today']]);
    const { comparedData } = reportFormOf(stateOf({ ...september, comparedData: 'today' }), [], day(11, 15));
    expect([comparedData, reportFormOf(stateOf(september), [], day(11, 15)).comparedData]).toEqual(['today', 'closed']);
  });
});

describe('where a report goes', () => {
  const october = { from: day(10, 1), to: day(10, 31) };
  const standing = (...reports: readonly Partial<FileReport>[]): FileState => ({
    ...stateOf(null),
    reports: reports.map((report, at) => ({ tab: `Report ${at}`, sheetId: at, ...october, ...report })),
  });
  const form: ReportForm = { ...whole, ...october, accounts: null };
  const asOf = (given: ReportForm, file: FileState) => choicesOf(given, [], file.reports).map(({ as }) => as);

  test('is nowhere told in a file without reports', () => {
    expect(placeOfReport(form, standing())).toBeNull();
    expect(asOf(form, standing())).toEqual([undefined]);
  });

  test.each([
    ['the same days', october, false],
    ['another month', { from: day(9, 1), to: day(9, 30) }, true],
    ['the quarter around them', { from: day(10, 1), to: day(12, 31) }, true],
    ['some of those days', { from: day(10, 5), to: day(10, 20) }, false],
    ['a few days elsewhere', { from: day(9, 5), to: day(9, 20) }, true],
  ])('beside a report of %s, and may be where a person says', (_, days, isBeside) => {
    const file = standing(days);
    const rewritten = { is: 'rewritten', tab: 'Report 0' };
    expect(placeOfReport(form, file)).toEqual(isBeside ? { is: 'new' } : rewritten);
    expect(asOf(form, file)).toEqual([isBeside ? 'new' : undefined]);
    for (const isNew of [true, false]) {
      expect(placeOfReport({ ...form, isNew }, file)).toEqual(isNew ? { is: 'new' } : rewritten);
      expect(asOf({ ...form, isNew }, file)).toEqual([isNew ? 'new' : undefined]);
    }
  });

  test('is the report of the same days, whatever is on the screen, and never a closed one', () => {
    const file = standing({}, { from: day(9, 1), to: day(9, 30), isOnScreen: true });
    expect(placeOfReport(form, file)).toEqual({ is: 'rewritten', tab: 'Report 0' });
    expect(placeOfReport(form, standing({ closedOn: day(11, 3) }))).toEqual({ is: 'new' });
    expect(asOf(form, standing({ closedOn: day(11, 3) }))).toEqual(['new']);
  });

  test('is told for each client by its own reports', () => {
    const file = standing({ client: 'Lypa' }, { client: 'Klen', from: day(9, 1), to: day(9, 30) });
    const each = choicesOf({ ...form, client: 'each' }, ['lypa', 'Klen', 'Dub'], file.reports);
    expect(each.map(({ as }) => as)).toEqual([undefined, 'new', undefined]);
  });
});
