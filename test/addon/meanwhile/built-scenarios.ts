import type { Answer } from '../../../src/contract/answers.ts';
import type { Choices, HistoryChoices, PlanChoices } from '../../../src/contract/choices.ts';
import { letterOf } from '../../../src/report/formulas/address.ts';
import { historyColumns } from '../../../src/report/history/history-columns.ts';
import type { StandIn } from '../../../src/stand-in/stand-in.ts';
import { addRows, begin, done, end, importOf, press, pressHistory, pressPlan } from '../file.ts';
import { type EditedPlace, mine, type Places } from './hand-edits.ts';
import { ads, days, editedPosts, post, type Scenario, withPosts } from './scenarios.ts';

const choices: Choices = { goal: 'awareness', from: 46082, to: 46088, compare: 'none', language: 'en' };
const others: Choices = { ...choices, goal: 'engagement', compare: 'previous' };
const quarter: PlanChoices = { goal: 'engagement', from: 46023, language: 'en' };

/** What a person has in a tab that the add-on builds, right of its block and below it. */
const [ownColumn, below] = [25, 299];
const noteBeside = (file: StandIn, tab: string, column = ownColumn): void => {
  file.run('type', tab, `${letterOf(column)}3`, `${mine}beside`);
  file.run(
    'fill',
    tab,
    `A${below + 1}:A${below + 3}`,
    [1, 2, 3].map((at) => [`${mine}below ${at}`]),
  );
};

/** The column and the row (from 0) of a cell. */
const cellOf = (address: string): readonly [col: number, row: number] => [
  (address.match(/[A-Z]/g) ?? []).reduce((all, letter) => all * 26 + letter.charCodeAt(0) - 64, 0) - 1,
  Number(address.replace(/\D/g, '')) - 1,
];

/** The places of a tab that is built, in which these cells are the person's. */
const outsideOfBlock = {
  first: below,
  count: 3,
  between: 8,
  column: 2,
  own: ownColumn,
  beside: [ownColumn, 9],
} as const;
const builtPlaces = (cells: { readonly figure: string; readonly box: string }) => (): Places => ({
  ...outsideOfBlock,
  figure: [...cellOf(cells.figure), '0.25'],
  box: [...cellOf(cells.box), '46083'],
});

/** A report that stands, with a target that a person typed. */
const rebuild = (): Scenario => {
  const cells = { figure: '', box: '' };
  return {
    name: 'rebuilding a report',
    prepare: (file) => {
      withPosts(file);
      const { tab, figures, from } = done(press(file, choices));
      const target = (name: string) => figures.find((each) => each.function === name)?.target ?? '';
      cells.figure = target('ENGAGEMENT_RATE');
      cells.box = from;
      file.run('type', tab, figures[figures.length - 1]?.target ?? '', 0.5);
      noteBeside(file, tab);
    },
    act: (file) => press(file, others),
    edited: [{ tab: 'report', places: () => builtPlaces(cells)() }, editedPosts],
  };
};

const replan = (): Scenario => {
  const cells = { figure: '', box: '' };
  return {
    name: 'planning anew',
    prepare: (file) => {
      withPosts(file);
      const { tab, figures } = done(pressPlan(file, { ...quarter, goal: 'awareness' }));
      const [first, second] = figures;
      cells.figure = first?.months[1]?.target ?? '';
      cells.box = second?.months[2]?.target ?? '';
      file.run('type', tab, first?.months[0]?.target ?? '', 40);
      noteBeside(file, tab);
    },
    act: (file) => pressPlan(file, quarter),
    edited: [{ tab: 'plan', places: () => builtPlaces(cells)() }],
  };
};

const byWeek: HistoryChoices = { goal: 'engagement', step: 'week', periods: 9, shown: 'goal', language: 'en' };

/** The row (from 0) in which its choices stand. */
const choiceRow = 3;

/** A table by period that stands, whose choices a person makes in its cells. */
const rebuildHistory: Scenario = {
  name: 'a table by period anew',
  prepare: (file) => {
    withPosts(file);
    const { tab } = done(pressHistory(file, byWeek));
    // It takes all columns of its tab.
    file.run('insertColumn', tab, historyColumns, 2);
    noteBeside(file, tab, historyColumns);
  },
  act: (file) => pressHistory(file, { ...byWeek, goal: 'awareness' }),
  edited: [
    {
      tab: 'history',
      places: (tab) => {
        const place = (chosen: string): number => tab.columnOf(chosen, choiceRow);
        return {
          ...outsideOfBlock,
          own: historyColumns,
          beside: [historyColumns, 9],
          figure: [place(String(byWeek.periods)), choiceRow, '7'],
          box: [place(byWeek.step), choiceRow, 'month'],
        };
      },
    },
    editedPosts,
  ],
};

/** A report that stands with what a person typed into it, and whose days they choose meanwhile. */
const noted = (file: StandIn, cells: { figure: string; box: string }): number => {
  withPosts(file);
  done(addRows(file, importOf('posts', [post('z', 46095, { likes: 9 })], { file: 'later.csv' })));
  const { tab, sheetId, figures, from } = done(press(file, choices));
  cells.figure = figures.find((each) => each.function === 'ENGAGEMENT_RATE')?.target ?? '';
  cells.box = from;
  noteBeside(file, tab);
  return sheetId;
};

