import { element } from './element.ts';

const readingTime = 6000;

/** Shows a message for some seconds, over the spreadsheet. */
export const tell = (message: string) => {
  const note = element('div', { className: 'message', role: 'status' }, message);
  document.body.append(note);
  setTimeout(() => note.remove(), readingTime);
};
