import { useEffect, useRef, useState } from 'preact/hooks';
import type { ToldFunction } from '../kpi/readings/told.ts';
import type { Language } from '../kpi/text.ts';
import type { ReportAnswer, State } from '../report/endpoints.ts';
import { useComparing } from './comparing.ts';
import { SpeechContext, speechOf } from './context.ts';
import { useGifts } from './gifts.ts';
import { proposePeriod } from './propose.ts';
import { type Read, readOnce, type Said } from './read.ts';
import type { Keeper } from './reading/keeper.ts';
import { reasonOf } from './reason.ts';
import { rememberedOf, toRemember } from './remembering.ts';
import { type Sent, sendImports } from './send.ts';
import type { Server } from './server.ts';
import { useTask } from './task.ts';
import { CheckView } from './views/check.tsx';
import { SourceView } from './views/data.tsx';
import { DoneView } from './views/done.tsx';
import { Frame, type Step, type Tab } from './views/frame.tsx';
import { FunctionsView } from './views/functions.tsx';
import { type Draft, problemOf, ReportView } from './views/report.tsx';

const firstPeriod = 'month';
const nothingKept: State['memory'] = { mappings: [], goalRule: '' };

const draftOf = (state: State | null): Draft => ({
  goal: state?.choices?.goal ?? 'engagement',
  compare: state?.choices?.compare ?? 'previous',
  period: firstPeriod,
  ...(proposePeriod(state?.holdings ?? [], firstPeriod) ?? { from: null, to: null }),
});

interface Properties {
  readonly server: Server;
  readonly keeper: Keeper;
  /** All that is told of functions. */
  readonly unpack: () => Promise<readonly ToldFunction[]>;
  /** The language until the server has told the person's. */
  readonly guess: Language;
}

