import { useEffect, useRef } from 'preact/hooks';
import { filesOfFolders } from './dropped-files.ts';

interface PasteAndDrop {
  /** Whether something is being done, so that nothing more can be taken. */
  readonly isBusy: boolean;
  readonly onText: (text: string) => void;
  readonly onFiles: (files: readonly File[]) => void;
  /** A paste without text or file. */
  readonly onEmpty: () => void;
  /** A paste that comes too early. */
  readonly onEarly: () => void;
}

/** Takes what is pasted or dropped anywhere on the page. The text comes from the event and never enters a field. */
export const usePasteAndDrop = (given: PasteAndDrop): void => {
  const newest = useRef(given);
  newest.current = given;
  useEffect(() => {
    const take = (data: DataTransfer | null) => {
      const { isBusy, onText, onFiles, onEmpty, onEarly } = newest.current;
      if (isBusy) {
        onEarly();
        return;
      }
      const inFolders = data === null ? null : filesOfFolders(data);
      const files = [...(data?.files ?? [])];
      const text = data?.getData('text/plain') ?? '';
      // Cells copied in a spreadsheet may carry a picture of themselves as a file; their text is what is meant.
      if (text.trim() !== '') onText(text);
      else if (inFolders !== null) inFolders.then((found) => (found.length > 0 ? onFiles(found) : onEmpty()), onEmpty);
      else if (files.length > 0) onFiles(files);
      else onEmpty();
    };
    const paste = (event: ClipboardEvent) => {
      // A day pasted into a date field is meant for that field; a choice takes no text.
      if (event.target instanceof HTMLInputElement && !/^(?:radio|checkbox)$/.test(event.target.type)) return;
      event.preventDefault();
      take(event.clipboardData);
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      take(event.dataTransfer);
    };
    // Without this the browser would open a dropped file instead of the page.
    const over = (event: DragEvent) => event.preventDefault();
    document.addEventListener('paste', paste);
    document.addEventListener('drop', drop);
    document.addEventListener('dragover', over);
    return () => {
      document.removeEventListener('paste', paste);
      document.removeEventListener('drop', drop);
      document.removeEventListener('dragover', over);
    };
  }, []);
};
