import { useState } from 'preact/hooks';
import type { UnknownTable } from '../../import/reading.ts';
import type { ColumnMapping } from '../../records/column-mapping.ts';
import { columnsOf, type Kind, kindNames, kinds } from '../../records/kinds.ts';
import { truncate } from '../../text/truncate.ts';
import { useSpeech } from '../words/speech.ts';

interface Properties {
  readonly table: UnknownTable;
  /** Whether it is read as it was the last time. */
  readonly isRemembered: boolean;
  readonly busy: boolean;
  readonly onMap: (mapping: ColumnMapping) => void;
}

/** A longer value is seen by its beginning. */
const longestSample = 24;

/** A table that no source recognises: a person says what it is of and what its columns are, and may say it otherwise later. */
export const MappingCard = ({ table, isRemembered, busy, onMap }: Properties) => {
  const { language, words, writing } = useSpeech();
  const columnsFor = (of: Kind): ColumnMapping['columns'] =>
    table.proposals.find((each) => each.kind === of)?.columns ?? table.header.map(() => null);
  const [kind, setKind] = useState<Kind>(table.mapping?.kind ?? table.proposals[0]?.kind ?? 'posts');
  const [columns, setColumns] = useState(table.mapping?.columns ?? columnsFor(kind));
  const choose = (at: number, name: string) => {
    const column = columnsOf(kind).find((each) => each.name === name)?.name ?? null;
    // A record column is read from one place: choosing it anew takes it from where it was.
    setColumns(
      table.header.map((_, each) => (each === at ? column : columns[each] === column ? null : columns[each]) ?? null),
    );
  };
  const valuesIn = ({ samples, sum }: UnknownTable['columns'][number]): string =>
    [
      ...samples.map((text) => truncate(text, longestSample)),
      ...(sum === null ? [] : [words.mapping.sum(writing.number(sum))]),
    ].join(' · ');
  const line = writing.number(table.line);
  const notShown = table.header.length - table.columns.length;
  const fields = (
    <>
      <p class="soft">{table.proposals.length > 0 ? words.mapping.proposed : words.mapping.hint}</p>
      <label>
        {words.mapping.kind}
        <select
          disabled={busy}
          value={kind}
          onChange={({ currentTarget }) => {
            const next = kindNames.find((name) => name === currentTarget.value);
            if (next === undefined) return;
            setKind(next);
            setColumns(columnsFor(next));
          }}
        >
          {kindNames.map((name) => (
            <option key={name} value={name}>
              {kinds[name].tab[language]}
            </option>
          ))}
        </select>
      </label>
      {table.columns.map(
        (column, at) =>
          table.header[at]?.trim() !== '' && (
            <label key={at}>
              {table.header[at]} <span class="soft">{valuesIn(column)}</span>
              <select
                disabled={busy}
                value={columns[at] ?? ''}
                onChange={({ currentTarget }) => choose(at, currentTarget.value)}
              >
                <option value="">{words.mapping.none}</option>
                {columnsOf(kind).map(({ name, heading }) => (
                  <option key={name} value={name}>
                    {heading[language]}
                  </option>
                ))}
              </select>
            </label>
          ),
      )}
      {notShown > 0 && <p class="soft">{words.check.receipt.more(writing.number(notShown))}</p>}
      <button
        type="button"
        disabled={busy || columns.every((column) => column === null)}
        onClick={() => onMap({ kind, columns })}
      >
        {words.mapping.read}
      </button>
    </>
  );
  return table.mapping === null ? (
    <section class="card" aria-label={words.mapping.title(line)}>
      <b>{words.mapping.title(line)}</b>
      {fields}
    </section>
  ) : (
    <details class="fold">
      <summary>{(isRemembered ? words.mapping.asBefore : words.mapping.asSaid)(line)}</summary>
      {fields}
    </details>
  );
};
