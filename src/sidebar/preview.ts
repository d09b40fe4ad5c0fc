import { useEffect, useState } from 'preact/hooks';
import { kindNames } from '../records/kinds.ts';
import type { State } from '../report/endpoints.ts';
import type { Days } from '../report/measured.ts';
import type { PreviewRequest } from '../report/preview.ts';
import type { Keeper, Part } from './reading/keeper.ts';
import { mostPreviewed, type Preview, type Rules } from './reading/previewing.ts';
import { reasonOf } from './reason.ts';
import type { Server } from './server.ts';

/** What is shown of a report before it is built. */
export type Shown =
  | { readonly is: 'waiting' }
  | { readonly is: 'tooMany' }
  | { readonly is: 'failed'; readonly why: string }
  | ({ readonly is: 'shown'; readonly days: Days } & Preview);

/** Puts the records of a file into the keeper, as long as they are wanted. Answers whether all of them are few enough. */
export const holdRecords = async (
  { holdings }: Pick<State, 'holdings'>,
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
      if (answer.total > mostPreviewed) return false;
      await keeper.hold(kind, from, answer.rows);
      total = answer.rows.length === 0 ? 0 : answer.total;
      from += answer.rows.length;
    }
  }
  return true;
};

interface Sides {
  readonly keeper: Keeper;
  readonly server: Pick<Server, 'records'>;
  /** What the file holds: read anew whenever it was looked at anew. */
  readonly state: State | null;
  /** Whether a preview is on the screen. */
  readonly isOpen: boolean;
}

/** What a report will show, counted in the background from the records of the file and of what was read but not added. */
export const usePreview = (
  { keeper, server, state, isOpen }: Sides,
  { asked, parts, rules }: { readonly asked: PreviewRequest | null; readonly parts: readonly Part[]; readonly rules: Rules },
): Shown | null => {
  const [shown, setShown] = useState<Shown | null>(null);
  /** What of the file the keeper holds, and whether that is all of it. */
  const [known, setKnown] = useState<{ readonly state: State; readonly isAll: boolean } | null>(null);
  useEffect(() => {
    if (!isOpen || state === null || known?.state === state) return;
    let isWanted = true;
    setShown({ is: 'waiting' });
    holdRecords(state, { keeper, server }, () => isWanted).then(
      (isAll) => {
        if (isWanted) setKnown({ state, isAll });
      },
      (cause: unknown) => {
        if (isWanted) setShown({ is: 'failed', why: reasonOf(cause) });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [isOpen, state]);
  const question = JSON.stringify([asked, parts, rules]);
  useEffect(() => {
    if (!isOpen || known === null || known.state !== state) return;
    if (asked === null) {
      setShown(null);
      return;
    }
    if (!known.isAll) {
      setShown({ is: 'tooMany' });
      return;
    }
    let isWanted = true;
    keeper.preview(parts, asked, rules).then(
      (preview) => {
        if (!isWanted) return;
        setShown(preview === null ? { is: 'tooMany' } : { is: 'shown', days: asked, ...preview });
      },
      (cause: unknown) => {
        if (isWanted) setShown({ is: 'failed', why: reasonOf(cause) });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [isOpen, known, question]);
  return shown;
};
