import type { PreviewState } from '../reading/use-preview.ts';
import type { Commands } from '../state/commands/commands.ts';
import { unplacedColumns } from '../state/input-check.ts';
import { blockingQuestions, canAdd, importsOf, isBusy } from '../state/selectors.ts';
import type { SidebarState } from '../state/state.ts';
import type { MergeForecast } from '../transport/use-merge-forecast.ts';
import { inputTitleOf } from '../words/input-names.ts';
import { useSpeech } from '../words/speech.ts';

interface Properties {
  readonly state: SidebarState;
  readonly commands: Commands;
  readonly forecast: MergeForecast;
  /** What was shown of the report: the next one begins with its goal. */
  readonly preview: PreviewState | null;
}

const showQuestion = () => {
  const first = document.querySelector<HTMLElement>('.ask :is(input, select)');
  first?.closest('.ask')?.scrollIntoView({ block: 'center' });
  first?.focus({ preventScroll: true });
};

/** The first input of which the file's own records leave something open. */
const openMerge = ({ inputs }: SidebarState, forecast: MergeForecast) =>
  inputs.find(({ reading }) =>
    reading.imports.some((of) => forecast.get(of)?.questions?.some(({ chosen }) => chosen === null)),
  );

const isWaitingFor = (state: SidebarState, forecast: MergeForecast): boolean =>
  blockingQuestions(state).length > 0 || openMerge(state, forecast) !== undefined;

/** Why nothing can be added yet, with the way there; or which columns stay out. */
const Reason = ({ state, forecast }: Pick<Properties, 'state' | 'forecast'>) => {
  const { language, words, writing } = useSpeech();
  const { check } = words;
  const blocking = blockingQuestions(state)[0]?.input ?? openMerge(state, forecast);
  if (blocking !== undefined) {
    return (
      <p class="why" id="why">
        {check.answerFirst}{' '}
        <button type="button" class="link" onClick={showQuestion}>
          {check.questionOf(inputTitleOf(blocking, language, words))}
        </button>{' '}
        {check.orRemove}
      </p>
    );
  }
  const open = unplacedColumns(state.inputs);
  const [first] = open;
  if (first === undefined) return null;
  const named = open.slice(0, 3).map(({ header }) => header);
  return (
    <p class="why" id="why">
      {open.length === 1
        ? check.staysOut(first.header, first.sum === null ? null : writing.number(first.sum))
        : check.stayOut(open.length > named.length ? `${named.join(', ')}…` : named.join(', '))}
    </p>
  );
};

/** What adding would do to the file, as far as it is known. */
const Effect = ({ state, forecast }: Pick<Properties, 'state' | 'forecast'>) => {
  const { words, writing } = useSpeech();
  const imports = importsOf(state);
  if (imports.length === 0 || isWaitingFor(state, forecast)) return null;
  const added = imports.reduce((sum, of) => sum + (forecast.get(of)?.added ?? of.count), 0);
  const updated = imports.reduce((sum, of) => sum + (forecast.get(of)?.updated ?? 0), 0);
  const rows = writing.count(added, words.check.newRow);
  return <span>{updated === 0 ? rows : words.check.newRows(rows, writing.number(updated))}</span>;
};

/** The foot of the check: why the one blue button waits, the button, and the way back. */
export const CheckFoot = ({ state, commands, forecast, preview }: Properties) => {
  const { words } = useSpeech();
  const isWaiting = isWaitingFor(state, forecast);
  const hasImports = importsOf(state).length > 0;
  const goal = preview?.is === 'shown' ? (preview.instead ?? preview).goal : null;
  return (
    <>
      {hasImports && <Reason state={state} forecast={forecast} />}
      {hasImports && (
        <button
          type="button"
          class="blue"
          // It stays where Tab finds it, so that its reason can be read.
          aria-disabled={isWaiting}
          aria-describedby={isWaiting ? 'why' : undefined}
          disabled={isBusy(state)}
          onClick={() => (canAdd(state) && !isWaiting ? commands.addInputs(goal) : showQuestion())}
        >
          {words.add}
        </button>
      )}
      <p class="effect">
        <Effect state={state} forecast={forecast} />
        <button type="button" class="link" disabled={isBusy(state)} onClick={() => commands.showStep('data')}>
          {words.otherData}
        </button>
      </p>
    </>
  );
};
