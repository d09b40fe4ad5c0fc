import { bytesLookedAt, fileKindOf } from '../../../import/files/file-kind.ts';
import type { FilePart } from '../../../import/files/file-part.ts';
import { loadOnce } from '../scripts/load-once.ts';
import { runOnPage, startWorker } from '../scripts/run-script.ts';
import type { FileToOpen } from './opener.ts';

/** What is in a file that is no text; `null` of a text, and of a file that cannot be read. Rejects where it cannot be opened. */
export type FileOpener = (file: File, signal: AbortSignal) => Promise<readonly FilePart[] | null>;

/** No file is opened longer than this, in milliseconds: the largest export takes a tenth of it on a slow machine. */
const patience = 120_000;

/** Opens a file in a worker of its own, whose memory goes with it; nothing that a file does to it hinders the next one. */
const openIn = (worker: Worker, file: FileToOpen, signal: AbortSignal): Promise<readonly FilePart[]> =>
  new Promise<readonly FilePart[]>((resolve, reject) => {
    const fail = () => reject(new Error(`${file.name} was not opened.`));
    worker.addEventListener('message', ({ data }: MessageEvent<readonly FilePart[]>) => resolve(data));
    worker.addEventListener('error', fail);
    signal.addEventListener('abort', fail);
    setTimeout(fail, patience);
    worker.postMessage(file, [file.bytes.buffer]);
  }).finally(() => worker.terminate());

const onPage = (script: string): Promise<(file: FileToOpen) => readonly FilePart[]> =>
  runOnPage(script, (element, take) => element.addEventListener('opener', ({ detail }) => take(detail)));

/** An opener whose script is asked for with the first file that needs it, once. */
export const createFileOpener = (load: () => Promise<string>): FileOpener => {
  const loaded = loadOnce(load);
  return async (file, signal) => {
    const beginning = await file
      .slice(0, bytesLookedAt)
      .arrayBuffer()
      .catch(() => null);
    if (beginning === null || fileKindOf(new Uint8Array(beginning)) === 'text') return null;
    const text = await loaded();
    const given = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
    const worker = await startWorker(text);
    return worker === null ? (await onPage(text))(given) : openIn(worker, given, signal);
  };
};
