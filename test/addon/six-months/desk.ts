import type { Answer, FileState } from '../../../src/contract/answers.ts';
import { createServer, type Server, serverFunctionNameOf } from '../../../src/contract/client.ts';
import { knownExports } from '../../../src/import/known-exports.ts';
import { runSteps } from '../../../src/import/steps.ts';
import { createKeeper } from '../../../src/sidebar/reading/keeper.ts';
import type { ReadImport } from '../../../src/sidebar/reading/read-input.ts';
import { createCommands } from '../../../src/sidebar/state/commands/commands.ts';
import { askedQuestions, type Notice, noticesOf } from '../../../src/sidebar/state/input-check.ts';
import type { Screen } from '../../../src/sidebar/state/screen.ts';
import { initialState } from '../../../src/sidebar/state/state.ts';
import { createStore } from '../../../src/sidebar/state/store.ts';
import {
  compareImport,
  type MergeCounts,
  type SentImport,
  sendImports,
} from '../../../src/sidebar/transport/send-imports.ts';
import type { StandIn } from '../../../src/stand-in/stand-in.ts';
import { openHere } from '../../sidebar/reading/open-here.ts';
import type { Client } from './agency.ts';
import type { Export, Language } from './exports.ts';

/** The sidebar without its page, over the add-on in the stand-in: what a person reads there, and does. */
export const openDesk = async (file: StandIn, { language, today }: { language: Language; today: () => number }) => {
  const server: Server = createServer(async (name, given) => {
    const answer = file.run(serverFunctionNameOf(name), ...given) as Answer<unknown>;
    if (!answer.ok) throw new Error(answer.error);
    return answer.data;
  });
  const screen: Screen = {
    painted: async () => undefined,
    keepFocus: () => () => undefined,
    showTop: () => undefined,
    focusPasteBox: () => undefined,
    setLanguage: () => undefined,
  };
  const keeper = createKeeper(async (steps) => runSteps(steps), knownExports);
  const store = createStore(initialState(language));
  const commands = createCommands({
    ...store,
    server,
    keeper,
    openFile: openHere,
    screen,
    opening: null,
    unpack: async () => [],
    today,
  });
  await commands.startSidebar();

  const state = (): FileState => {
    const { file: known } = store.getState();
    if (known === null) throw new Error('The sidebar does not know the file.');
    return known;
  };
  const refuseFailure = (): void => {
    const { error } = store.getState().tasks;
    if (error !== null) throw new Error(error);
  };

  /** Reads files and answers whose they are. */
  const read = async (exports: readonly Export[]): Promise<void> => {
    await commands.readFiles(exports.map(({ file: name, text }) => new File([text], name)));
    refuseFailure();
    const clientOf = (name: string | null): Client | undefined => exports.find((each) => each.file === name)?.client;
    for (const { question, inputs } of askedQuestions(store.getState().inputs)) {
      if (question.id !== 'client') continue;
      for (const input of inputs) {
        const value = clientOf(input.file);
        if (value !== undefined) await commands.answerQuestion([input], { id: 'client', value });
      }
    }
    refuseFailure();
  };

  /** What the check step tells of what was read, and asks. */
  const forecast = async (): Promise<ReadonlyMap<ReadImport, MergeCounts>> => {
    const known = new Map<ReadImport, MergeCounts>();
    const { inputs, decisions, file: now } = store.getState();
    const all = inputs.flatMap(({ file: name, reading }) => reading.imports.map((of) => ({ file: name, of })));
    for (const [at, { file: name, of }] of all.entries()) {
      const before = all.slice(0, at).flatMap((each) => (each.of.kind === of.kind ? [each.of.part] : []));
      if (before.length === 0 && !now?.holdings.some(({ kind }) => kind === of.kind)) continue;
      const { signal } = new AbortController();
      known.set(of, await compareImport({ of, before }, { file: name, language, decisions }, { server, signal }));
    }
    return known;
  };

  return {
    commands,
    server,
    state,
    form: () => store.getState().form,
    refuseFailure,
    store,
    read,
    /** Sends what was read, by itself or as a part of an addition that was begun. */
    send: async (addition?: number): Promise<readonly SentImport[]> => {
      const { inputs, decisions } = store.getState();
      const begun = addition === undefined ? {} : { addition };
      const sent: SentImport[] = [];
      for (const { file: name, reading } of inputs)
        sent.push(...(await sendImports(reading.imports, { file: name, language, decisions, ...begun }, server)));
      return sent;
    },
    /** Leaves out all that was read. */
    forget: (): void => {
      for (const input of store.getState().inputs) commands.removeInput(input);
    },
    /** Reads files, takes note of all that the check step tells, and adds them. */
    add: async (exports: readonly Export[]) => {
      await read(exports);
      const known = await forecast();
      const { inputs } = store.getState();
      const notices: readonly Notice[] = noticesOf(inputs, { period: null, forecast: known });
      const open = askedQuestions(inputs).filter(
        ({ question }) => question.decides !== undefined && question.chosen === null,
      );
      if (open.length > 0) throw new Error(`Open: ${open.map(({ question }) => question.text.en).join(' ')}`);
      await commands.addInputs(null);
      refuseFailure();
      return { notices, added: store.getState().added };
    },
  };
};

export type Desk = Awaited<ReturnType<typeof openDesk>>;
