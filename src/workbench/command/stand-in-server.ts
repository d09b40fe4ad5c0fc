import type { Answer } from '../../contract/answers.ts';
import { createServer, type Server, serverFunctionNameOf } from '../../contract/client.ts';
import type { StandIn } from '../../stand-in/stand-in.ts';

/** The add-on's endpoints in a stand-in, as the sidebar's promises. */
export const standInServer = (standIn: StandIn): Server =>
  createServer(async (name, given) => {
    // What runs in the stand-in is the add-on, and this is how it answers.
    const answer = standIn.run(serverFunctionNameOf(name), ...given) as Answer<unknown>;
    if (!answer.ok) throw new Error(answer.error);
    return answer.data;
  });
