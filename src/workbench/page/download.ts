import { element } from './panes/element.ts';

/** Gives the person a file, as a download. */
export const download = (content: Blob, name: string) => {
  const href = URL.createObjectURL(content);
  element('a', { href, download: name }).click();
  // The download has taken hold of the content by the next turn.
  setTimeout(() => URL.revokeObjectURL(href));
};
