import type { Language } from '../../kpi/text.ts';
import { element } from './element.ts';
import { words } from './words.ts';

/** The service calls that one action made, by name. */
export interface Seen {
  readonly action: string;
  readonly calls: Readonly<Record<string, number>>;
}

const table = (calls: readonly (readonly [string, number])[], total: number, language: Language) => {
  const row = (cells: readonly string[], tag: 'td' | 'th' = 'td') =>
    element('tr', {}, ...cells.map((cell) => element(tag, {}, cell)));
  return element(
    'table',
    {},
    element('thead', {}, row([words.service[language], words.count[language]], 'th')),
    element('tbody', {}, ...calls.map(([name, times]) => row([name, `${times}`]))),
    element('tfoot', {}, row([words.total[language], `${total}`])),
  );
};

/** The fold-out that tells what Google would see of the last action, and how to show it the next. */
export const seenPanel = (language: Language) => {
  const summary = element('summary');
  const body = element('div');
  const panel = element('details', { className: 'seen' }, summary, body);
  const show = (seen: Seen | undefined) => {
    const calls = Object.entries(seen?.calls ?? {}).sort(([, a], [, b]) => b - a);
    const total = calls.reduce((sum, [, times]) => sum + times, 0);
    summary.replaceChildren(`${words.seen[language]}: ${total}`);
    body.replaceChildren(
      ...(seen && total > 0
        ? [element('p', {}, `${words.lastAction[language]}: ${seen.action}`), table(calls, total, language)]
        : [element('p', {}, words.noCalls[language])]),
    );
  };
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !panel.contains(target)) panel.open = false;
  });
  show(undefined);
  return { panel, show };
};
