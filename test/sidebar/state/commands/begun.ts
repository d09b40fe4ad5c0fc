import type { FileState } from '../../../../src/contract/answers.ts';
import { createServer, type Server } from '../../../../src/contract/client.ts';
import type { HeaderMapping } from '../../../../src/records/column-mapping.ts';
import { createCommands } from '../../../../src/sidebar/state/commands/commands.ts';
import type { Screen } from '../../../../src/sidebar/state/screen.ts';
import { initialState, type OpeningView } from '../../../../src/sidebar/state/state.ts';
import { createStore } from '../../../../src/sidebar/state/store.ts';
import { sidebarWordsOf } from '../../../../src/sidebar/words/words-of.ts';
import { openHere } from '../../reading/open-here.ts';
import { day, fileOf, openKeeper, report } from '../fixtures.ts';

export const words = sidebarWordsOf('en');

/** How a server and a page behave, where they do not simply succeed. */
interface Course {
  /** What the file is when it is looked at, the last one again and again; an error where it cannot be. */
  readonly files?: readonly (FileState | Error)[];
  /** The calls that fail, with their reasons. */
  readonly failures?: Readonly<Record<string, string>>;
  /** What is done during a call. */
  readonly during?: Readonly<Record<string, () => void>>;
  readonly selection?: string;
  readonly opening?: OpeningView;
  readonly unpack?: Parameters<typeof createCommands>[0]['unpack'];
}

/** A sidebar without a page, over a server that is made up: its commands, its state, and all that they did. */
export const begun = ({ files = [fileOf()], failures = {}, during = {}, ...course }: Course = {}) => {
  const calls: string[] = [];
  const screenCalls: string[] = [];
  const remembered: HeaderMapping[] = [];
  const learnt: Readonly<Record<string, string>>[] = [];
  const left = [...files];
  const answer = async <T>(call: string, given: T): Promise<T> => {
    calls.push(call);
    during[call]?.();
    const why = failures[call];
    if (why !== undefined) throw new Error(why);
    return given;
  };
  const answers: Partial<Server> = {
    state: async () => {
      const file = left.length > 1 ? left.shift() : left[0];
      if (file === undefined || file instanceof Error) throw file;
      return answer('state', file);
    },
    selection: () => answer('selection', { text: course.selection ?? '', hidden: 0 }),
    begin: () => answer('begin', 5),
    end: ({ ending, addition, instead }) =>
      answer(instead === undefined ? ending : `${ending} ${addition} ${instead}`, null),
    copy: () => answer('copy', ['Posts (copy)']),
    claim: (claim) => answer(`claim ${claim}`, null),
    import: ({ rows }) => answer('import', { tab: 'Days', added: rows.length, updated: 0, unchanged: 0 }),
    compare: () => answer('compare', { tab: 'Days', added: 0, updated: 0, unchanged: 0 }),
    remember: (mappings) => {
      remembered.push(...mappings);
      return answer('remember', null);
    },
    learn: (answers) => {
      learnt.push(answers);
      return answer('learn', null);
    },
    records: () => answer('records', { rows: [], total: 0 }),
    tick: ({ goalRule }) => answer(`tick ${goalRule}`, { ticked: 0, posts: 0 }),
    report: ({ goal, as = 'same' }) => answer(`report ${goal} ${as}`, report),
    plan: ({ from }) => answer(`plan ${from}`, { tab: 'Plan', sheetId: 9, until: 'B4', figures: [] }),
    insert: () => answer('insert', 'B3'),
    show: (sheetId) => answer(`show ${sheetId}`, null),
  };
  // An endpoint that nothing is made up for is called by its name and answers nothing.
  const server: Server = { ...createServer((name) => answer(name, null)), ...answers };
  const screen: Screen = {
    painted: async () => undefined,
    keepFocus: () => () => screenCalls.push('focus restored'),
    showTop: () => screenCalls.push('top'),
    focusPasteBox: () => screenCalls.push('paste box'),
    setLanguage: (language) => screenCalls.push(language),
  };
  const { keeper, forgotten } = openKeeper();
  const store = createStore(initialState('en'));
  const commands = createCommands({
    ...store,
    server,
    keeper,
    openFile: openHere,
    screen,
    opening: course.opening ?? null,
    unpack: course.unpack ?? (async () => []),
    today: () => day(11, 15),
  });
  /** What a person reads at the foot. */
  const said = () => {
    const { error, note } = store.getState().tasks;
    return { error, note };
  };
  return { ...store, commands, calls, screenCalls, remembered, learnt, forgotten, said };
};
