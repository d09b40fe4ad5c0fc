import { readFileSync } from 'node:fs';
import type { Browser, Disposable, Page } from 'playwright-core';
import type { ClosedReport, FileReport, FileState, ImportAnswer, LastAddition } from '../../src/contract/answers.ts';
import type { Choices } from '../../src/contract/choices.ts';
import type { ServerFunctionName } from '../../src/contract/client.ts';
import type { ArgumentOf, EndpointName, ResultOf } from '../../src/contract/endpoints.ts';
import type { HeaderMapping } from '../../src/records/column-mapping.ts';
import type { Kind, Row } from '../../src/records/kinds.ts';
import type { ClientAccount, TabSummary } from '../../src/records/tab-summary.ts';
import { cutComments } from '../../src/stand-in/services/html-cut.ts';
import { framedPage } from '../../src/workbench/framed-page.ts';

declare global {
  interface Window {
    /** Lets an endpoint answer that was silent. */
    answer?: (name: string) => void;
    /** What fails, which a test may mend. */
    failures?: Record<string, string>;
  }
}

/** What the fake server does when it is asked: answer, fail as Google does, or not answer yet. */
export interface Script {
  readonly language: 'en' | 'uk';
  readonly locale: string;
  /** Google's own failure of these endpoints, by name. */
  readonly failures?: Readonly<Record<string, string>>;
  /** Endpoints that do not answer until `window.answer` lets them. */
  readonly silent?: readonly string[];
  /** What a comparison tells besides its counts; a question of it is answered as the sidebar says. */
  readonly compared?: Partial<ImportAnswer>;
  /** Whether the file holds data from the beginning; otherwise it does after the first addition. */
  readonly isFilled?: boolean;
  /** What it holds then. */
  readonly held?: Held;
  /** Whether an addition was cut off. */
  readonly isAdding?: boolean;
  /** Tabs of which a person must say whether they are the add-on's own. */
  readonly clients?: readonly ClientAccount[];
  readonly unmarked?: readonly string[];
  readonly lastAddition?: LastAddition;
  /** The choices of the report that stands. */
  readonly choices?: Choices;
  /** The reports that the file has, and what the closed ones were. */
  readonly reports?: readonly FileReport[];
  readonly closed?: ClosedReport;
  /** The text of the cells that are selected. */
  readonly selection?: string;
  /** What the file remembers of tables that were mapped by hand. */
  readonly mappings?: readonly HeaderMapping[];
  /** What it remembers of which posts serve the goal. */
  readonly goalRule?: string;
  /** A browser or a frame that allows no workers. */
  readonly hasNoWorkers?: boolean;
  /** Whether only what the page brings may run in it, as in the workbench's frame. */
  readonly hasPolicy?: boolean;
  /** What the menu opened the sidebar for. */
  readonly opening?: 'functions' | 'help' | 'sample' | 'moved';
}

/** Records of a file and what its tabs say of them. */
export interface Held {
  readonly holdings: readonly TabSummary[];
  readonly records: Readonly<Partial<Record<Kind, readonly Row[]>>>;
}

/** What endpoints answer by the names that they have on Google's side; `null` where one is not named. */
type GoogleAnswers = {
  readonly [N in EndpointName as ServerFunctionName<N>]?: (argument: ArgumentOf<N>) => ResultOf<N>;
};

/** What the page asks for beside itself, as it was built. */
const scripts = { reader: readFileSync('dist/reader.html', 'utf8'), opener: readFileSync('dist/opener.html', 'utf8') };

