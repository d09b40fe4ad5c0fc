import { useMemo } from 'preact/hooks';
import type { Server } from '../../contract/client.ts';
import { type ClosedState, useClosedReport } from '../reading/file-records/use-closed-report.ts';
import { useHeldRecords } from '../reading/file-records/use-held-records.ts';
import { type MovedState, useMoved } from '../reading/file-records/use-moved.ts';
import type { Keeper } from '../reading/keeper.ts';
import type { Outlook } from '../reading/outlook.ts';
import { useOutlook } from '../reading/use-outlook.ts';
import { type PreviewState, usePreview } from '../reading/use-preview.ts';
import { type MergeForecast, useMergeForecast } from '../transport/use-merge-forecast.ts';
import { decisionsOf, holdingsOf, isBusy, languageOf, type PreviewQuery, previewQueryOf } from './selectors.ts';
import type { SidebarState } from './state.ts';

/** What is found out in the background while a person reads, chooses and types. */
export interface Background {
  readonly forecast: MergeForecast;
  readonly outlook: Outlook | null;
  readonly preview: PreviewState | null;
  readonly moved: MovedState | null;
  /** The day that it is, as a serial number. */
  readonly today: number;
}

interface BackgroundSources {
  readonly server: Server;
  readonly keeper: Keeper;
  readonly today: () => number;
}

/** A preview with what the closed report told that it compares with. */
const withClosed = (query: PreviewQuery | null, before: ClosedState): PreviewQuery | null => {
  if (query === null || query.request === null || before.is !== 'found') return query;
  const { figures, soleCurrencies = {} } = before.closed;
  // One that remembers nothing leaves its days to the data.
  if (Object.keys(figures).length === 0) return query;
  return { ...query, request: { ...query.request, closed: { figures, soleCurrencies } } };
};

/** Follows the state with what only the server and the keeper know. */
export const useBackground = (state: SidebarState, { server, keeper, today }: BackgroundSources): Background => {
  const { inputs, file, closed } = state;
  const decisions = useMemo(() => decisionsOf(state), [file, state.decisions]);
  const holdings = holdingsOf(state);
  const sources = { server, holdings, language: languageOf(state), decisions, today, isBusy: isBusy(state) };
  const now = today();
  const query = previewQueryOf(state, now);
  const before = useClosedReport(query?.closed ?? null, server);
  const held = useHeldRecords({ isNeeded: query !== null || closed !== null, keeper, server, file });
  return {
    today: now,
    forecast: useMergeForecast(inputs, sources),
    outlook: useOutlook(inputs, { keeper, holdings }),
    preview: usePreview(
      withClosed(query, before),
      keeper,
      before.is === 'none' || before.is === 'found' ? held : before,
    ),
    moved: useMoved(closed === null ? null : { closed, sorted: file?.clients ?? [] }, keeper, held),
  };
};
