import { useEffect, useRef, useState } from 'preact/hooks';
import type { ToldFunction } from '../kpi/readings/told.ts';
import type { Language } from '../kpi/text.ts';
import { todayIn } from '../paste/today.ts';
import type { Claim, Ending, FormulaRequest, ReportAnswer, State } from '../report/endpoints.ts';
import { sampleChoices } from '../report/sample-choices.ts';
import { accountsOf } from './accounts.ts';
import { addAll, CutOff, isLong, keptOrUndone } from './adding.ts';
import { useComparing } from './comparing.ts';
import { SpeechContext, speechOf } from './context.ts';
import { askedOf, choicesOf, type Draft, draftOf, problemOf } from './draft.ts';
import { useGifts } from './gifts.ts';
import { useOutlook } from './outlook.ts';
import { usePreview } from './preview.ts';
import { sampleRead } from './read.ts';
import type { Keeper } from './reading/keeper.ts';
import { useReads } from './reads.ts';
import { reasonOf } from './reason.ts';
import { rememberedOf, toRemember } from './remembering.ts';
import type { Sent } from './send.ts';
import type { Server } from './server.ts';
import { useTask } from './task.ts';
import { CheckView } from './views/check.tsx';
import { SourceView } from './views/data.tsx';
import { DoneView } from './views/done.tsx';
import { Frame, type Step, type Tab } from './views/frame.tsx';
import { FunctionsView } from './views/functions.tsx';
import { HelpView } from './views/help.tsx';
import { ReportView } from './views/report.tsx';

const nothingKept: State['memory'] = { mappings: [], goalRule: '' };

/** The day that it is in the file, as a serial number. */
const todayOf = (state: State | null): number => todayIn(state?.zone ?? 'Etc/UTC');

/** A file whose first report is of sample data, with what its client might have agreed on. */
const withSample = (state: State | null): State | null =>
  state && { ...state, choices: state.choices ?? sampleChoices(todayOf(state), state.language) };

/** What the menu opens the sidebar for, beside the path to a report. */
export const openings = ['functions', 'help', 'sample'] as const;
export type Opening = (typeof openings)[number];

interface Properties {
  readonly server: Server;
  readonly keeper: Keeper;
  /** All that is told of functions. */
  readonly unpack: () => Promise<readonly ToldFunction[]>;
  /** The language until the server has told the person's. */
  readonly guess: Language;
  readonly opening: Opening | null;
}

