import type { Answer } from '../../../src/contract/answers.ts';
import type { Choices, PlanChoices } from '../../../src/contract/choices.ts';
import { columnsOf, type Kind, type Row } from '../../../src/records/kinds.ts';
import type { StandIn } from '../../../src/stand-in/stand-in.ts';
import { addCompact, addRows, begin, done, end, importOf, press, pressPlan, record, takeBack, tick } from '../file.ts';
import { type EditedPlace, mine, type Places } from './hand-edits.ts';
import type { Hands } from './hands.ts';

/** An action, in which file it begins, and where a person may edit while it runs. */
export interface Scenario {
  readonly name: string;
  readonly prepare: (file: StandIn) => void;
  readonly act: (file: StandIn) => Answer<unknown>;
  readonly edited: readonly EditedPlace[];
}

const post = (id: string, date: number, more: Readonly<Record<string, Row[number]>> = {}): Row =>
  record('posts', { date, platform: 'Instagram', account: 'acme', post_id: id, reach: 1000, engagements: 40, ...more });

const texts = ['sale', 'bread', 'a sale', 'dogs', 'sale again', 'cats'];
const standing = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, at) =>
  post(id, 46082 + at, { likes: at, text: texts[at] ?? null }),
);
/** Two that change and two that come, of which one belongs between those that stand. */
const coming = [
  post('c', 46084, { likes: 30 }),
  post('e', 46086, { likes: 50 }),
  post('g', 46083, { likes: 6 }),
  post('h', 46091, { likes: 7 }),
];

const ad = (campaign: string, date: number, last: number, cost: number): Row =>
  record('ads', {
    date,
    date_end: last,
    platform: 'Meta Ads',
    account: 'acme',
    campaign,
    currency: 'UAH',
    cost,
    clicks: cost / 10,
  });
const ads = ['Autumn', 'Winter', 'Spring', 'Summer', 'Frost'].map((name, at) => ad(name, 46082 + at, 46085 + at, 400));
/** One of them by its days: the span is left out. */
const byDay = [0, 1, 2, 3].map((at) => ad('Spring', 46084 + at, 46084 + at, 100));

const day = (at: number, more: Readonly<Record<string, Row[number]>> = {}): Row =>
  record('days', {
    date: 46082 + at,
    platform: 'Instagram',
    account: 'acme',
    followers: 100 + at,
    reach: 50 + at,
    ...more,
  });
const days = [0, 1, 2, 3, 4, 5].map((at) => day(at));

/** A column of a person's own behind those of a kind, with a note beside each record. */
const noteRecords = (file: StandIn, kind: Kind, count: number): void => {
  const tab = { posts: 'Posts', ads: 'Ads', days: 'Days' }[kind as 'posts' | 'ads' | 'days'];
  const width = columnsOf(kind).length;
  const letter = width < 26 ? String.fromCharCode(65 + width) : `A${String.fromCharCode(39 + width)}`;
  file.run('insertColumn', tab, width);
  file.run('insertColumn', tab, width);
  const notes = Array.from({ length: count }, (_, at) => [`${mine}note ${at + 1}`]);
  file.run('fill', tab, `${letter}1:${letter}${count + 1}`, [['Mine'], ...notes]);
};

const addNoted =
  (kind: Kind, rows: readonly Row[]) =>
  (file: StandIn): void => {
    addCompact(file, importOf(kind, rows));
    noteRecords(file, kind, rows.length);
  };
const withPosts = addNoted('posts', standing);

interface Things {
  /** How many rows there are. */
  readonly count: number;
  /** What stands in a row between, and in the one that is ticked or typed into as well. */
  readonly between: string;
  readonly other: string;
  readonly figure: string;
  readonly box?: string;
}

