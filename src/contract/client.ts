import { type ArgumentsOf, type EndpointName, endpointNames, type ResultOf } from './endpoints.ts';

/** The add-on's server as promises: each rejects with an `Error` whose message is a sentence for the person. */
export type Server = { readonly [N in EndpointName]: (...given: ArgumentsOf<N>) => Promise<ResultOf<N>> };

/** How an endpoint is called on Google's side: `import` is `pokaznykImport`. */
export type ServerFunctionName<N extends EndpointName = EndpointName> = `pokaznyk${Capitalize<N>}`;

/** The name of an endpoint on Google's side. */
export const serverFunctionNameOf = <N extends EndpointName>(name: N): ServerFunctionName<N> =>
  // The compiler knows no text that begins with a capital letter but by its type.
  `pokaznyk${name.charAt(0).toUpperCase()}${name.slice(1)}` as ServerFunctionName<N>;

/** Carries a call of an endpoint to wherever the add-on runs, and its result back. */
type Carry = (name: EndpointName, given: readonly unknown[]) => Promise<unknown>;

/** A server whose every endpoint is one call by its name. */
export const createServer = (carry: Carry): Server => {
  const methods = endpointNames.map((name) => [name, (...given: readonly unknown[]) => carry(name, given)] as const);
  // What comes back over the wire is the add-on's own, which the table of its endpoints describes.
  return Object.fromEntries(methods) as unknown as Server;
};
