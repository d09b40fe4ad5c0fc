import { type FrameReply, type FrameRequest, isFrameReply } from './messages.ts';
import { argumentsJson } from './workbook/arguments-json.ts';

interface Handlers {
  readonly success?: ((value: unknown, userObject?: unknown) => void) | undefined;
  readonly failure?: ((error: Error, userObject?: unknown) => void) | undefined;
  readonly userObject?: unknown;
}

// Google runs ten calls of one page at a time and lets the others wait.
const callsAtOnce = 10;

const running = new Map<number, Handlers>();
const waiting: { request: FrameRequest & { ask: 'run' }; handlers: Handlers }[] = [];
let lastId = 0;

const post = (request: FrameRequest) => window.parent.postMessage(request, window.location.origin);

const sendWaiting = () => {
  while (running.size < callsAtOnce) {
    const next = waiting.shift();
    if (!next) return;
    running.set(next.request.id, next.handlers);
    post(next.request);
  }
};

const settle = (reply: FrameReply) => {
  const handlers = running.get(reply.id);
  if (!handlers) return;
  running.delete(reply.id);
  sendWaiting();
  if (reply.ok) handlers.success?.(JSON.parse(reply.value), handlers.userObject);
  else if (handlers.failure) handlers.failure(new Error(reply.error), handlers.userObject);
  else console.error(reply.error);
};

const call =
  (name: string, handlers: Handlers) =>
  (...args: unknown[]): void => {
    lastId += 1;
    waiting.push({ request: { ask: 'run', id: lastId, name, args: argumentsJson(args) }, handlers });
    sendWaiting();
  };

const runner = (handlers: Handlers): object =>
  new Proxy(Object.freeze({}), {
    get: (_target, name) => {
      if (name === 'withSuccessHandler') return (success: Handlers['success']) => runner({ ...handlers, success });
      if (name === 'withFailureHandler') return (failure: Handlers['failure']) => runner({ ...handlers, failure });
      if (name === 'withUserObject') return (userObject: unknown) => runner({ ...handlers, userObject });
      // A name that ends in `_` is private to the script, so Google's object does not have it.
      return typeof name === 'string' && !name.endsWith('_') ? call(name, handlers) : undefined;
    },
  });

window.addEventListener('message', ({ source, data }) => {
  if (source === window.parent && isFrameReply(data)) settle(data);
});

Object.assign(window, {
  google: {
    script: {
      run: runner({}),
      host: {
        origin: window.location.origin,
        close: () => post({ ask: 'close' }),
        editor: { focus: () => post({ ask: 'focus' }) },
      },
    },
  },
});
