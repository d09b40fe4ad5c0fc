import { useState } from 'preact/hooks';
import type { UnknownTable } from '../../import/reading.ts';
import type { ColumnMapping } from '../../records/column-mapping.ts';
import { type ColumnName, columnsOf, type Kind, kindNames, kinds } from '../../records/kinds.ts';
import { useSpeech } from '../words/speech.ts';

interface Properties {
  readonly table: UnknownTable;
  /** Whether it is read as it was the last time. */
  readonly isRemembered: boolean;
  readonly busy: boolean;
  readonly onMap: (mapping: ColumnMapping) => void;
}

/** A longer table is none that a person maps column by column. */
const mostColumns = 60;

/** A table that no source recognises: a person says what it is of and what its columns are, and may say it otherwise later. */
export const MappingCard = ({ table, isRemembered, busy, onMap }: Properties) => {
  const { language, words, writing } = useSpeech();
  const [kind, setKind] = useState<Kind>(table.mapping?.kind ?? 'posts');
  const [columns, setColumns] = useState<readonly (ColumnName | null)[]>(
    table.mapping?.columns ?? table.header.map(() => null),
  );
  const choose = (at: number, name: string) => {
    const column = columnsOf(kind).find((each) => each.name === name)?.name ?? null;
    // A record column is read from one place: choosing it anew takes it from where it was.
    setColumns(
      table.header.map((_, each) => (each === at ? column : columns[each] === column ? null : columns[each]) ?? null),
    );
  };
  const line = writing.number(table.line);
  const fields = (
    <>
      <p class="soft">{words.mapping.hint}</p>
      <label>
        {words.mapping.kind}
        <select
          disabled={busy}
          value={kind}
          onChange={({ currentTarget }) => {
            const next = kindNames.find((name) => name === currentTarget.value);
            if (next === undefined) return;
            setKind(next);
            setColumns(table.header.map(() => null));
          }}
        >
          {kindNames.map((name) => (
            <option key={name} value={name}>
              {kinds[name].tab[language]}
            </option>
          ))}
        </select>
      </label>
      {table.header.slice(0, mostColumns).map(
        (header, at) =>
          header.trim() !== '' && (
            <label key={at}>
              {header} <span class="soft">{table.sample[0]?.[at] ?? ''}</span>
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
      {table.header.length > mostColumns && (
        <p class="soft">{words.check.receipt.more(writing.number(table.header.length - mostColumns))}</p>
      )}
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
