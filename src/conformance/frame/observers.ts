import type { Observation } from '../claim.ts';
import type { PageFactName } from '../page-claims.ts';
import { callOutcome, callScript, runMemberKind, userObjectOf } from './script-calls.ts';

/** The facts that need a person's hands. */
export const factsByHand = ['pasting by hand', 'dropping by hand'] as const satisfies readonly PageFactName[];
export type FactByHand = (typeof factsByHand)[number];

/** What the page's own little scripts have left, each in an element of its own, so that one that is cut harms no other. */
const leftBy = (name: string): Observation => {
  const texts: unknown = Reflect.get(window, 'texts');
  const text: unknown = typeof texts === 'object' && texts !== null ? Reflect.get(texts, name) : undefined;
  return typeof text === 'string' ? text : null;
};

const plain = (value: unknown): Observation => {
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
  return String(value);
};

const inflated = async (base64: string, format: CompressionFormat): Promise<string> => {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream(format))).text();
};

/** Asks a worker that is made of a text once. */
const askWorker = (script: string, message: unknown, transfer: Transferable[] = []): Promise<unknown> => {
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const worker = new Worker(address);
  return new Promise<unknown>((resolve, reject) => {
    worker.addEventListener('message', ({ data }) => resolve(data));
    worker.addEventListener('error', ({ message: text }) => reject(new Error(text)));
    worker.postMessage(message, transfer);
  }).finally(() => {
    worker.terminate();
    URL.revokeObjectURL(address);
  });
};

const rows = (): readonly (readonly unknown[])[] =>
  Array.from({ length: 10_000 }, (_, at) => [at, 'x'.repeat(150), null, true, 1.5, '', 'ї', -at, 0, 'end']);

/** How each fact of the page that needs nobody's hands is tried. */
export const observers: Readonly<Record<Exclude<PageFactName, FactByHand>, () => Observation | Promise<Observation>>> =
  {
    'the attribute of the first tag': () => ['en', 'uk'].includes(document.documentElement.dataset['open'] ?? ''),
    'the width of a sidebar': () => window.innerWidth,
    'the text of a script': () =>
      (document.querySelector('script[data-main]')?.textContent ?? '').includes('factsKeepPage'),
    'a block of data': () => document.querySelector('script[type="text/plain"]')?.textContent ?? null,
    'a template literal with an address': () => leftBy('templateAddress'),
    'a template literal with a comment': () => leftBy('templateComment'),
    'a text with an address': () => leftBy('textAddress'),
    'a text with a comment': () => leftBy('textComment'),
    'a text with an escaped slash': () => leftBy('escapedSlash'),
    'a worker from a blob': async () =>
      plain(await askWorker("onmessage = ({ data }) => postMessage(data === 'ping' ? 'pong' : 'what?')", 'ping')),
    'a worker that is given bytes': async () => {
      const bytes = new Uint8Array(1_000_000);
      const back = await askWorker('onmessage = ({ data }) => postMessage(data, [data])', bytes.buffer, [bytes.buffer]);
      return [bytes.length, back instanceof ArrayBuffer ? back.byteLength : null];
    },
    inflating: async () => [
      await inflated('eJzLzEvLSSxJTQEADuADSA==', 'deflate'),
      await inflated('y8xLy0ksSU0BAA==', 'deflate-raw'),
    ],
    'old encodings': () =>
      (
        [
          ['windows-1251', [0xaf]],
          ['utf-16le', [0x07, 0x04]],
          ['utf-16be', [0x04, 0x07]],
        ] as const
      ).map(([encoding, bytes]) => new TextDecoder(encoding).decode(Uint8Array.from(bytes))),
    'reading a file': async () => Array.from(new Uint8Array(await new File(['pok'], 'a.csv').arrayBuffer())),
    'plural forms': () => [1, 2, 5].map((count) => new Intl.PluralRules('uk').select(count)),
    'an argument of one megabyte': async () => plain(await callScript('factsMeasure', 'x'.repeat(1_000_000))),
    'an argument of two megabytes in rows': async () => plain(await callScript('factsMeasure', rows())),
    'an argument of five megabytes': async () => plain(await callScript('factsMeasure', 'x'.repeat(5_000_000))),
    'an answer of two megabytes': async () => String(await callScript('factsGive', 'two megabytes')).length,
    'a date as an argument': () =>
      Promise.all([callOutcome('factsMeasure', new Date(0)), callOutcome('factsMeasure', { at: new Date(0) })]),
    'a function as an argument': () => callOutcome('factsMeasure', () => 1),
    'null and undefined as arguments': async () =>
      plain([await callScript('factsMeasure', null), await callScript('factsMeasure', undefined)]),
    'other letters': async () =>
      plain(await callScript('factsGive', '=Ї 😀 \u0000 \u2028 \ud83d\ude00 </script> \\ "')),
    'an answer that is a date': async () =>
      plain([await callScript('factsGive', 'date'), await callScript('factsGive', 'date inside')]),
    'an answer that is nothing': async () => plain(await callScript('factsGive', 'nothing')),
    'an answer with nothing inside': async () =>
      Object.keys(Object(await callScript('factsGive', 'nothing inside'))).sort(),
    'what is thrown': () =>
      callScript('factsGive', 'boom').then(
        () => false,
        (error: unknown) => error instanceof Error && error.message.includes('Nothing is given by the name "boom".'),
      ),
    'a private function': () => runMemberKind('factsHidden_'),
    'an object of the user': async () => plain(await userObjectOf('factsMeasure', 'x', 7)),
    'fifteen calls at once': async () =>
      (await Promise.all(Array.from({ length: 15 }, (_, at) => callScript('factsMeasure', 'x'.repeat(at))))).length,
  };
