import type { Model } from '@odoo/o-spreadsheet';
import type { Size } from './a1.ts';
import { runAsOneCommand } from './engine/engine.ts';
import { type Locale, localeOf } from './engine/locale.ts';
import type { Person } from './execution/person.ts';
import type { StandInState } from './saved-workbook.ts';
import type { ServiceContext } from './strict-service.ts';
import type { Unknown } from './unknowns.ts';

type Dispatch = Model['dispatch'];

/** An open spreadsheet as the services see it. */
export interface Book extends ServiceContext {
  readonly model: Model;
  readonly own: StandInState;
  readonly person: Person;
  readonly locale: Locale;
  readonly localeName: string;
  readonly zone: string;
  /** Gives the spreadsheet another locale or time zone; what was kept is written after it. */
  set(setting: { readonly locale: string } | { readonly zone: string }): void;
  /** Which answer is played to what nobody here knows of Google. */
  assumes(unknown: Unknown): boolean;
  /** The `Date` of the script's own realm, so that `instanceof Date` holds there. */
  dateAt(instant: number): unknown;
  /** Keeps a write until the next read, flush or end, as Google does. */
  later(write: (dispatch: Dispatch) => void): void;
  /** Applies what was kept. */
  settle(): void;
  /** Loses what was kept, as when Google ends the script. */
  lose(): void;
  /** Does something to the tabs themselves, at once; throws where the engine refuses. */
  now: Dispatch;
  sizeOf(sheet: string): Size;
  /** Google's number for a tab. */
  numberOf(sheet: string): number;
  /** Remembers what the engine has no place for. */
  remember(sheet: string, what: string, value: unknown): void;
  /** A new id for something of the engine's. */
  newId(): string;
}

interface BookOptions extends ServiceContext {
  readonly model: Model;
  readonly own: StandInState;
  readonly person: Person;
  /** Google's name of the locale, and the time zone, that the spreadsheet begins with. */
  readonly locale: string;
  readonly zone: string;
  assumes(unknown: Unknown): boolean;
  dateAt(instant: number): unknown;
}

/** An open spreadsheet with its buffer of writes. */
export const openBook = (opening: BookOptions): Book => {
  const { model, own } = opening;
  let { locale: localeName, zone } = opening;
  let bufferedWrites: ((dispatch: Dispatch) => void)[] = [];
  let lastId = 0;

  const settle = () => {
    if (bufferedWrites.length === 0) return;
    const writes = bufferedWrites;
    bufferedWrites = [];
    runAsOneCommand(model, (dispatch) => {
      for (const write of writes) write(dispatch);
    });
  };

  const now = (...command: unknown[]) => {
    settle();
    const result: ReturnType<Dispatch> = Reflect.apply(model.dispatch, model, command);
    if (!result.isSuccessful)
      throw new Error(`not in the stand-in: ${String(command[0])} (${result.reasons.join(', ')})`);
    return result;
  };

  return {
    ...opening,
    get locale() {
      return localeOf(localeName);
    },
    get localeName() {
      return localeName;
    },
    get zone() {
      return zone;
    },
    set: (setting) => {
      if ('zone' in setting) {
        zone = setting.zone;
        return;
      }
      model.dispatch('UPDATE_LOCALE', { locale: localeOf(setting.locale) });
      localeName = setting.locale;
    },
    later: (write) => bufferedWrites.push(write),
    settle,
    lose: () => {
      bufferedWrites = [];
    },
    now,
    sizeOf: (sheet) => ({ rows: model.getters.getNumberRows(sheet), columns: model.getters.getNumberCols(sheet) }),
    numberOf: (sheet) => {
      const taken = Object.values(own.numbers);
      own.numbers[sheet] ??= taken.length === 0 ? 0 : Math.max(...taken) + 1001;
      return own.numbers[sheet];
    },
    remember: (sheet, what, value) => {
      own.extras[sheet] ??= {};
      own.extras[sheet][what] = value;
    },
    newId: () => `standin${Date.now().toString(36)}${lastId++}`,
  };
};
