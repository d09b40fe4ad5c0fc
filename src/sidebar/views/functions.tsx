import { useState } from 'preact/hooks';
import type { FunctionName } from '../../kpi/catalogue.ts';
import { callAsTyped } from '../../kpi/readings/example.ts';
import { formulaInWords } from '../../kpi/readings/words.ts';
import { useSpeech } from '../context.ts';
import { functionsFor, type Listed } from '../search.ts';

const Told = ({ listed: { name, definition, family } }: { readonly listed: Listed }) => {
  const { language, words, writing } = useSpeech();
  return (
    <>
      <p>{definition.meaning[language]}</p>
      <dl>
        <dt>{words.functions.formula}</dt>
        <dd>{formulaInWords(definition, language)}</dd>
        <dt>{words.functions.example}</dt>
        <dd>
          <code>{callAsTyped(name, definition, writing.decimal)}</code>
        </dd>
        {definition.pitfalls && (
          <>
            <dt>{words.functions.pitfalls}</dt>
            {definition.pitfalls.map((text) => (
              <dd key={text.en}>{text[language]}</dd>
            ))}
          </>
        )}
        <dt>{words.functions.family}</dt>
        <dd>{family[language]}</dd>
      </dl>
    </>
  );
};

/** All functions of the add-on: looked for in either language, told, and put into the cell that is selected in the sheet. */
export const FunctionsView = () => {
  const { language, words, writing } = useSpeech();
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState<FunctionName | null>(null);
  const found = functionsFor(query);
  return (
    <>
      <label>
        {words.functions.search}
        <input
          type="search"
          value={query}
          autocomplete="off"
          placeholder={words.functions.hint}
          onInput={({ currentTarget }) => setQuery(currentTarget.value)}
        />
      </label>
      <p class="soft" role="status">
        {found.length === 0
          ? words.functions.none
          : words.functions.found(writing.count(found.length, words.functions.noun))}
      </p>
      <ul class="functions">
        {found.map((listed) => (
          <li key={listed.name}>
            <details
              class="function"
              open={open === listed.name}
              onToggle={({ currentTarget }) => {
                if (currentTarget.open) setOpen(listed.name);
                else setOpen((other) => (other === listed.name ? null : other));
              }}
            >
              <summary>
                <b>{listed.definition.name[language]}</b> <code>{listed.name}</code>
              </summary>
              <Told listed={listed} />
            </details>
          </li>
        ))}
      </ul>
    </>
  );
};
