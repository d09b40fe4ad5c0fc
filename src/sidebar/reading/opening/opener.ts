import type { Decoder } from '../../../import/files/decode.ts';
import type { FilePart } from '../../../import/files/file-part.ts';
import { openFile } from '../../../import/files/open-file.ts';

/** A file that a page asks to be opened. */
export interface FileToOpen {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What of a worker's own scope is used. */
interface WorkerScope {
  postMessage(message: unknown, transfer?: readonly ArrayBufferLike[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<FileToOpen>) => void): void;
}

declare const self: WorkerScope;

declare global {
  interface HTMLElementEventMap {
    /** The opener hands itself to the page that runs it, on the script element that it came in. */
    opener: CustomEvent<(file: FileToOpen) => readonly FilePart[]>;
  }
}

const decode: Decoder = (encoding, bytes) => new TextDecoder(encoding).decode(bytes);

const open = ({ name, bytes }: FileToOpen): readonly FilePart[] => openFile(name, bytes, decode);

/** A part of an archive that was not packed is a piece of it: alone it goes its way without the rest. */
const alone = (part: FilePart): FilePart => ('bytes' in part ? { ...part, bytes: part.bytes.slice() } : part);

const buffersOf = (part: FilePart): readonly ArrayBufferLike[] =>
  'bytes' in part
    ? [part.bytes.buffer]
    : 'sheet' in part
      ? [part.sheet.bytes.buffer, part.sheet.firsts.buffer, part.sheet.lines.buffer]
      : [];

// What opens workbooks and archives is a script of its own: a worker runs it, or the page where there can be no worker.
if (typeof document === 'undefined') {
  self.addEventListener('message', ({ data }) => {
    const parts = open(data).map(alone);
    self.postMessage(parts, parts.flatMap(buffersOf));
  });
  self.postMessage(null);
} else document.currentScript?.dispatchEvent(new CustomEvent('opener', { detail: open }));
