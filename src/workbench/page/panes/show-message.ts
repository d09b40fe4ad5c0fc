import { element } from './element.ts';

const readingTime = 6000;

/** What is told stands here, the newest last: one place, so that two messages do not lie on each other. */
const notes = (): HTMLElement => {
  const there = document.querySelector<HTMLElement>('.messages');
  if (there !== null) return there;
  const made = element('div', { className: 'messages', role: 'status' });
  document.body.append(made);
  return made;
};

/** Shows a message for some seconds, over the spreadsheet. */
export const showMessage = (message: string) => {
  const note = element('p', { className: 'message' }, message);
  notes().append(note);
  setTimeout(() => note.remove(), readingTime);
};

/** Shows a message until the person has pressed the button under it. */
export const showUntilConfirmed = (message: string, understood: string) => {
  const text = element('p', {}, message);
  text.id = 'asked';
  const button = element('button', { type: 'submit' }, understood);
  const dialog = element('dialog', { className: 'asked' }, element('form', { method: 'dialog' }, text, button));
  dialog.setAttribute('aria-labelledby', text.id);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
};
