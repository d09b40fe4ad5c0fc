import type { Answer } from '../../../src/contract/answers.ts';
import type { SavedWorkbook } from '../../../src/stand-in/saved-workbook.ts';
import type { StandIn } from '../../../src/stand-in/stand-in.ts';
import { openFile } from '../file.ts';
import { type EditedPlace, editByHand, handEdits } from './hand-edits.ts';
import type { Scenario } from './scenarios.ts';
import { strangeIn, type View, viewOf } from './view.ts';

type HandEdit = (typeof handEdits)[number];

/** One run: an edit at a call of an action. */
export interface Run {
  readonly place: EditedPlace;
  readonly edit: HandEdit;
  readonly call: number;
}

/** The day of every run: Thursday, 12 March 2026. */
const now = (): number => Date.UTC(2026, 2, 12, 9);

/** How it ended: what was told, and what is as it would be neither with the edit before the action nor with it after. */
export interface Outcome {
  readonly told: string | null;
  /** Whether the edit fell between the last read before some writes and the moment in which Google wrote them. */
  readonly isMoment: boolean;
  readonly strange: readonly string[];
  readonly view: View;
}

/** The sentence that an answer says of what went otherwise; `null` where it says nothing. */
const sentenceOf = (answer: Answer<unknown>): string | null => {
  if (!answer.ok) return answer.error;
  const { data } = answer;
  if (typeof data === 'string') return data;
  if (typeof data !== 'object' || data === null) return null;
  if ('stayed' in data && Number(data.stayed) > 0) return `stayed ${String(data.stayed)}`;
  for (const name of ['unsorted', 'note'] as const) {
    const said: unknown = name in data ? Reflect.get(data, name) : null;
    if (typeof said === 'string') return said;
  }
  return null;
};

/** What the action comes to where the edit came before it, and where it came after. */
const inTurn = async (start: SavedWorkbook, { act }: Scenario, { place, edit }: Run): Promise<readonly View[]> => {
  const views: View[] = [];
  for (const isFirst of [true, false]) {
    const file = await openFile(start, { now });
    if (isFirst) editByHand(file, place, edit);
    act(file);
    if (!isFirst) editByHand(file, place, edit);
    views.push(viewOf(file));
  }
  return views;
};

/** How many calls an action makes with nobody there. */
export const callsOf = async (start: SavedWorkbook, { act }: Scenario): Promise<number> => {
  const file = await openFile(start, { now });
  file.calls.reset();
  const answer = act(file);
  if (!answer.ok) throw new Error(answer.error);
  return file.calls.counts().total;
};

/** The file in which a scenario begins. */
export const startOf = async ({ prepare }: Scenario): Promise<SavedWorkbook> => {
  const file = await openFile(undefined, { now });
  prepare(file);
  return file.save();
};

/** Whether writes of the script were pending at a call, or were made by it. */
const isInTheMoment = ({ calls }: StandIn, call: number): boolean => {
  const counted = calls.log().filter(({ kind }) => kind !== 'handle');
  return [counted[call - 2], counted[call - 1]].some((each) => each?.kind === 'write' || each?.kind === 'chart');
};

/** Tries runs of a scenario: what was refused is done once more. */
export const searchWith = async (scenario: Scenario, start: SavedWorkbook): Promise<(run: Run) => Promise<Outcome>> => {
  const before = viewOf(await openFile(start, { now }));
  const undisturbed = await openFile(start, { now });
  scenario.act(undisturbed);
  const alone = viewOf(undisturbed);
  const known = new Map<string, Promise<readonly View[]>>();
  return async (run) => {
    const { place, edit, call } = run;
    const name = `${place.tab} ${edit.name}`;
    const orders = known.get(name) ?? inTurn(start, scenario, run);
    known.set(name, orders);
    const file = await openFile(start, { now });
    file.calls.reset();
    file.calls.meanwhile({ call, act: () => void editByHand(file, place, edit) });
    const answer = scenario.act(file);
    file.calls.meanwhile(null);
    const isMoment = isInTheMoment(file, call);
    const told = sentenceOf(answer);
    if (!answer.ok) scenario.act(file);
    const view = viewOf(file);
    // A row that is taken out of a block while it is written anew may be written again.
    const isWhole = (what: string): boolean =>
      /^a row deleted/.test(edit.name) && /^(report|history|plan) /.test(what) && view.get(what) === alone.get(what);
    const strange = strangeIn(view, await orders).filter((what) => !isWhole(what));
    // What is told says that a person should look at their notes, and what was deleted meanwhile may be back.
    const [first, second] = await orders;
    const isBack = (what: string): boolean =>
      before.has(what) && first?.has(what) === false && second?.has(what) === false;
    const isOpen = (what: string): boolean =>
      /^(beside|report|history|plan) /.test(what) || view.get(what) === before.get(what) || isBack(what);
    return { told, isMoment, strange: told === null ? strange : strange.filter((what) => !isOpen(what)), view };
  };
};

/** Every edit at every call. */
export const runsOver = ({ edited }: Scenario, calls: number): readonly Run[] =>
  edited.flatMap((place) =>
    handEdits.flatMap((edit) => Array.from({ length: calls }, (_, at) => ({ place, edit, call: at + 1 }))),
  );
