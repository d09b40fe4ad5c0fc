import type { Commands } from '../state/commands/commands.ts';
import { placeOfReport } from '../state/report-form.ts';
import { canBuild, formProblemIn, holdingsOf, isBusy } from '../state/selectors.ts';
import type { SidebarState } from '../state/state.ts';
import type { Background } from '../state/use-background.ts';
import { useSpeech } from '../words/speech.ts';
import type { Words } from '../words/words.ts';
import { CheckFoot } from './check-foot.tsx';

interface Properties {
  readonly state: SidebarState;
  readonly commands: Commands;
  readonly background: Background;
}

interface FootButton {
  readonly label: string;
  readonly press: () => void;
  readonly isBlocked?: boolean;
}

/** The buttons of a step, the one that leads on first. */
const buttonsOf = ({ state, commands }: Omit<Properties, 'background'>, words: Words): readonly FootButton[] => {
  const { place, file, inputs } = state;
  const more = { label: words.addMore, press: commands.wantMoreData };
  switch (place.step) {
    case 'data': {
      if (file === null && !isBusy(state)) return [{ label: words.retry, press: commands.startSidebar }];
      const next = { label: words.nextReport, press: commands.openForm, isBlocked: holdingsOf(state).length === 0 };
      const back = { label: words.backToCheck, press: () => commands.showStep('check') };
      return inputs.length > 0 ? [next, back] : [next];
    }
    case 'check':
      return [];
    case 'report':
      return [
        { label: words.build, press: commands.buildReport, isBlocked: !canBuild(state) },
        { label: words.buildHistory, press: commands.buildHistory, isBlocked: !canBuild(state) },
        more,
      ];
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
export const Foot = ({ state, commands, background }: Properties) => {
  const { words } = useSpeech();
  if (state.place.step === 'check')
    return <CheckFoot state={state} commands={commands} forecast={background.forecast} preview={background.preview} />;
  const problem = formProblemIn(state);
  const place = placeOfReport(state.form, state.file);
  const told = place === null ? null : place.is === 'new' ? words.goesToNewTab : words.rewrites(place.tab);
  return (
    <>
      {state.place.step === 'report' && (
        <p class={problem !== null ? 'warn' : told === null ? 'quiet' : 'soft'} role="status">
          {problem === null ? told : words.problems[problem]}
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
