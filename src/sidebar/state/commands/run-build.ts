import type { RunningTask } from '../task-runner.ts';
import type { CommandContext } from './command-context.ts';
import { takeNotebook } from './take-notebook.ts';

/** Builds a report as a task that a person may stop, over data with what stands in the table to fill in by hand. */
export const runBuild = async (
  context: CommandContext,
  build: (running: RunningTask) => Promise<void>,
): Promise<void> => {
  const { server, run, dispatch } = context;
  const words = context.words();
  await run(
    words.building,
    async (running) => {
      running.signal.addEventListener('abort', () => {
        server.cancel().catch(() => undefined);
      });
      const told = await takeNotebook(context, running);
      await build(running);
      if (told.length > 0) dispatch({ type: 'noteShown', note: told.join(' ') });
    },
    { ...words.stop, stopped: words.stop.asBefore },
  );
};
