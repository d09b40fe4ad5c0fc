import type { FactOutcome } from '../results/verdict.ts';
import { observeByHand } from './by-hand.ts';
import { words } from './frame-words.ts';
import { factsByHand, observers } from './observers.ts';
import { callScript } from './script-calls.ts';

/** How long one fact is waited for, in milliseconds. */
const patience = 60_000;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const late = (): Promise<never> =>
  new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`No answer within ${patience / 1000} seconds.`)), patience);
  });

const start = async (status: HTMLElement, place: HTMLElement): Promise<void> => {
  const language = document.documentElement.dataset['open'] === 'uk' ? 'uk' : 'en';
  const seen: Record<string, FactOutcome> = {};
  for (const [name, observe] of Object.entries(observers)) {
    status.textContent = `${words.running[language]}: ${name}`;
    seen[name] = await Promise.race([Promise.resolve().then(observe), late()]).then(
      (observed) => ({ observed }),
      (error: unknown) => ({ threw: messageOf(error) }),
    );
  }
  // Kept before a person is asked for anything: they may close the page.
  await callScript('factsKeepPage', seen);
  for (const name of factsByHand) {
    status.textContent = '';
    const observed = await observeByHand(name, place, language);
    place.replaceChildren();
    if (observed !== null) await callScript('factsKeepPage', { [name]: { observed } });
  }
  status.textContent = words.done[language];
};

const [status, place] = [document.getElementById('status'), document.getElementById('by-hand')];
if (status !== null && place !== null)
  start(status, place).catch((error: unknown) => {
    const language = document.documentElement.dataset['open'] === 'uk' ? 'uk' : 'en';
    status.textContent = `${words.failed[language]} ${messageOf(error)}`;
  });