/** The places of a data tab, whose rows are found by what stands in them. */
const recordPlaces =
  ({ count, between, other, figure, box }: Things) =>
  (tab: Hands): Places => {
    const [row, own] = [tab.rowOf(between), tab.columnOf('Mine')];
    return {
      first: 1,
      count,
      between: row,
      column: 3,
      own,
      figure: [tab.columnOf(figure), row, '77'],
      box: [tab.columnOf(box ?? figure), tab.rowOf(other), box === undefined ? '78' : 'TRUE'],
      beside: [own < 0 ? -1 : own + 1, row],
    };
  };

const editedPosts: EditedPlace = {
  tab: 'posts',
  places: recordPlaces({ count: 6, between: 'd', other: 'b', figure: 'Likes and reactions', box: 'Serves the goal' }),
};
const editedAds: EditedPlace = {
  tab: 'ads',
  places: recordPlaces({ count: 5, between: 'Summer', other: 'Winter', figure: 'Cost' }),
};
const editedDays: EditedPlace = {
  tab: 'days',
  places: recordPlaces({ count: 6, between: '103', other: '101', figure: 'Followers' }),
};

/** The last step of an addition of several that was begun. */
const begun =
  (...steps: readonly ((file: StandIn) => Answer<unknown>)[]) =>
  (file: StandIn): void => {
    withPosts(file);
    done(begin(file));
    for (const step of steps) done(step(file));
  };
const addComing = (file: StandIn): Answer<unknown> => addRows(file, importOf('posts', coming, { file: 'new.csv' }));

export const dataScenarios: readonly Scenario[] = [
  { name: 'an import', prepare: withPosts, act: addComing, edited: [editedPosts] },
  {
    name: 'an overlapping import',
    prepare: addNoted('ads', ads),
    act: (file) => addRows(file, importOf('ads', byDay, { file: 'days.csv' })),
    edited: [editedAds],
  },
  { name: 'a rule that ticks', prepare: withPosts, act: (file) => tick(file, 'sale'), edited: [editedPosts] },
  {
    name: 'the end of an addition',
    prepare: begun(addComing),
    act: (file) => end(file, 'keep'),
    edited: [editedPosts],
  },
  {
    name: 'putting everything back',
    prepare: begun(addComing, (file) => tick(file, 'sale')),
    act: (file) => end(file, 'undo'),
    edited: [editedPosts],
  },
  {
    name: 'taking back',
    prepare: (file) => {
      withPosts(file);
      done(addComing(file));
    },
    act: takeBack,
    edited: [editedPosts],
  },
  {
    name: 'taking back of an overlapping import',
    prepare: (file) => {
      addNoted('ads', ads)(file);
      done(addRows(file, importOf('ads', byDay, { file: 'days.csv' })));
    },
    act: takeBack,
    edited: [editedAds],
  },
  {
    name: 'erasing',
    prepare: addNoted('days', days),
    act: (file) =>
      file.run('pokaznykErase', {
        kind: 'days',
        rows: [1, 3].map((at) =>
          record('days', { date: 46082 + at, platform: 'Instagram', account: 'acme', reach: 50 + at }),
        ),
      }) as Answer<unknown>,
    edited: [editedDays],
  },
];

const choices: Choices = { goal: 'awareness', from: 46082, to: 46088, compare: 'none', language: 'en' };
const others: Choices = { ...choices, goal: 'engagement', compare: 'previous' };
const quarter: PlanChoices = { goal: 'engagement', from: 46023, language: 'en' };

/** What a person has in a tab that the add-on builds, right of its block and below it. */
const [ownColumn, below] = [25, 299];
const noteBeside = (file: StandIn, tab: string): void => {
  file.run('type', tab, 'Z3', `${mine}beside`);
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
const builtPlaces = (cells: { readonly figure: string; readonly box: string }) => (): Places => ({
  first: below,
  count: 3,
  between: 8,
  column: 2,
  own: ownColumn,
  figure: [...cellOf(cells.figure), '0.25'],
  box: [...cellOf(cells.box), '46083'],
  beside: [ownColumn, 9],
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
];
