import type { Answer } from '../../../src/contract/answers.ts';
import { columnsOf, type Kind, type Row } from '../../../src/records/kinds.ts';
import type { StandIn } from '../../../src/stand-in/stand-in.ts';
import { addCompact, addRows, begin, done, end, importOf, record, takeBack, tick } from '../file.ts';
import { type EditedPlace, mine, type Places } from './hand-edits.ts';
import type { Hands } from './hands.ts';

/** An action, in which file it begins, and where a person may edit while it runs. */
export interface Scenario {
  readonly name: string;
  readonly prepare: (file: StandIn) => void;
  readonly act: (file: StandIn) => Answer<unknown>;
  readonly edited: readonly EditedPlace[];
}

export const post = (id: string, date: number, more: Readonly<Record<string, Row[number]>> = {}): Row =>
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
export const ads = ['Autumn', 'Winter', 'Spring', 'Summer', 'Frost'].map((name, at) =>
  ad(name, 46082 + at, 46085 + at, 400),
);
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
export const days = [0, 1, 2, 3, 4, 5].map((at) => day(at));

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
export const withPosts = addNoted('posts', standing);

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

export const editedPosts: EditedPlace = {
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
