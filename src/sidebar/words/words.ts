import type { Period } from '../../calendar/period.ts';
import type { Comparison } from '../../contract/choices.ts';
import type { Kind } from '../../records/kinds.ts';
import type { Language } from '../../text/language.ts';
import type { FormProblem } from '../state/report-form.ts';

/** A noun after a number, by the plural categories that the two languages have. */
export interface Noun {
  readonly one: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** What is told and asked where the file's own records tell something of what comes. */
interface MergeWords {
  /** Records of one grain: day by day where `days` is `null`, of a whole where `cuts` is. */
  readonly grain: (how: Readonly<Record<'days' | 'cuts', string | null>>) => string;
  /** `isCleared`: what is gone stood in the file. */
  readonly covered: (how: { readonly gone: string; readonly stays: string; readonly isCleared: boolean }) => string;
  readonly asks: (of: string, figure: string) => string;
  readonly both: string;
  readonly bothAdd: string;
  /** A new name, of which records of the same days have the same figures as those of one that is gone. */
  readonly asksRenamed: (how: Readonly<Record<'from' | 'to' | 'rows', string>>) => string;
  readonly isRenamed: string;
  readonly isRenamedThen: (to: string) => string;
  readonly areTwo: string;
  /** The same days and names come with quite other figures: of the same owner, or of another client. */
  readonly owner: {
    readonly asks: (how: Readonly<Record<'kind' | 'figure' | 'standing' | 'coming', string>>) => string;
    /** What the records of a kind are of, where it is asked whether it is the same. */
    readonly kinds: Readonly<Partial<Record<Kind, string>>>;
    readonly isSame: string;
    readonly isSameThen: string;
    readonly isOf: (client: string) => string;
    readonly isOfThen: string;
    /** What a client is called that no file names. */
    readonly another: string;
  };
  /** The same records stand in one currency and come in another. */
  readonly currency: {
    readonly asks: (how: Readonly<Record<'of' | 'rows' | 'standing' | 'coming', string>>) => string;
    readonly coming: string;
    readonly standing: string;
  };
  readonly byHand: {
    readonly deleted: Readonly<Record<'mine' | 'file' | 'once', string>> & { readonly asks: (rows: string) => string };
    readonly corrected: Readonly<Record<'mine' | 'file', string>> & { readonly asks: (rows: string) => string };
    /** What stays out, and what stays as it was left by hand. */
    readonly leftOut: (rows: string) => string;
    readonly kept: (rows: string) => string;
  };
  /** What stays since it was seen later. */
  readonly older: (rows: string) => string;
}

/** The texts of the check step, in one language. */
interface CheckWords {
  readonly oneFile: string;
  readonly files: Noun;
  readonly allFiles: (files: string) => string;
  readonly rowsToAdd: (rows: string) => string;
  readonly questionsBefore: Noun;
  readonly readyOf: (how: Readonly<Record<'ready' | 'files' | 'rows' | 'allRows', number>>) => string;
  readonly rowsWait: (rows: string) => string;
  readonly unplaced: Noun;
  readonly decideLater: (rows: string) => string;
  readonly unread: Noun;
  readonly others: (rows: string) => string;
  readonly needed: string;
  readonly later: string;
  readonly yourFiles: string;
  readonly addMore: string;
  readonly change: string;
  readonly waits: string;
  readonly choose: string;
  readonly another: string;
  readonly somethingElse: string;
  readonly byName: string;
  readonly leave: string;
  readonly staysNamed: string;
  readonly columnOf: (column: string) => string;
  readonly columnSum: (rows: string, sum: string) => string;
  /** What an answer would do: the days that the figures would have, and how long ago the last of them was. */
  readonly daysEnded: (days: string, ago: string) => string;
  readonly daysAhead: (days: string) => string;
  readonly sumOf: (sum: string) => string;
  readonly noDays: string;
  readonly oneSpan: string;
  readonly daysUnknown: string;
  readonly and: string;
  readonly post: Noun;
  readonly record: Noun;
  readonly numberColumns: (counted: string, all: string) => string;
  readonly allColumns: (all: string) => string;
  readonly noColumns: string;
  readonly totalAgrees: string;
  readonly totalDiffers: (difference: string, isFewer: boolean) => string;
  readonly moreFine: (files: string) => string;
  readonly receipt: Readonly<Record<'label' | 'column' | 'to' | 'sum' | 'noPlace' | 'level', string>> & {
    readonly more: (columns: string) => string;
    readonly part: (reason: string, sum: string) => string;
    readonly stated: (column: string, stated: string, added: string) => string;
    readonly others: Noun;
    readonly rows: (how: Readonly<Record<'rows' | 'records' | 'together' | 'leftOut', string>>) => string;
    readonly whole: string;
    readonly together: (count: string) => string;
    readonly leftOutRows: (count: string) => string;
    readonly leftOut: (rows: string, reason: string, first: string) => string;
    readonly alike: (count: string) => string;
    readonly file: (name: string) => string;
  };
  readonly worth: string;
  readonly more: (count: string) => string;
  readonly beyond: (how: Readonly<Record<'rows' | 'all' | 'days', string>>) => string;
  /** Posts that stand in the file and that a newer export of the same days does not have. */
  readonly gone: (count: string, isOne: boolean) => string;
  /** A thing that has another name than before, and how many records have it now. */
  readonly renamed: (how: Readonly<Record<'from' | 'to' | 'count' | 'column', string>>) => string;
  /** Days of which neither what stands nor what is added tells; the owner is blank where there is one. */
  readonly missing: (days: string, owner: string) => string;
  /** Records of the same thing that share days with records that stand already. */
  readonly overlap: (how: Readonly<Record<'first' | 'second' | 'shared', string>>) => string;
  /** What a person can do about figures of a whole span: the link, and what then becomes of the file. */
  readonly exportByDay: string;
  readonly insteadOf: string;
  readonly enough: string;
  readonly of: (possible: string, all: string) => string;
  readonly states: Readonly<Record<'all' | 'part' | 'none', string>>;
  readonly toAdd: string;
  readonly addKind: Readonly<Record<Kind, string>>;
  /** Where a person finds data of a kind. */
  readonly stepsToAdd: Readonly<Record<Kind, string>>;
  readonly addFile: string;
  readonly kpis: Noun;
  readonly plus: (kpis: string) => string;
  readonly answerFirst: string;
  readonly questionOf: (file: string) => string;
  readonly orRemove: string;
  readonly staysOut: (column: string, sum: string | null) => string;
  readonly stayOut: (columns: string) => string;
  readonly newRow: Noun;
  readonly newRows: (added: string, changed: string) => string;
}

/** Every text of the sidebar, in one language. Numbers and days arrive written already, except in `partly`. */
export interface Words {
  readonly steps: { readonly label: string; readonly data: string; readonly check: string; readonly report: string };
  /** The parts of the sidebar. */
  readonly tabs: Readonly<Record<'label' | 'report' | 'functions' | 'help', string>>;
  readonly functions: {
    readonly search: string;
    readonly hint: string;
    readonly noun: Noun;
    readonly none: string;
    readonly formula: string;
    readonly example: string;
    readonly pitfalls: string;
    readonly family: string;
    readonly closed: string;
    readonly insert: string;
    readonly inserting: string;
    readonly inserted: (cell: string) => string;
  };
  readonly help: readonly { readonly title: string; readonly lines: readonly string[] }[];
  /** Where each network has its data. */
  readonly where: {
    readonly title: string;
    readonly link: string;
    readonly asOf: (month: string) => string;
  };
  readonly rows: Noun;
  readonly days: Noun;
  readonly posts: Noun;
  readonly figures: Noun;
  readonly loading: string;
  readonly reading: (file: string | null) => string;
  readonly writing: (source: string) => string;
  readonly refreshing: string;
  readonly building: string;
  readonly buildingHistory: string;
  readonly opening: string;
  readonly ticking: string;
  readonly takingSelection: string;
  readonly makingSample: string;
  /** How a task is stopped, and what is said while and after it stops. */
  readonly stop: Readonly<Record<'link' | 'stopping' | 'notRead' | 'asBefore', string>>;
  /** Where data is pasted, by the keys that paste on the person's machine. */
  readonly drop: { readonly title: string; readonly keys: (paste: string) => string; readonly any: string };
  readonly choose: string;
  readonly takeSelection: string;
  /** The table to fill in by hand, by the name of its tab. */
  readonly notebook: {
    readonly read: (tab: string) => string;
    readonly taking: (tab: string) => string;
    readonly blank: (tab: string) => string;
    readonly asks: (tab: string) => string;
  };
  readonly trySample: string;
  readonly sampleMixes: string;
  /** An addition that was neither finished nor taken back. */
  readonly cutOff: Readonly<
    Record<'title' | 'hint' | 'means' | 'copy' | 'undo' | 'keep' | 'undone' | 'kept', string>
  > & {
    readonly since: (moment: string) => string;
    /** The names of the tabs that were made. */
    readonly copied: (tabs: readonly string[]) => string;
  };
  /** What came for a month, beside the month before. */
  readonly checklist: {
    readonly title: (month: string) => string;
    readonly counts: (before: string, now: string) => string;
    readonly lacks: (name: string, days: string) => string;
    readonly none: (name: string, month: string) => string;
  };
  /** The last addition, which can be taken back. */
  readonly takeBack: Readonly<Record<'button' | 'stays' | 'confirm' | 'leave' | 'running' | 'tooLarge', string>> & {
    readonly more: (sources: string, others: string) => string;
    readonly goes: (rows: string) => string;
    readonly returns: (rows: string) => string;
    readonly done: (removed: string, restored: string) => string;
    readonly stayed: (rows: string) => string;
  };
  /** Tabs of which a person must say whether they are the add-on's own. */
  readonly unmarked: Readonly<Record<'hint' | 'continue' | 'leave' | 'continued' | 'left', string>> & {
    readonly title: (tabs: readonly string[]) => string;
  };
  readonly takenBack: (why: string) => string;
  readonly held: string;
  readonly noneHeld: string;
  readonly stays: string;
  readonly nextReport: string;
  readonly pasted: string;
  readonly remove: (name: string) => string;
  /** The step that shows what was read before anything is written. */
  readonly check: CheckWords;
  readonly merging: MergeWords;
  readonly preview: Readonly<Record<'title' | 'waiting' | 'tooMany' | 'none' | 'same' | 'up' | 'down', string>> & {
    readonly failed: (why: string) => string;
    /** Figures that tell of a part of the period, and that all of them do. */
    readonly perDay: (change: string) => string;
    readonly partly: (figures: string, days: string) => string;
    readonly allPartly: (days: string) => string;
    /** Turns to a goal that has figures. */
    readonly turnTo: (goal: string) => string;
  };
  readonly mapping: {
    readonly title: (line: string) => string;
    readonly hint: string;
    readonly proposed: string;
    readonly kind: string;
    readonly sum: (total: string) => string;
    readonly none: string;
    readonly read: string;
    readonly asSaid: (line: string) => string;
    readonly asBefore: (line: string) => string;
    readonly forgotten: (why: string) => string;
  };
  /** Which posts serve the goal. */
  readonly serving: {
    readonly title: string;
    readonly example: string;
    readonly hint: string;
    readonly count: (ticked: string, all: string) => string;
  };
  /** Which visits to the site social media brought. */
  readonly visits: { readonly title: string; readonly rule: string };
  /** What was recognised, by its source and how much it is. */
  readonly recognised: (sources: string) => string;
  readonly nothing: { readonly title: string; readonly hint: string };
  readonly add: string;
  readonly otherData: string;
  readonly backToCheck: string;
  readonly written: string;
  readonly counts: (added: string, updated: string, unchanged: string) => string;
  readonly goal: string;
  readonly period: string;
  readonly which: string;
  readonly periods: Readonly<Record<Period | 'own', string>>;
  readonly from: string;
  readonly to: string;
  readonly compare: string;
  readonly comparisons: Readonly<Record<Comparison, string>>;
  readonly compared: (days: string, count: string) => string;
  readonly alsoPerDay: string;
  /** By what days are compared whose report was closed; of several reports no one day tells when. */
  readonly comparedData: {
    readonly label: string;
    readonly closed: (day: string | null) => string;
    readonly today: string;
  };
  readonly problems: Readonly<Record<FormProblem, string>>;
  readonly noData: string;
  readonly outside: (days: string) => string;
  readonly accounts: string;
  readonly allAccounts: string;
  readonly unnamed: string;
  /** Whom the report is on, in a file of several clients. */
  readonly clients: Readonly<Record<'label' | 'all' | 'each' | 'sort' | 'sortHint' | 'refresh', string>>;
  readonly targets: string;
  readonly targetsHint: string;
  /** Which plans targets come from, and which count for nothing. */
  readonly targetsOfPlans: (tabs: string) => string;
  readonly doubledPlans: (tabs: string) => string;
  readonly fee: string;
  readonly feeHint: string;
  readonly feeNow: string;
  readonly feeBefore: string;
  readonly answering: string;
  readonly promised: string;
  readonly hours: string;
  readonly hoursExample: string;
  readonly hoursHint: string;
  /** The colours of the brand in the report. */
  readonly brand: Readonly<
    Record<'title' | 'hint' | 'main' | 'second' | 'take' | 'taking' | 'usual' | 'darker', string>
  >;
  readonly reportLanguage: string;
  readonly languages: Readonly<Record<Language, string>>;
  readonly asNew: string;
  /** Where the report goes, beside the button. */
  readonly goesToNewTab: string;
  readonly rewrites: (tab: string) => string;
  /** The reports of a file: the next one, closing, and what changed since. */
  readonly closing: {
    readonly title: string;
    readonly next: string;
    readonly nextPeriod: string;
    readonly nextHint: string;
    readonly close: string;
    readonly closeHint: string;
    readonly closedOn: (day: string) => string;
    readonly older: (count: string) => string;
    readonly closeOlder: string;
    readonly running: string;
    readonly done: (tab: string) => string;
    readonly moved: string;
    readonly movedIn: (period: string) => string;
    readonly changed: (figure: { readonly name: string; readonly before: string; readonly now: string }) => string;
    readonly unchanged: string;
    readonly unknown: string;
    readonly none: string;
  };
  readonly clockHint: string;
  readonly badClock: string;
  readonly badNumber: (example: string) => string;
  readonly build: string;
  readonly buildHistory: string;
  readonly historyDone: (tab: string) => string;
  /** The plan of a quarter. */
  readonly plan: {
    readonly title: string;
    readonly hint: string;
    readonly quarter: string;
    readonly build: string;
    readonly building: string;
    readonly done: (tab: string) => string;
  };
  readonly done: (tab: string) => string;
  readonly next: string;
  readonly nameTaken: (name: string) => string;
  readonly nextSteps: (from: string, to: string) => readonly string[];
  readonly open: string;
  readonly addMore: string;
  /** What shows more of a long list. */
  readonly showMore: (count: string, left: string) => string;
  readonly another: string;
  readonly retry: string;
  readonly unopened: (why: string) => string;
  /** The part that reads has ended, or this browser cannot unpack it. */
  readonly readingsLost: string;
  readonly oldBrowser: string;
  readonly unready: (why: string) => string;
  readonly dismiss: string;
  readonly emptyPaste: string;
  readonly early: string;
  readonly partly: (how: { readonly done: number; readonly total: number; readonly why: string }) => string;
  readonly failures: {
    readonly accounts: string;
    readonly slow: string;
    readonly connection: string;
    readonly silent: string;
    readonly other: (message: string) => string;
  };
}
