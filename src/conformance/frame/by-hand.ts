import type { Language } from '../../text/language.ts';
import type { Observation } from '../claim.ts';
import { words } from './frame-words.ts';
import type { FactByHand } from './observers.ts';

/** The line that is to be pasted. */
const lineToPaste = 'Показник\t1 234,5';

const element = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text: string,
  parent: HTMLElement,
): HTMLElementTagNameMap[Name] => {
  const made = document.createElement(name);
  made.textContent = text;
  parent.append(made);
  return made;
};

const pasted = (place: HTMLElement, language: Language, give: (seen: Observation) => void): void => {
  element('p', words.paste[language], place);
  element('code', lineToPaste, place);
  const box = element('textarea', '', place);
  box.setAttribute('aria-label', words.paste[language]);
  box.addEventListener('paste', ({ clipboardData }) => {
    const text = clipboardData?.getData('text/plain') ?? '';
    // A browser may make a blank of the tab that it shows.
    give([
      clipboardData?.types.includes('text/plain') ?? false,
      text.replace(/\s+/g, ' ').trim() === lineToPaste.replace(/\s+/g, ' '),
    ]);
  });
};

const dropped = (place: HTMLElement, language: Language, give: (seen: Observation) => void): void => {
  const target = element('p', words.drop[language], place);
  target.className = 'drop';
  target.addEventListener('dragover', (event) => event.preventDefault());
  target.addEventListener('drop', async (event) => {
    event.preventDefault();
    // What the event carries is gone once its handler waits.
    const types = event.dataTransfer?.types ?? [];
    const file = event.dataTransfer?.files[0];
    const bytes = file === undefined ? 0 : (await file.arrayBuffer()).byteLength;
    give([types.includes('Files'), file !== undefined && bytes === file.size]);
  });
};

const tries: Readonly<Record<FactByHand, typeof pasted>> = { 'pasting by hand': pasted, 'dropping by hand': dropped };

/** Asks the person to do something in the page, and gives what was seen; `null` where they leave it out. */
export const observeByHand = (name: FactByHand, place: HTMLElement, language: Language): Promise<Observation> =>
  new Promise((resolve) => {
    place.replaceChildren();
    tries[name](place, language, resolve);
    element('button', words.skip[language], place).addEventListener('click', () => resolve(null));
  });
