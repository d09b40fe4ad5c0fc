import { useEffect, useState } from 'preact/hooks';
import type { FileState } from '../../../contract/answers.ts';
import type { Server } from '../../../contract/client.ts';
import { kindNames } from '../../../records/kinds.ts';
import { mostLookedThrough } from '../../../report/told/most-looked-through.ts';
import { errorMessageOf } from '../../transport/error-message.ts';
import type { Keeper } from '../keeper.ts';

/** Puts the records of a file into the keeper, as long as they are wanted. Answers whether all of them are few enough. */
export const loadRecords = async (
  { holdings }: Pick<FileState, 'holdings'>,
  { keeper, server }: { readonly keeper: Pick<Keeper, 'hold'>; readonly server: Pick<Server, 'records'> },
  isWanted: () => boolean,
): Promise<boolean> => {
  for (const kind of kindNames) {
    if (!isWanted()) return false;
    if (!holdings.some((holding) => holding.kind === kind)) {
      await keeper.hold(kind, 0, []);
      continue;
    }
    for (let from = 0, total = 1; from < total; ) {
      const answer = await server.records({ kind, from });
      // Meanwhile the file may have been looked at anew, and what the keeper holds by now is newer than this.
      if (!isWanted()) return false;
      if (answer.total > mostLookedThrough) return false;
      await keeper.hold(kind, from, answer.rows);
      total = answer.rows.length === 0 ? 0 : answer.total;
      from += answer.rows.length;
    }
  }
  return true;
};

/** What is known of the records that the keeper should hold. */
export type HeldRecords =
  | { readonly is: 'waiting' }
  | { readonly is: 'all' }
  | { readonly is: 'tooMany' }
  | { readonly is: 'failed'; readonly why: string };

/** Always the same: what follows it must not begin anew with each drawing. */
const waiting: HeldRecords = { is: 'waiting' };

interface RecordSources {
  /** Whether anything on the screen needs them now. */
  readonly isNeeded: boolean;
  readonly keeper: Pick<Keeper, 'hold'>;
  readonly server: Pick<Server, 'records'>;
  /** What the file holds: its records are asked for anew whenever it was looked at anew. */
  readonly file: FileState | null;
}

/** Has the keeper hold the records of the file while they are needed. */
export const useHeldRecords = ({ isNeeded, keeper, server, file }: RecordSources): HeldRecords => {
  const [held, setHeld] = useState<{ readonly file: FileState; readonly records: HeldRecords } | null>(null);
  useEffect(() => {
    if (!isNeeded || file === null || held?.file === file) return;
    let isWanted = true;
    const set = (records: HeldRecords) => {
      if (isWanted) setHeld({ file, records });
    };
    loadRecords(file, { keeper, server }, () => isWanted).then(
      (isAll) => set({ is: isAll ? 'all' : 'tooMany' }),
      (cause: unknown) => set({ is: 'failed', why: errorMessageOf(cause) }),
    );
    return () => {
      isWanted = false;
    };
  }, [isNeeded, file]);
  return held === null || held.file !== file ? waiting : held.records;
};
