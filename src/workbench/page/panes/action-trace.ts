import type { ServiceCall } from '../../../stand-in/execution/call-counter.ts';
import type { Language } from '../../../text/language.ts';
import { element } from './element.ts';
import { words } from './page-words.ts';

/** What Google would see of one action: the calls that it made, and how long they took by the stand-in's clock, in milliseconds. */
export interface ActionTrace {
  readonly action: string;
  readonly calls: readonly ServiceCall[];
  readonly time: number;
}

/** The classes of calls that count against Google's limits, in the order that they are told. */
const classes = ['read', 'write', 'chart', 'flush'] as const;
type Counted = (typeof classes)[number];

/** As many of the last actions are kept in sight. */
const mostTraces = 6;

interface CountedCall {
  readonly name: string;
  readonly kind: Counted;
}

const countedCallsOf = ({ calls }: ActionTrace): readonly CountedCall[] =>
  calls.flatMap(({ name, kind }) => (kind === 'handle' ? [] : [{ name, kind }]));

const row = (cells: readonly string[], tag: 'td' | 'th' = 'td') =>
  element('tr', {}, ...cells.map((cell) => element(tag, tag === 'th' ? { scope: 'col' } : {}, cell)));

/** The calls of an action by name, those that were made most often first. */
const table = (seen: ActionTrace, language: Language) => {
  const names = new Map<string, CountedCall & { readonly times: number }>();
  for (const call of countedCallsOf(seen))
    names.set(call.name, { ...call, times: 1 + (names.get(call.name)?.times ?? 0) });
  const rows = [...names.values()].sort((one, other) => other.times - one.times);
  return element(
    'table',
    {},
    element('thead', {}, row([words.service[language], words.class[language], words.count[language]], 'th')),
    element('tbody', {}, ...rows.map(({ name, kind, times }) => row([name, words[kind][language], `${times}`]))),
  );
};

/** What an action was, how many calls it made and how long they took. */
const line = (seen: ActionTrace, language: Language): string => {
  const seconds = new Intl.NumberFormat(language, { maximumFractionDigits: 1, minimumFractionDigits: 1 });
  const time = `${seconds.format(seen.time / 1000)} ${words.seconds[language]}`;
  return `${seen.action} · ${words.calls[language]}: ${countedCallsOf(seen).length} · ${time}`;
};

const classLine = (seen: ActionTrace, language: Language): string =>
  classes
    .map((kind) => `${words[kind][language]} ${countedCallsOf(seen).filter((call) => call.kind === kind).length}`)
    .join(' · ');

/** One action, folded out where it is the last. */
const entry = (seen: ActionTrace, language: Language, { open }: { readonly open: boolean }) =>
  element(
    'details',
    { open },
    element('summary', {}, line(seen, language)),
    element('p', {}, classLine(seen, language)),
    ...(countedCallsOf(seen).length === 0 ? [] : [table(seen, language)]),
  );

/** The fold-out that tells what Google would see of the last actions, and how to show it the next. */
export const tracePanel = (language: Language) => {
  const summary = element('summary');
  const body = element('div');
  const panel = element('details', { className: 'seen' }, summary, body);
  let actions: readonly ActionTrace[] = [];
  const tell = () => {
    const [last] = actions;
    summary.replaceChildren(`${words.seen[language]}: ${last === undefined ? 0 : countedCallsOf(last).length}`);
    body.replaceChildren(
      element('p', {}, last === undefined ? words.noCalls[language] : words.lastActions[language]),
      ...actions.map((seen, at) => entry(seen, language, { open: at === 0 })),
    );
  };
  const show = (seen: ActionTrace) => {
    actions = [seen, ...actions].slice(0, mostTraces);
    tell();
  };
  const foldOnClickElsewhere = ({ target }: Event) => {
    if (target instanceof Node && !panel.contains(target)) panel.open = false;
  };
  document.addEventListener('pointerdown', foldOnClickElsewhere);
  panel.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    panel.open = false;
    summary.focus();
  });
  tell();
  return { panel, show, remove: () => document.removeEventListener('pointerdown', foldOnClickElsewhere) };
};
