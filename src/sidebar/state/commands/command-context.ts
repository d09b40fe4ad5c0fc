import type { Server } from '../../../contract/client.ts';
import type { FunctionHelp } from '../../../kpi/readings/function-help.ts';
import type { Keeper } from '../../reading/keeper.ts';
import type { FileOpener } from '../../reading/opening/open-files.ts';
import type { Words } from '../../words/words.ts';
import type { Screen } from '../screen.ts';
import type { OpeningView } from '../state.ts';
import type { Store } from '../store.ts';
import type { TaskRunner } from '../task-runner.ts';

/** What commands act on: the spreadsheet through the server, the reading through the keeper, the page, and the state. */
export interface CommandContext extends Pick<Store, 'getState' | 'dispatch'> {
  readonly server: Server;
  readonly keeper: Keeper;
  readonly openFile: FileOpener;
  readonly screen: Screen;
  readonly run: TaskRunner['run'];
  /** The texts in the person's language. */
  readonly words: () => Words;
  /** What the menu asked for. */
  readonly opening: OpeningView | null;
  /** All that is told of functions. */
  readonly unpack: () => Promise<readonly FunctionHelp[]>;
  /** The day that it is where the person is, as a serial number. */
  readonly today: () => number;
}
