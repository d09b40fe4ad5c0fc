import { type CellPosition, type Command, Model, registries, UIPlugin } from '@odoo/o-spreadsheet';
import { respellDottedDay } from './cell-content.ts';
import { evaluateAsGoogle } from './google-evaluation.ts';
import { type Locale, localeOf } from './locale.ts';
import { addMissingFunctions, type SheetClock } from './missing-functions.ts';
import { isTextFormat } from './number-format.ts';
import { dropScreen } from './speed/drop-screen.ts';
import { deferEvaluation } from './speed/evaluation/deferred-evaluation.ts';
import { quickenCalls } from './speed/quicken-calls.ts';
import { quickenDispatch } from './speed/quicken-dispatch.ts';
import { quickenLooks } from './speed/quicken-looks.ts';
import { quickenReads } from './speed/quicken-reads.ts';
import { measureRowsOnDemand } from './speed/rows-on-demand.ts';
import { shareFormulas } from './speed/shared-formulas.ts';
import { shareVectors } from './speed/shared-vectors.ts';
import { writeInFull } from './speed/write-in-full.ts';

type Registry = typeof registries.featurePluginRegistry;
type Dispatch = Model['dispatch'];

/** The engine asks for Node 22, where this exists; on Node 20 nothing else is missing. */
const completeObject = (): void => {
  if ('groupBy' in Object) return;
  Object.defineProperty(Object, 'groupBy', {
    value: (items: Iterable<unknown>, keyOf: (item: unknown, at: number) => string) => {
      const groups: Record<string, unknown[]> = Object.create(null);
      let at = 0;
      for (const item of items) {
        const key = keyOf(item, at++);
        groups[key] ??= [];
        groups[key].push(item);
      }
      return groups;
    },
  });
};

const batch = 'STAND_IN_BATCH';

const isBatch = (command: object): command is { readonly work: (dispatch: Dispatch) => void } =>
  'type' in command && command.type === batch && 'work' in command && typeof command.work === 'function';

/** The engine evaluates after each outermost command: many commands inside one cost one evaluation, and one step of undo. */
class Batch extends UIPlugin {
  override handle(command: Command): void {
    if (isBatch(command)) command.work(this.dispatch);
    else if (command.type === 'UPDATE_CELL' && command.content !== undefined)
      this.readDottedDay(command.content, command);
  }

  /** What a person types in the page comes straight here; the engine alone would take 31.12.2026 for text. */
  private readDottedDay(typed: string, { sheetId, col, row }: CellPosition): void {
    const content = respellDottedDay(typed, this.getters.getLocale());
    if (content === typed || isTextFormat(this.getters.getCell({ sheetId, col, row })?.format)) return;
    this.dispatch('UPDATE_CELL', { sheetId, col, row, content });
  }
}

const register = (plugins: Registry): void => {
  if (!plugins.contains(batch)) plugins.add(batch, Batch);
};

/** Runs many commands as one. What is thrown in between is thrown at the end: the engine would never evaluate anything again. */
export const runAsOneCommand = (model: Model, work: (dispatch: Dispatch) => void): void => {
  const errors: unknown[] = [];
  const guarded = (dispatch: Dispatch): void => {
    try {
      work(dispatch);
    } catch (error) {
      errors.push(error);
    }
  };
  Reflect.apply(model.dispatch, model, [batch, { work: guarded }]);
  if (errors.length > 0) throw errors[0];
};

/** What custom functions call: the add-on of this spreadsheet. */
export type CustomCall = (name: string, args: readonly unknown[]) => unknown;

/** A new spreadsheet as Google makes one: one tab of 1000 rows and 26 columns. */
const emptyWorkbook = (locale: Locale) => ({
  sheets: [{ id: 'sheet0', name: 'Sheet1', colNumber: 26, rowNumber: 1000 }],
  settings: { locale },
});

/** Opens a workbook of the engine's, an empty one where none is given, in one of Google's locales. */
export const openModel = ({
  locale,
  workbook,
  callCustom,
  sheetClock,
  isShown = false,
}: {
  readonly locale: string;
  readonly workbook?: unknown;
  readonly callCustom?: CustomCall;
  /** This machine's where none is given. */
  readonly sheetClock?: SheetClock;
  /** Whether a person sees and edits it: else nothing is kept for a screen or for undo, and nothing computed before it is read. */
  readonly isShown?: boolean;
}): Model => {
  completeObject();
  quickenCalls();
  addMissingFunctions();
  evaluateAsGoogle();
  deferEvaluation();
  shareFormulas();
  shareVectors();
  register(registries.featurePluginRegistry);
  const described = localeOf(locale);
  const model = new Model(
    workbook ?? emptyWorkbook(described),
    { custom: { callCustom, sheetClock, isHeadless: !isShown } },
    [],
    undefined,
    false,
  );
  writeInFull(model);
  if (!isShown) {
    dropScreen(model);
    measureRowsOnDemand(model);
    quickenDispatch(model);
    quickenLooks(model);
    quickenReads(model);
  }
  if (model.getters.getLocale().code !== described.code) model.dispatch('UPDATE_LOCALE', { locale: described });
  return model;
};