/** The whole sidebar: one path from data over a check to a report. Nothing is written before a person says so. */
export const App = ({ server, keeper, unpack, guess }: Properties) => {
  const [state, setState] = useState<State | null>(null);
  const [tab, setTab] = useState<Tab>('report');
  const [functions, setFunctions] = useState<readonly ToldFunction[] | null>(null);
  const [view, setView] = useState<Step | 'done'>('data');
  const [reads, setReads] = useState<readonly Read[]>([]);
  const [goalRule, setGoalRule] = useState('');
  const [sent, setSent] = useState<readonly Sent[]>([]);
  const [draft, setDraft] = useState<Draft>(draftOf(null));
  const [report, setReport] = useState<ReportAnswer | null>(null);
  const { task, error, run, fail } = useTask();
  const body = useRef<HTMLDivElement>(null);
  const speech = speechOf(state?.language ?? guess, state?.locale ?? guess);
  const { language, words } = speech;
  const busy = task !== null;
  const holdings = state?.holdings ?? [];
  const memory = state?.memory ?? nothingKept;
  const remembered = rememberedOf(memory.mappings);
  const compared = useComparing(reads, { server, holdings, language });

  const show = (next: Step | 'done') => {
    setView(next);
    body.current?.focus();
    window.scrollTo(0, 0);
  };

  const load = async () => {
    const next = await server.state();
    document.documentElement.lang = next.language;
    setState(next);
    setGoalRule(next.memory.goalRule);
    return next;
  };
  const start = () => run(words.loading, load);
  useEffect(() => {
    start();
  }, []);

  const contextOf = (file: string | null) => ({
    keeper,
    setting: { locale: state?.locale ?? guess, zone: state?.zone ?? 'Etc/UTC', file },
    said: { answers: {}, mappings: remembered, goalRule },
  });
  /** What comes while a person checks is checked beside it; from the first step one begins anew. */
  const check = (next: readonly Read[]) => {
    const isKept = ({ reading }: Read) => view === 'check' && reading.imports.length + reading.unknown.length > 0;
    for (const read of reads) if (!isKept(read)) read.forget();
    setReads([...reads.filter(isKept), ...next]);
    show('check');
  };
  const remove = (read: Read) => {
    read.forget();
    const rest = reads.filter((each) => each !== read);
    setReads(rest);
    show(rest.length === 0 ? 'data' : 'check');
  };
  const takeText = (text: string) =>
    run(words.reading(null), async () => check([await readOnce(text, contextOf(null))]));
  const takeFiles = (files: readonly File[]) =>
    run(words.reading(files[0]?.name ?? ''), async (tell) => {
      const next: Read[] = [];
      for (const file of files) {
        await tell({ label: words.reading(file.name), done: next.length, total: files.length });
        next.push(
          await readOnce(file, contextOf(file.name)).catch((cause: unknown) => {
            throw new Error(words.unreadable(file.name), { cause });
          }),
        );
      }
      check(next);
    });
  const sayMore = (read: Read, said: Said) =>
    run(words.reading(read.file), async () => {
      const fresh = await read.again(said);
      setReads(reads.map((each) => (each === read ? fresh : each)));
    });
  const sayGoal = (rule: string) =>
    run(words.reading(null), async () => {
      setGoalRule(rule);
      setReads(await Promise.all(reads.map((read) => read.again({ ...read.said, goalRule: rule }))));
    });
  useGifts({
    isOpen: !busy && state !== null && tab === 'report',
    onText: takeText,
    onFiles: takeFiles,
    onEmpty: () => fail(words.emptyPaste),
  });

  /** Keeps what was said of tables, for the next time. Answers why it could not: the data is written all the same. */
  const remember = async (): Promise<string | null> => {
    try {
      const fresh = toRemember(reads, memory, goalRule);
      if (fresh !== null) await server.remember(fresh);
      return null;
    } catch (cause) {
      return reasonOf(cause);
    }
  };
  const add = () =>
    run(words.steps.check, async (tell) => {
      const all: Sent[] = [];
      for (const { file, reading } of reads) {
        const done = await sendImports(reading.imports, { file, language }, server, ({ of, ...progress }) => {
          tell({ label: words.writing(of.sourceName[language]), ...progress });
        });
        all.push(...done);
      }
      await tell({ label: words.refreshing, done: null, total: 1 });
      const forgotten = await remember();
      const next = await load();
      setSent(all);
      for (const read of reads) read.forget();
      setReads([]);
      setDraft({ ...draftOf(next), goal: draft.goal, compare: draft.compare });
      show('report');
      if (forgotten !== null) fail(words.mapping.forgotten(forgotten));
    });

  const toReport = () => {
    setSent([]);
    setDraft(draftOf(state));
    show('report');
  };

  const build = () =>
    run(words.building, async () => {
      const { goal, compare, from, to } = draft;
      if (from === null || to === null) return;
      setReport(await server.report({ goal, compare, from, to, language }));
      setSent([]);
      show('done');
    });

  const turnTo = async (next: Tab) => {
    setTab(next);
    if (next === 'functions' && functions === null) setFunctions(await unpack());
  };

  const open = (sheetId: number) => run(words.opening, () => server.show(sheetId));

  const button = (text: string, act: () => void, { blue = false, disabled = false } = {}) => (
    <button type="button" class={blue ? 'blue' : ''} disabled={busy || disabled} onClick={act}>
      {text}
    </button>
  );
  const isReadable = reads.some(({ reading }) => reading.imports.length > 0);

  const feet = {
    data:
      state === null && !busy
        ? button(words.retry, start, { blue: true })
        : button(words.nextReport, toReport, { blue: true, disabled: holdings.length === 0 }),
    check: isReadable ? (
      <>
        {button(words.add, add, { blue: true })}
        {button(words.otherData, () => show('data'))}
      </>
    ) : (
      button(words.otherData, () => show('data'), { blue: true })
    ),
    report: (
      <>
        {button(words.build, build, { blue: true, disabled: holdings.length === 0 || problemOf(draft) !== null })}
        {button(words.addMore, () => show('data'))}
      </>
    ),
    done: report !== null && (
      <>
        {button(words.open, () => open(report.sheetId), { blue: true })}
        {button(words.addMore, () => show('data'))}
        {button(words.another, toReport)}
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
        error={error}
        foot={tab === 'report' && feet[view]}
      >
        {tab === 'functions' && functions !== null && <FunctionsView functions={functions} />}
        <div ref={body} class="view" tabIndex={-1} hidden={tab !== 'report'}>
          {view === 'data' && <SourceView holdings={holdings} busy={busy || state === null} onFiles={takeFiles} />}
          {view === 'check' && (
            <CheckView
              reads={reads}
              compared={compared}
              remembered={remembered}
              busy={busy}
              onSay={sayMore}
              onRemove={remove}
              goalRule={goalRule}
              onGoal={sayGoal}
            />
          )}
          {view === 'report' && <ReportView draft={draft} holdings={holdings} sent={sent} onChange={setDraft} />}
          {view === 'done' && report !== null && <DoneView report={report} />}
        </div>
      </Frame>
    </SpeechContext.Provider>
  );
};