/** Gives a page `google.script.run` with answers made up from the script; the calls are kept in `window.calls`. */
const fakeGoogle = (page: Page, script: Script): Promise<Disposable> =>
  page.addInitScript(
    ({ given, reader, opener }: { given: Script } & typeof scripts) => {
      if (given.hasNoWorkers) Reflect.deleteProperty(window, 'Worker');
      const calls: { name: string; argument: unknown }[] = [];
      let isFilled = given.isFilled ?? false;
      let adding: FileState['adding'] = given.isAdding
        ? { at: 1_790_000_000_000, parts: [{ source: 'Meta', kind: 'posts', added: 22, updated: 14 }] }
        : null;
      const { closed } = given;
      const failures = { ...given.failures };
      let unmarked = given.unmarked ?? [];
      let lastAddition = given.lastAddition ?? null;
      let reports =
        given.reports ??
        (given.choices && [{ tab: 'KPI report', sheetId: 7, from: given.choices.from, to: given.choices.to }]);
      /** What endpoints that are silent would answer. */
      const waiting = new Map<string, () => void>();
      /** What a report that is being built is waited for by. */
      let onCancel = () => {};
      const answers: GoogleAnswers & Readonly<Record<string, ((argument: never) => unknown) | undefined>> = {
        pokaznykState: () => ({
          language: given.language,
          locale: given.locale,
          zone: 'Europe/Kyiv',
          holdings: isFilled ? (given.held?.holdings ?? []) : [],
          clients: given.clients ?? [],
          memory: { mappings: given.mappings ?? [], goalRule: given.goalRule ?? '' },
          choices: given.choices ?? null,
          notebook: null,
          history: null,
          plan: null,
          plans: [],
          reports: reports ?? [],
          adding,
          lastAddition,
          unmarked,
        }),
        pokaznykSelection: () => ({ text: given.selection ?? '', hidden: 0 }),
        pokaznykColours: () => ['#7a1fa2'],
        pokaznykReader: () => reader,
        pokaznykOpener: () => opener,
        pokaznykBegin: () => {
          adding = { at: 1_790_000_000_001, parts: [] };
          return adding.at;
        },
        pokaznykEnd: () => {
          adding = null;
          return null;
        },
        pokaznykCopy: () => ['Posts (copy)'],
        pokaznykUndo: () => {
          lastAddition = null;
          return { removed: 22, restored: 14, stayed: 1 };
        },
        pokaznykClaim: (claim) => {
          unmarked = [];
          isFilled = claim === 'continue';
          return null;
        },
        pokaznykImport: () => {
          isFilled = true;
          return { tab: 'Days', added: 2, updated: 0, unchanged: 0 };
        },
        pokaznykCompare: ({ decisions = {} }) => {
          const { questions = [], ...compared } = given.compared ?? {};
          const asked = questions.map((each) => ({ ...each, chosen: decisions[each.id] ?? null }) as typeof each);
          return { tab: 'Posts', added: 1, updated: 1, unchanged: 0, ...compared, questions: asked };
        },
        pokaznykRecords: ({ kind, from }) => {
          const all = given.held?.records[kind] ?? [];
          return { rows: all.slice(from, from + 100), total: all.length };
        },
        pokaznykTick: () => ({ ticked: 1, posts: 3 }),
        pokaznykCancel: () => {
          onCancel();
          return null;
        },
        pokaznykInsert: () => 'B3',
        pokaznykNext: () => ({ tab: 'KPI report, November 2026', sheetId: 12, note: null }),
        pokaznykClose: (sheetId) => {
          reports = reports?.map((each) => (each.sheetId === sheetId ? { ...each, closedOn: 46_342 } : each));
          return { tab: `Tab ${sheetId}`, sheetId: sheetId ?? 0, on: 46_342 };
        },
        ...(closed === undefined ? {} : { pokaznykClosed: () => closed }),
        pokaznykSort: () => null,
        pokaznykHistory: () => ({ tab: 'KPI by period', sheetId: 8, periods: [], figures: [] }),
        pokaznykPlan: () => ({ tab: 'Plan Q4 2026', sheetId: 9, until: 'B4', figures: [] }),
        pokaznykReport: () => ({
          tab: given.language === 'uk' ? 'Звіт KPI' : 'KPI report',
          sheetId: 7,
          from: 'B3',
          to: 'C3',
          comparedFrom: 'F3',
          comparedTo: 'G3',
          figures: [],
        }),
      };
      const runner = (success: (value: unknown) => void, failure: (error: Error) => void): object =>
        new Proxy(
          {},
          {
            get: (_target, name: string) => {
              if (name === 'withSuccessHandler') return (next: typeof success) => runner(next, failure);
              if (name === 'withFailureHandler') return (next: typeof failure) => runner(success, next);
              return (argument: unknown) => {
                calls.push({ name, argument });
                const fails = failures[name];
                const answer = () => {
                  if (fails !== undefined) failure(new Error(fails));
                  else success({ ok: true, data: answers[name]?.(argument as never) ?? null });
                };
                if (given.silent?.includes(name)) {
                  waiting.set(name, answer);
                  if (name === 'pokaznykReport') onCancel = () => success({ ok: false, error: 'It was stopped.' });
                } else setTimeout(answer);
              };
            },
          },
        );
      Object.assign(window, {
        calls,
        failures,
        answer: (name: string) => waiting.get(name)?.(),
        google: {
          script: {
            run: runner(
              () => undefined,
              () => undefined,
            ),
          },
        },
      });
    },
    { given: script, ...scripts },
  );

/** The names of the endpoints that the page has called. */
export const callsOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const calls: unknown = 'calls' in window ? window.calls : [];
    return Array.isArray(calls) ? calls.map((call) => String(call.name)) : [];
  });

/** What the page has given to the endpoints of a name. */
export const givenTo = (page: Page, name: string): Promise<readonly unknown[]> =>
  page.evaluate((wanted) => {
    const calls: unknown = 'calls' in window ? window.calls : [];
    return Array.isArray(calls) ? calls.filter((call) => call.name === wanted).map((call) => call.argument) : [];
  }, name);

/** A real paste event with a text, on whatever has the focus. */
export const paste = (page: Pick<Page, 'evaluate'>, text: string): Promise<void> =>
  page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    (document.activeElement ?? document.body).dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);

/** The page as the menu opens it and Google serves it. */
const openedFor = (html: string, { opening }: Script): string =>
  cutComments(opening === undefined ? html : html.replace('<html', `<html data-open="${opening}"`), 'everywhere');

/** The width that Google gives the sidebar, and some height. */
const viewport = { width: 300, height: 620 };

/** An empty page of the sidebar's size, in a language. */
export const emptyPage = (browser: Browser, language: Script['language']): Promise<Page> =>
  browser.newPage({ viewport, locale: language === 'uk' ? 'uk-UA' : 'en-US' });

/** Loads the sidebar into a page, with a fake server behind it; what the page showed before is gone. */
export const loadOver = async (page: Page, html: string, script: Script): Promise<void> => {
  await page.setViewportSize(viewport);
  await page.unrouteAll();
  const fake = await fakeGoogle(page, script);
  const served = openedFor(html, script);
  const headers = script.hasPolicy
    ? { 'Content-Security-Policy': framedPage({ page: served, scripts: Object.values(scripts) }, '', null).policy }
    : {};
  await page.route('http://sidebar.test/', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', headers, body: served }),
  );
  await page.goto('http://sidebar.test/');
  await fake.dispose();
};

/** A page of its own with the sidebar and a fake server behind it. */
export const pageOver = async (browser: Browser, html: string, script: Script): Promise<Page> => {
  const page = await emptyPage(browser, script.language);
  await loadOver(page, html, script);
  return page;
};
