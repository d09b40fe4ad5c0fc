import { useEffect, useMemo } from 'preact/hooks';
import type { Server } from '../contract/client.ts';
import type { Keeper } from './reading/keeper.ts';
import type { Commands } from './state/commands/commands.ts';
import { canTakeData, isBusy, languageOf, localeOf } from './state/selectors.ts';
import type { Store } from './state/store.ts';
import { useBackground } from './state/use-background.ts';
import { useStore } from './state/use-store.ts';
import { Foot } from './views/foot.tsx';
import { Frame } from './views/frame.tsx';
import { FunctionsView } from './views/functions-view.tsx';
import { HelpView } from './views/help-view.tsx';
import { PathView } from './views/path-view.tsx';
import { usePasteAndDrop } from './views/use-paste-and-drop.ts';
import { resultText } from './words/results.ts';
import { SpeechContext, speechOf } from './words/speech.ts';

interface Properties {
  readonly store: Store;
  readonly commands: Commands;
  readonly server: Server;
  readonly keeper: Keeper;
  readonly today: () => number;
}

/** The whole sidebar: one path from data over a check to a report. Nothing is written before a person says so. */
export const App = ({ store, commands, server, keeper, today }: Properties) => {
  const state = useStore(store);
  const { tab, place, functions, tasks } = state;
  const [language, locale] = [languageOf(state), localeOf(state)];
  const speech = useMemo(() => speechOf(language, locale), [language, locale]);
  const background = useBackground(state, { server, keeper, today });
  useEffect(() => {
    commands.openSidebar();
  }, []);
  usePasteAndDrop({
    isBusy: !canTakeData(state),
    onText: commands.readText,
    onFiles: commands.readFiles,
    onEmpty: () => commands.refusePaste('emptyPaste'),
    onEarly: () => commands.refusePaste('early'),
  });
  return (
    <SpeechContext.Provider value={speech}>
      <Frame
        tab={tab}
        onTab={commands.turnToTab}
        step={place.step === 'done' ? 'report' : place.step}
        tasks={tasks}
        result={resultText(state, speech)}
        onStop={commands.stop}
        onDismiss={commands.dismissError}
        foot={tab === 'report' && <Foot state={state} commands={commands} background={background} />}
      >
        {tab === 'functions' && functions !== null && (
          <FunctionsView functions={functions} busy={isBusy(state)} onInsert={commands.insertFormula} />
        )}
        {tab === 'help' && <HelpView />}
        <div class="view" hidden={tab !== 'report'}>
          <PathView state={state} commands={commands} background={background} />
        </div>
      </Frame>
    </SpeechContext.Provider>
  );
};
