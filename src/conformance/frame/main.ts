import type { Outcome } from '../results/verdict.ts';
import { seenByHand } from './by-hand.ts';
import { words } from './frame-words.ts';
import { call } from './google.ts';
import { byHand, observers } from './observers.ts';

/** How long one fact is waited for, in milliseconds. */
const patience = 60_000;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const late = (): Promise<never> =>
  new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`No answer within ${patience / 1000} seconds.`)), patience);
  });

const start = async (status: HTMLElement, place: HTMLElement): Promise<void> => {
  const language = document.documentElement.dataset['open'] === 'uk' ? 'uk' : 'en';
  const seen: Record<string, Outcome> = {};
  for (const [name, observe] of Object.entries(observers)) {
    status.textContent = `${words.running[language]}: ${name}`;
    seen[name] = await Promise.race([Promise.resolve().then(observe), late()]).then(
      (observed) => ({ observed }),
      (error: unknown) => ({ threw: messageOf(error) }),
    );
  }
  // Kept before a person is asked for anything: they may close the page.
  await call('factsKeepPage', seen);
  for (const name of byHand) {
    status.textContent = '';
    const observed = await seenByHand(name, place, language);
    place.replaceChildren();
    if (observed !== null) await call('factsKeepPage', { [name]: { observed } });
  }
  status.textContent = words.done[language];
};

const [status, place] = [document.getElementById('status'), document.getElementById('by-hand')];
if (status !== null && place !== null)
  start(status, place).catch((error: unknown) => {
    const language = document.documentElement.dataset['open'] === 'uk' ? 'uk' : 'en';
    status.textContent = `${words.failed[language]} ${messageOf(error)}`;
  });
