import { useEffect, useState } from 'preact/hooks';
import type { ClosedReport, FileReport } from '../../../contract/answers.ts';
import type { Server } from '../../../contract/client.ts';
import { errorMessageOf } from '../../transport/error-message.ts';

/** What a closed report told, or why that is not known yet; `none` where nobody asks. */
export type ClosedState =
  | { readonly is: 'none' }
  | { readonly is: 'waiting' }
  | { readonly is: 'failed'; readonly why: string }
  | { readonly is: 'found'; readonly closed: ClosedReport };

/** Always the same, as those of `useHeldRecords` are: the preview, which follows it, would be drawn without end. */
const none: ClosedState = { is: 'none' };
const waiting: ClosedState = { is: 'waiting' };

/** Asks for a closed report once, as long as it is needed: what it told does not change. */
export const useClosedReport = (report: FileReport | null, server: Pick<Server, 'closed'>): ClosedState => {
  const [known, setKnown] = useState<{ readonly of: string; readonly state: ClosedState } | null>(null);
  const of = report === null ? null : `${report.sheetId} ${report.closedOn}`;
  useEffect(() => {
    if (report === null || of === null || known?.of === of) return;
    let isWanted = true;
    const set = (state: ClosedState) => {
      if (isWanted) setKnown({ of, state });
    };
    server.closed(report.sheetId).then(
      (closed) => set({ is: 'found', closed }),
      (cause: unknown) => set({ is: 'failed', why: errorMessageOf(cause) }),
    );
    return () => {
      isWanted = false;
    };
  }, [of]);
  if (of === null) return none;
  return known?.of === of ? known.state : waiting;
};
