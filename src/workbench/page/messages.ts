/** What the sidebar's frame asks of the page around it. `args` and `value` are JSON text, so that nothing else can pass. */
export type FrameRequest =
  | { readonly ask: 'run'; readonly id: number; readonly name: string; readonly args: string }
  | { readonly ask: 'close' }
  | { readonly ask: 'focus' };

/** What the page answers to a `run`. */
export type FrameReply =
  | { readonly id: number; readonly ok: true; readonly value: string }
  | { readonly id: number; readonly ok: false; readonly error: string };

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

export const isFrameRequest = (value: unknown): value is FrameRequest =>
  isObject(value) &&
  (value['ask'] === 'close' ||
    value['ask'] === 'focus' ||
    (value['ask'] === 'run' &&
      typeof value['id'] === 'number' &&
      typeof value['name'] === 'string' &&
      typeof value['args'] === 'string'));

export const isFrameReply = (value: unknown): value is FrameReply =>
  isObject(value) &&
  typeof value['id'] === 'number' &&
  (value['ok'] === true ? typeof value['value'] === 'string' : typeof value['error'] === 'string');
