import { useState } from 'preact/hooks';
import type { Mapping, UnknownTable } from '../../paste/reading.ts';
import { type ColumnName, columnsOf, type Kind, kindNames, kinds } from '../../records/kinds.ts';
import { useSpeech } from '../context.ts';

interface Properties {
  readonly table: UnknownTable;
  readonly busy: boolean;
  readonly onMap: (mapping: Mapping) => void;
}

/** A table that no source recognises: a person says what it is of and what its columns are. */
export const MapTable = ({ table, busy, onMap }: Properties) => {
  const { language, words, writing } = useSpeech();
  const [kind, setKind] = useState<Kind>('posts');
  const [columns, setColumns] = useState<Readonly<Record<string, ColumnName>>>({});
  const choose = (header: string, name: string) => {
    const others = Object.entries(columns).filter(([key, column]) => key !== header && column !== name);
    const column = columnsOf(kind).find((each) => each.name === name);
    setColumns(Object.fromEntries(column === undefined ? others : [...others, [header, column.name]]));
  };
  const headers = table.header.flatMap((header, at) => (header.trim() === '' ? [] : [{ header, at }]));
  return (
    <section class="card" aria-label={words.mapping.title(writing.number(table.line))}>
      <b>{words.mapping.title(writing.number(table.line))}</b>
      <span class="soft">{words.mapping.hint}</span>
      <label>
        {words.mapping.kind}
        <select
          disabled={busy}
          value={kind}
          onChange={({ currentTarget }) => {
            const next = kindNames.find((name) => name === currentTarget.value);
            if (next === undefined) return;
            setKind(next);
            setColumns({});
          }}
        >
          {kindNames.map((name) => (
            <option key={name} value={name}>
              {kinds[name].tab[language]}
            </option>
          ))}
        </select>
      </label>
      {headers.map(({ header, at }) => (
        <label key={at}>
          {header} <span class="soft">{table.sample[0]?.[at] ?? ''}</span>
          <select
            disabled={busy}
            value={columns[header] ?? ''}
            onChange={({ currentTarget }) => choose(header, currentTarget.value)}
          >
            <option value="">{words.mapping.none}</option>
            {columnsOf(kind).map(({ name, heading }) => (
              <option key={name} value={name}>
                {heading[language]}
              </option>
            ))}
          </select>
        </label>
      ))}
      <button
        type="button"
        disabled={busy || Object.keys(columns).length === 0}
        onClick={() => onMap({ kind, columns })}
      >
        {words.mapping.read}
      </button>
    </section>
  );
};