const nextReport = (): Scenario => {
  const cells = { figure: '', box: '' };
  return {
    name: 'the report of the next period',
    prepare: (file) => void noted(file, cells),
    act: (file) => file.run('pokaznykNext') as Answer<unknown>,
    edited: [{ tab: 'report', places: () => builtPlaces(cells)() }],
  };
};

const closing = (): Scenario => {
  const cells = { figure: '', box: '' };
  let closed = 0;
  return {
    name: 'closing a report',
    prepare: (file) => {
      closed = noted(file, cells);
    },
    act: (file) => file.run('pokaznykClose', closed) as Answer<unknown>,
    edited: [{ tab: 'report', places: () => builtPlaces(cells)() }],
  };
};

const editedAccounts: EditedPlace = {
  tab: 'accounts',
  places: (tab) => {
    const row = tab.rowOf('acme');
    return {
      first: 1,
      count: 2,
      between: row,
      column: 1,
      own: tab.columnOf('Mine'),
      figure: [tab.columnOf('Client'), row, 'Lypa'],
      box: [tab.columnOf('Client'), tab.rowOf('rival'), 'Klen'],
      beside: [tab.columnOf('Mine') + 1, row],
    };
  },
};

const sortable = (file: StandIn): void => {
  withPosts(file);
  const clients = [
    { platform: 'Instagram', account: 'acme', client: '' },
    { platform: 'Instagram', account: 'rival', client: '' },
  ];
  done(addRows(file, importOf('days', days, { clients })));
  file.run('fill', 'Accounts', 'D1:D3', [['Mine'], [`${mine}of acme`], [`${mine}of rival`]]);
};

/** The reports of two clients, one after the other, of which one stands. */
const allReports = (): Scenario => {
  const cells = { figure: '', box: '' };
  const of = (client: string): Choices => ({ ...choices, client });
  return {
    name: 'the reports of all clients',
    prepare: (file) => {
      const clients = ['acme', 'rival'].map((account) => ({ platform: 'Instagram', account, client: `Of ${account}` }));
      withPosts(file);
      done(addRows(file, importOf('posts', [post('z', 46085, { account: 'rival' })], { clients, file: 'rival.csv' })));
      const { tab, figures, from } = done(press(file, { ...of('Of acme'), goal: 'engagement' }));
      cells.figure = figures.find((each) => each.function === 'ENGAGEMENT_RATE')?.target ?? '';
      cells.box = from;
      noteBeside(file, tab);
    },
    act: (file) => {
      const answers = ['Of acme', 'Of rival'].map((client) => press(file, of(client)));
      return answers.find(({ ok }) => !ok) ?? answers[1] ?? { ok: false, error: 'nothing was built' };
    },
    edited: [{ tab: 'report', places: () => builtPlaces(cells)() }, editedPosts],
  };
};

/** An addition of several kinds in several steps, as the sidebar adds exports and the sample. */
const wholeAddition: Scenario = {
  name: 'an addition of several kinds',
  prepare: withPosts,
  act: (file) => {
    const begun = begin(file);
    if (!begun.ok) return begun;
    const clients = [{ platform: 'Instagram', account: 'acme', client: 'Acme' }];
    const steps = [
      importOf('posts', [post('z', 46083, { likes: 9 }), post('c', 46084, { likes: 30 })], { file: 'sample.csv' }),
      importOf('ads', ads, { file: 'sample.csv' }),
      importOf('days', days, { file: 'sample.csv', clients }),
    ];
    for (const step of steps) {
      const answer = addRows(file, { ...step, addition: begun.data });
      if (!answer.ok) {
        end(file, 'undo');
        return answer;
      }
    }
    return end(file, 'keep');
  },
  edited: [editedPosts],
};

export const builtScenarios: readonly Scenario[] = [
  {
    name: 'sorting accounts to clients',
    prepare: (file) => {
      sortable(file);
      done(addRows(file, importOf('posts', [post('z', 46090, { account: 'third' })])));
      file.run('deleteRow', 'Accounts', 4);
    },
    act: (file) => file.run('pokaznykSort') as Answer<unknown>,
    edited: [editedAccounts],
  },
  {
    name: 'an import of new accounts',
    prepare: sortable,
    act: (file) => addRows(file, importOf('posts', [post('z', 46090, { account: 'third' })])),
    edited: [editedAccounts],
  },
  { name: 'building a report', prepare: withPosts, act: (file) => press(file, others), edited: [editedPosts] },
  rebuild(),
  { name: 'planning', prepare: withPosts, act: (file) => pressPlan(file, quarter), edited: [editedPosts] },
  replan(),
  { name: 'a table by period', prepare: withPosts, act: (file) => pressHistory(file, byWeek), edited: [editedPosts] },
  rebuildHistory,
  nextReport(),
  closing(),
  allReports(),
  wholeAddition,
];
