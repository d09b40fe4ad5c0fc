import { useSpeech } from '../context.ts';
import type { Commands } from '../state/commands/commands.ts';
import { canAdd, canBuild, formProblemIn, holdingsOf, importsOf, isBusy } from '../state/selectors.ts';
import type { SidebarState } from '../state/state.ts';
import type { Words } from '../words/words.ts';

interface Properties {
  readonly state: SidebarState;
  readonly commands: Commands;
}

interface FootButton {
  readonly label: string;
  readonly press: () => void;
  readonly isBlocked?: boolean;
}

/** The buttons of a step, the one that leads on first. */
const buttonsOf = ({ state, commands }: Properties, words: Words): readonly FootButton[] => {
  const { place, file, inputs } = state;
  const more = { label: words.addMore, press: commands.wantMoreData };
  switch (place.step) {
    case 'data': {
      if (file === null && !isBusy(state)) return [{ label: words.retry, press: commands.startSidebar }];
      const next = { label: words.nextReport, press: commands.openForm, isBlocked: holdingsOf(state).length === 0 };
      const back = { label: words.backToCheck, press: () => commands.showStep('check') };
      return inputs.length > 0 ? [next, back] : [next];
    }
    case 'check': {
      const other = { label: words.otherData, press: () => commands.showStep('data') };
      const add = { label: words.add, press: commands.addInputs, isBlocked: !canAdd(state) };
      return importsOf(state).length > 0 ? [add, other] : [other];
    }
    case 'report':
      return [{ label: words.build, press: commands.buildReport, isBlocked: !canBuild(state) }, more];
    case 'done': {
      const { sheetId } = place.report;
      return [
        { label: words.open, press: () => commands.showReport(sheetId) },
        more,
        { label: words.another, press: commands.openNewForm },
      ];
    }
  }
};

/** The foot of a step: what hinders the report, and the buttons, of which the first is blue. */
export const Foot = ({ state, commands }: Properties) => {
  const { words } = useSpeech();
  const problem = formProblemIn(state);
  return (
    <>
      {state.place.step === 'report' && (
        <p class={problem === null ? 'quiet' : 'warn'} role="status">
          {problem !== null && words.problems[problem]}
        </p>
      )}
      {buttonsOf({ state, commands }, words).map(({ label, press, isBlocked = false }, at) => (
        <button
          key={label}
          type="button"
          class={at === 0 ? 'blue' : ''}
          disabled={isBlocked || isBusy(state)}
          onClick={press}
        >
          {label}
        </button>
      ))}
    </>
  );
};