/** The whole sidebar: one path from data over a check to a report. Nothing is written before a person says so. */
export const App = ({ server, keeper, unpack, guess, opening }: Properties) => {
  const [state, setState] = useState<State | null>(null);
  const [tab, setTab] = useState<Tab>('report');
  const [functions, setFunctions] = useState<readonly ToldFunction[] | null>(null);
  const [view, setView] = useState<Step | 'done'>('data');
  const [sent, setSent] = useState<readonly Sent[]>([]);
  const [draft, setDraft] = useState<Draft>(draftOf(null, []));
  /** The file as it was when the draft was begun. */
  const [drafted, setDrafted] = useState<State | null>(null);
  const [report, setReport] = useState<ReportAnswer | null>(null);
  const { task, stop, error, note, run, fail, say, clear } = useTask();
  const body = useRef<HTMLDivElement>(null);
  const speech = speechOf(state?.language ?? guess, state?.locale ?? guess);
  const { language, words } = speech;
  const busy = task !== null;
  const holdings = state?.holdings ?? [];
  const memory = state?.memory ?? nothingKept;
  const remembered = rememberedOf(memory.mappings);

  const show = (next: Step | 'done') => {
    setView(next);
    body.current?.focus();
    window.scrollTo(0, 0);
  };
  const turnTo = async (next: Tab) => {
    clear();
    setTab(next);
    if (next !== 'functions' || functions !== null) return;
    try {
      setFunctions(await unpack());
    } catch {
      fail(words.functions.closed);
    }
  };

  const contextOf = (file: string | null) => ({
    keeper,
    setting: { locale: state?.locale ?? guess, zone: state?.zone ?? 'Etc/UTC', file },
    said: { answers: {}, mappings: remembered, goalRule: memory.goalRule },
  });
  const { reads, forget, takeText, takeFiles, takeSelection, takeSample, sayMore, remove } = useReads({
    run,
    server,
    words,
    contextOf,
    isOpen: view === 'check',
    onRead: (isLeft) => show(isLeft ? 'check' : 'data'),
  });
  const imports = reads.flatMap(({ reading }) => reading.imports);
  const spans = [...holdings, ...imports.map(({ span }) => span)];
  const compared = useComparing(reads, { server, holdings, language, isBusy: busy });
  const outlook = useOutlook(reads, { keeper, holdings });
  // While a person checks what was read, the report that it would give is the last one's, over the newest period and all
  // accounts, since what was read may be of new ones.
  const isChecking = view === 'check';
  const ofSample = imports.length > 0 && imports.every(({ source }) => source === 'sample');
  const shown = usePreview(
    { keeper, server, state, isOpen: view === 'report' || (isChecking && imports.length > 0) },
    {
      asked: askedOf(isChecking ? { ...draftOf(ofSample ? withSample(state) : state, spans), accounts: null } : draft),
      parts: isChecking ? imports.map(({ part }) => part) : [],
      rules: { before: memory.goalRule, now: isChecking ? memory.goalRule : draft.goalRule },
    },
  );

  const load = async () => {
    const next = await server.state();
    document.documentElement.lang = next.language;
    setState(next);
    return next;
  };
  const start = () => run(words.loading, load);
  useEffect(() => {
    start();
    if (opening === 'functions' || opening === 'help') turnTo(opening);
  }, []);
  const sample = () =>
    takeSample(async () => {
      if (holdings.length > 0) throw new Error(words.sampleMixes);
      return sampleRead(contextOf(null), todayOf(state), language);
    });
  const isSampleDue = useRef(opening === 'sample');
  useEffect(() => {
    if (!isSampleDue.current || state === null || busy) return;
    isSampleDue.current = false;
    sample();
  }, [state, busy]);
  useGifts({
    isOpen: tab === 'report',
    isBusy: busy || state === null,
    onText: takeText,
    onFiles: takeFiles,
    onEmpty: () => fail(words.emptyPaste),
    onEarly: () => fail(words.early),
  });

  /** Keeps what was said of tables, for the next time. Answers why it could not: the data is written all the same. */
  const remember = async (): Promise<string | null> => {
    try {
      const fresh = toRemember(reads, remembered);
      if (fresh.length > 0) await server.remember(fresh);
      return null;
    } catch (cause) {
      return reasonOf(cause);
    }
  };
  const toReport = (now: State | null, begun = draftOf(now, now?.holdings ?? [])) => {
    setDrafted(now);
    setDraft(begun);
    show('report');
  };
  const stopping = { ...words.stop, stopped: words.stop.asBefore };
  /** What could not be taken back is offered to be, beside the data; what else became of the file is looked at anew. */
  const failed = async (cause: unknown): Promise<never> => {
    await load().catch(() => {
      if (cause instanceof CutOff && state !== null) setState({ ...state, isAdding: true });
    });
    throw cause;
  };
  const add = () =>
    run(
      words.steps.check,
      async (running) => {
        const isAdding = state?.isAdding ?? false;
        const all = await addAll(reads, { ...running, server, language, words, isAdding }).catch(failed);
        await running.tell({ label: words.refreshing, done: null, total: 1 });
        const forgotten = await remember();
        const next = await load();
        setSent(all);
        forget();
        // A new client's account is not left out because the last report was of another's.
        const hasMore = accountsOf(next.holdings).length > accountsOf(holdings).length;
        const begun = draftOf(ofSample ? withSample(next) : next, next.holdings);
        toReport(next, hasMore ? { ...begun, accounts: null } : begun);
        if (forgotten !== null) fail(words.mapping.forgotten(forgotten));
      },
      isLong(reads) ? stopping : null,
    );
  const end = (ending: Ending) =>
    run(words.refreshing, async () => {
      await server.end(ending);
      await load();
      say(ending === 'undo' ? words.cutOff.undone : words.cutOff.kept);
    });

  const claim = (said: Claim) =>
    run(words.refreshing, async () => {
      await server.claim(said);
      await load();
      say(said === 'continue' ? words.unmarked.continued : words.unmarked.left);
    });

  const build = () =>
    run(
      words.building,
      async ({ tell, signal }) => {
        const choices = choicesOf(draft);
        if (choices === null || state === null) return;
        signal.addEventListener('abort', () => {
          server.cancel().catch(() => undefined);
        });
        const reported = async () => {
          signal.throwIfAborted();
          await tell({ label: words.building, done: null, total: 1 });
          return server.report(choices);
        };
        const ticked = async () => {
          await tell({ label: words.ticking, done: null, total: 1 });
          await server.begin(['posts']);
          const act = async () => {
            await server.tick(draft.goalRule);
            return reported();
          };
          return keptOrUndone(act, { server, words, signal }).catch(failed);
        };
        setReport(await (draft.goalRule === memory.goalRule ? reported() : ticked()));
        setState({ ...state, choices, memory: { ...memory, goalRule: draft.goalRule } });
        setSent([]);
        show('done');
      },
      stopping,
    );
  const insert = (formula: FormulaRequest) =>
    run(words.functions.inserting, async () => {
      const cell = await server.insert(formula);
      say(words.functions.inserted(cell));
    });
  const open = (sheetId: number) => run(words.opening, () => server.show(sheetId));

  const button = (text: string, act: () => void, { blue = false, disabled = false } = {}) => (
    <button type="button" class={blue ? 'blue' : ''} disabled={busy || disabled} onClick={act}>
      {text}
    </button>
  );
  const addMore = () => {
    setSent([]);
    show('data');
  };
  const problem = holdings.length === 0 ? null : problemOf(draft);
  const feet = {
    data:
      state === null && !busy ? (
        button(words.retry, start, { blue: true })
      ) : (
        <>
          {button(words.nextReport, () => (drafted === state ? show('report') : toReport(state)), {
            blue: true,
            disabled: holdings.length === 0,
          })}
          {reads.length > 0 && button(words.backToCheck, () => show('check'))}
        </>
      ),
    check:
      imports.length > 0 ? (
        <>
          {button(words.add, add, { blue: true })}
          {button(words.otherData, () => show('data'))}
        </>
      ) : (
        button(words.otherData, () => show('data'), { blue: true })
      ),
    report: (
      <>
        <p class={problem === null ? 'quiet' : 'warn'} role="status">
          {problem !== null && words.problems[problem]}
        </p>
        {button(words.build, build, { blue: true, disabled: holdings.length === 0 || problem !== null })}
        {button(words.addMore, addMore)}
      </>
    ),
    done: report !== null && (
      <>
        {button(words.open, () => open(report.sheetId), { blue: true })}
        {button(words.addMore, addMore)}
        {button(words.another, () => toReport(state, { ...draftOf(state, holdings), isNew: true }))}
      </>
    ),
  };

  return (
    <SpeechContext.Provider value={speech}>
      <Frame
        tab={tab}
        onTab={turnTo}
        step={view === 'done' ? 'report' : view}
        task={task}
        stop={stop}
        error={error}
        note={note}
        foot={tab === 'report' && feet[view]}
      >
        {tab === 'functions' && functions !== null && (
          <FunctionsView functions={functions} busy={busy} onInsert={insert} />
        )}
        {tab === 'help' && <HelpView />}
        <div ref={body} class="view" tabIndex={-1} hidden={tab !== 'report'}>
          {view === 'data' && (
            <SourceView
              holdings={holdings}
              isAdding={state?.isAdding ?? false}
              unmarked={state?.unmarked ?? []}
              isUnknown={state === null}
              busy={busy || state === null}
              onEnd={end}
              onClaim={claim}
              onFiles={takeFiles}
              onSelection={takeSelection}
              onSample={sample}
            />
          )}
          {view === 'check' && (
            <CheckView
              reads={reads}
              compared={compared}
              remembered={remembered}
              busy={busy}
              onSay={sayMore}
              onRemove={remove}
              onFiles={takeFiles}
              outlook={outlook}
              shown={shown}
            />
          )}
          {view === 'report' && (
            <ReportView
              draft={draft}
              holdings={holdings}
              sent={sent}
              onChange={setDraft}
              shown={shown}
              hasReport={(state?.choices ?? null) !== null}
            />
          )}
          {view === 'done' && report !== null && <DoneView report={report} />}
        </div>
      </Frame>
    </SpeechContext.Provider>
  );
};
