import type { Checklist, ChecklistItem } from '../../records/days/checklist.ts';
import { useSpeech } from '../words/speech.ts';
import { useParts } from './use-parts.tsx';

const signs = { whole: '✓', partly: '!', none: '✕' } as const;

interface ItemProperties {
  readonly item: ChecklistItem;
  readonly client: string;
  readonly month: string;
}

const Item = ({ item, client, month }: ItemProperties) => {
  const { words, writing } = useSpeech();
  const { checklist } = words;
  const { source, owner, state, missing } = item;
  const name = owner === '' || owner === client ? source : `${source} (${owner})`;
  const days = missing.map(({ from, to }) => writing.span(from, to)).join('; ');
  const told = { whole: name, partly: checklist.lacks(name, days), none: checklist.none(name, month) }[state];
  return (
    <li>
      <span class={state === 'whole' ? 'ok' : 'warn'} aria-hidden="true">
        {signs[state]}
      </span>{' '}
      {told}
    </li>
  );
};

/** What came of each client for the last whole month, beside the month before. */
export const ChecklistField = ({ checklists }: { readonly checklists: readonly Checklist[] }) => {
  const { words, writing } = useSpeech();
  const { checklist, check } = words;
  const { shown, more } = useParts(checklists);
  const [first] = checklists;
  if (first === undefined) return null;
  const month = writing.period(first.month, 'month');
  const isWhole = checklists.every(({ items }) => items.every(({ state }) => state === 'whole'));
  return (
    <details class="fold" open={!isWhole}>
      <summary>{checklist.title(month)}</summary>
      {shown.map(({ client, filesBefore, files, items }) => (
        <section key={client} aria-label={client === '' ? checklist.title(month) : client}>
          {client !== '' && <b>{client}</b>}
          <p class="soft">
            {checklist.counts(writing.count(filesBefore, check.files), writing.count(files, check.files))}
          </p>
          <ul class="lines">
            {items.map((item) => (
              <Item key={`${item.source} ${item.owner}`} {...{ item, client, month }} />
            ))}
          </ul>
        </section>
      ))}
      {more}
    </details>
  );
};
