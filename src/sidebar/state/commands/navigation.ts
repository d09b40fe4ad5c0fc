import type { Step, Tab } from '../state.ts';
import { openMoved } from './closing-commands.ts';
import type { CommandContext } from './command-context.ts';
import { startSidebar } from './file-commands.ts';

/** Shows a step of the path to a report from its top. */
export const showStep = ({ dispatch, screen }: CommandContext, step: Step): void => {
  dispatch({ type: 'stepShown', step });
  screen.showTop();
};

/** Goes back for more data, after what became of the last has been seen. */
export const returnForMoreData = ({ dispatch, screen }: CommandContext): void => {
  dispatch({ type: 'moreDataWanted' });
  screen.showTop();
};

/** Turns to another part of the sidebar; the functions are unpacked when they are first looked at. */
export const openTab = async ({ dispatch, getState, words, unpack }: CommandContext, tab: Tab): Promise<void> => {
  dispatch({ type: 'tabTurned', tab });
  if (tab !== 'functions' || getState().functions !== null) return;
  try {
    dispatch({ type: 'functionsLoaded', functions: await unpack() });
  } catch {
    dispatch({ type: 'errorShown', error: words().functions.closed });
  }
};

/** Begins, with what the menu asked for. */
export const openSidebar = async (context: CommandContext): Promise<void> => {
  const { opening, screen } = context;
  if (opening === null) screen.focusPasteBox();
  const started = startSidebar(context);
  if (opening === 'functions' || opening === 'help') await openTab(context, opening);
  await started;
  if (opening === 'moved') await openMoved(context);
};
