import type { Answer, Endpoints } from '../../report/endpoints.ts';
import type { Server } from '../../sidebar/server.ts';
import type { StandIn } from '../../stand-in/stand-in.ts';

/** The add-on's endpoints in a stand-in, as the sidebar's promises. */
export const serverOf = (standIn: StandIn): Server => {
  const ask = async <Name extends keyof Endpoints>(
    name: Name,
    ...args: Parameters<Endpoints[Name]>
  ): Promise<Extract<ReturnType<Endpoints[Name]>, { ok: true }>['data']> => {
    // The other side of this wire is the add-on's own, which the type of its endpoints describes.
    const answer = standIn.run(name, ...args) as Answer<Extract<ReturnType<Endpoints[Name]>, { ok: true }>['data']>;
    if (!answer.ok) throw new Error(answer.error);
    return answer.data;
  };
  return {
    state: () => ask('pokaznykState'),
    selection: () => ask('pokaznykSelection'),
    begin: (kinds) => ask('pokaznykBegin', kinds),
    end: (ending) => ask('pokaznykEnd', ending),
    claim: (claim) => ask('pokaznykClaim', claim),
    importRecords: (request) => ask('pokaznykImport', request),
    compareRecords: (request) => ask('pokaznykCompare', request),
    remember: (mappings) => ask('pokaznykRemember', mappings),
    records: (request) => ask('pokaznykRecords', request),
    tick: (goalRule) => ask('pokaznykTick', goalRule),
    report: (choices) => ask('pokaznykReport', choices),
    cancel: () => ask('pokaznykCancel'),
    insert: (formula) => ask('pokaznykInsert', formula),
    show: (sheetId) => ask('pokaznykShow', sheetId),
  };
};
