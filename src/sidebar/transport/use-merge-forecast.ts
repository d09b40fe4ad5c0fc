import { useEffect, useState } from 'preact/hooks';
import type { Server } from '../../contract/client.ts';
import type { MergeDecisions } from '../../records/merging/decisions.ts';
import type { TabSummary } from '../../records/tab-summary.ts';
import type { Language } from '../../text/language.ts';
import type { ReadImport, ReadInput } from '../reading/read-input.ts';
import { compareImport, type MergeCounts } from './send-imports.ts';

/** What adding each import would do, as far as that is known yet. */
export type MergeForecast = ReadonlyMap<ReadImport, MergeCounts>;

/**
 * What adding what was read would do to the tabs that stand already, asked in the background while a person reads the rest.
 * What cannot be asked stays unsaid: the sending itself tells of every failure.
 */
export const useMergeForecast = (
  inputs: readonly ReadInput[],
  {
    server,
    holdings,
    language,
    decisions,
    today,
    isBusy,
  }: {
    readonly server: Server;
    readonly holdings: readonly TabSummary[];
    readonly language: Language;
    readonly decisions: MergeDecisions;
    readonly today: () => number;
    readonly isBusy: boolean;
  },
): MergeForecast => {
  const [forecast, setForecast] = useState<MergeForecast>(new Map());
  useEffect(() => {
    // While something is done the server has that to do, and what is being added needs no forecast.
    if (isBusy) return;
    const controller = new AbortController();
    const { signal } = controller;
    const ask = async () => {
      const known = new Map<ReadImport, MergeCounts>();
      const all = inputs.flatMap(({ file, saved, reading }) => reading.imports.map((of) => ({ file, saved, of })));
      for (const [at, { file, saved, of }] of all.entries()) {
        const before = all.slice(0, at).flatMap((each) => (each.of.kind === of.kind ? [each.of.part] : []));
        if (before.length === 0 && !holdings.some(({ kind }) => kind === of.kind)) continue;
        const telling = { file, language, decisions, seen: { saved, today: today() } };
        known.set(of, await compareImport({ of, before }, telling, { server, signal }));
        if (signal.aborted) return;
        setForecast(new Map(known));
      }
    };
    ask().catch(() => undefined);
    return () => controller.abort();
  }, [inputs, isBusy, decisions]);
  return forecast;
};
