import type { Realm } from '../../stand-in/stand-in.ts';
import { element } from './panes/element.ts';

// What a window has and Apps Script has not: https://developers.google.com/apps-script/guides/v8-runtime
const absent = [
  'AbortController',
  'Blob',
  'DOMException',
  'Event',
  'EventTarget',
  'File',
  'FormData',
  'Headers',
  'ReadableStream',
  'Request',
  'Response',
  'TextDecoder',
  'TextEncoder',
  'URL',
  'URLSearchParams',
  'WritableStream',
  'XMLHttpRequest',
  'atob',
  'btoa',
  'clearInterval',
  'clearTimeout',
  'crypto',
  'fetch',
  'indexedDB',
  'performance',
  'queueMicrotask',
  'requestAnimationFrame',
  'setInterval',
  'setTimeout',
  'structuredClone',
] as const;

/**
 * A global scope of its own for the add-on's code: the window of a hidden frame, without what Apps Script lacks. `document`
 * and `navigator` cannot be taken from a window; the bare `vm` of the tests holds that the code does without.
 */
export const frameRealm = (): { readonly realm: Realm; remove(): void } => {
  const frame = element('iframe', { hidden: true });
  document.body.append(frame);
  const realm: Realm = async (code, globals) => {
    const { contentWindow: scope, contentDocument: inside } = frame;
    if (!scope || !inside) throw new Error('The frame for the add-on has no window.');
    for (const name of absent) Object.defineProperty(scope, name, { value: undefined });
    Object.assign(scope, globals);
    const src = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
    const script = Object.assign(inside.createElement('script'), { src });
    await new Promise((loaded, failed) => {
      scope.addEventListener('error', ({ message }) => failed(new Error(message)));
      script.addEventListener('load', loaded);
      inside.head.append(script);
    });
    URL.revokeObjectURL(src);
    return scope;
  };
  return { realm, remove: () => frame.remove() };
};
