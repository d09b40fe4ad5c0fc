import { closedInView } from '../../../report/standing-reports.ts';
import { errorMessageOf } from '../../transport/error-message.ts';
import { reportFormOf } from '../report-form.ts';
import { holdingsOf } from '../selectors.ts';
import type { CommandContext } from './command-context.ts';
import { loadFile } from './file-commands.ts';
import { runBuild } from './run-build.ts';

/** Builds the report of the period after the last one in a tab of its own, and begins the form that it had. */
export const buildNextReport = async (context: CommandContext): Promise<void> => {
  const { dispatch, server, getState, today } = context;
  const words = context.words();
  await runBuild(context, async () => {
    const { tab, note } = await server.next();
    const file = await loadFile(context);
    dispatch({ type: 'formBegun', form: reportFormOf(file, holdingsOf(getState()), today()) });
    dispatch({ type: 'noteShown', note: [`${words.done(tab)}.`, ...(note === null ? [] : [note])].join(' ') });
  });
};

/** Closes reports, one after the other: one that cannot be closed hinders no other. */
export const closeReports = async (context: CommandContext, sheetIds: readonly number[]): Promise<void> => {
  const { dispatch, server, run } = context;
  const { closing } = context.words();
  await run(closing.running, async ({ tell }) => {
    const failures: string[] = [];
    for (const [at, sheetId] of sheetIds.entries()) {
      await tell(closing.running, { done: at, total: sheetIds.length });
      await server.close(sheetId).then(
        ({ tab }) => dispatch({ type: 'noteShown', note: closing.done(tab) }),
        (cause: unknown) => failures.push(errorMessageOf(cause)),
      );
    }
    await loadFile(context);
    if (failures.length > 0) dispatch({ type: 'errorShown', error: failures.join(' ') });
  });
};

/** Shows what changed since a report was closed. */
export const showMoved = ({ dispatch, server, run, words }: CommandContext, sheetId: number): Promise<void> =>
  run(words().opening, async () => dispatch({ type: 'closedShown', closed: await server.closed(sheetId) }));

/** Shows what changed since the report on the screen was closed, or else the last one. */
export const openMoved = async (context: CommandContext): Promise<void> => {
  const { dispatch, getState } = context;
  const file = getState().file;
  if (file === null) return;
  const closed = closedInView(file.reports);
  if (closed === undefined) dispatch({ type: 'errorShown', error: context.words().closing.none });
  else {
    dispatch({ type: 'formBegun', form: reportFormOf(file, holdingsOf(getState()), context.today()) });
    await showMoved(context, closed.sheetId);
  }
};
