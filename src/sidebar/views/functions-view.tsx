import { useMemo, useState } from 'preact/hooks';
import type { FormulaRequest } from '../../contract/requests.ts';
import type { FunctionHelp } from '../../kpi/readings/function-help.ts';
import { separatorOf } from '../../kpi/readings/separator.ts';
import { useSpeech } from '../words/speech.ts';
import { createFunctionSearch } from './function-search.ts';

interface Properties {
  readonly functions: readonly FunctionHelp[];
  readonly busy: boolean;
  readonly onInsert: (formula: FormulaRequest) => void;
}

interface FunctionCardProperties extends Pick<Properties, 'busy' | 'onInsert'> {
  readonly told: FunctionHelp;
}

const FunctionCard = ({ told, busy, onInsert }: FunctionCardProperties) => {
  const { meaning, formula, args, pitfalls, family } = told;
  const { language, words, writing } = useSpeech();
  return (
    <>
      <p>{meaning[language]}</p>
      <dl>
        <dt>{words.functions.formula}</dt>
        <dd>{formula[language]}</dd>
        <dt>{words.functions.example}</dt>
        <dd>
          <code lang="en">{`=${told.function}(${args[writing.decimal].join(separatorOf(writing.decimal))})`}</code>
        </dd>
        {pitfalls.length > 0 && (
          <>
            <dt>{words.functions.pitfalls}</dt>
            {pitfalls.map((text) => (
              <dd key={text.en}>{text[language]}</dd>
            ))}
          </>
        )}
        <dt>{words.functions.family}</dt>
        <dd>{family[language]}</dd>
      </dl>
      <button
        type="button"
        disabled={busy}
        onClick={() => onInsert({ function: told.function, args: args[writing.decimal] })}
      >
        {words.functions.insert}
      </button>
    </>
  );
};

/** All functions of the add-on: looked for in either language, and told. */
export const FunctionsView = ({ functions, busy, onInsert }: Properties) => {
  const { language, words, writing } = useSpeech();
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState<string | null>(null);
  const search = useMemo(() => createFunctionSearch(functions), [functions]);
  const found = search(query);
  return (
    <>
      <h1 class="unseen">{words.tabs.functions}</h1>
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
        {found.length === 0 ? words.functions.none : writing.count(found.length, words.functions.noun)}
      </p>
      <ul>
        {found.map((told) => (
          <li key={told.function}>
            <details
              class="fold"
              open={open === told.function}
              onToggle={({ currentTarget }) => {
                if (currentTarget.open) setOpen(told.function);
                else setOpen((other) => (other === told.function ? null : other));
              }}
            >
              <summary>
                <b>{told.name[language]}</b> <code lang="en">{told.function}</code>
              </summary>
              <FunctionCard told={told} busy={busy} onInsert={onInsert} />
            </details>
          </li>
        ))}
      </ul>
    </>
  );
};
