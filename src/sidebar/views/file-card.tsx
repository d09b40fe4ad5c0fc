import { clientChosen, clientQuestion, isWaiting } from '../../import/reading.ts';
import { headerShapeOf } from '../../text/header-keys.ts';
import { isRemembered, type RememberedMappings } from '../reading/memory/remembered-mappings.ts';
import { type ReadImport, type ReadInput, type UserCorrections, withMapping } from '../reading/read-input.ts';
import {
  inputStateOf,
  isCounted,
  isOpenQuestion,
  isSameTotal,
  numberColumnsOf,
  totalsOf,
} from '../state/input-check.ts';
import { fileNameOf, inputTitleOf } from '../words/input-names.ts';
import { importCount } from '../words/results.ts';
import { useSpeech } from '../words/speech.ts';
import { MappingCard } from './mapping-card.tsx';
import { ReceiptList } from './receipt-list.tsx';
import { useParts } from './use-parts.tsx';

const signs = { fine: '✓', waiting: '?', unplaced: '!', unread: '✕' } as const;

/** Whether several records all tell of the same days. */
const isOneSpan = ([only, ...others]: readonly ReadImport[]): boolean =>
  only !== undefined && others.length === 0 && only.count > 1 && only.spans[0]?.rows === only.count;

/** How many records of what an input gave, and their days. */
const useContents = ({ reading: { imports, questions } }: ReadInput): string => {
  const speech = useSpeech();
  const { words, writing } = speech;
  const { check } = words;
  const from = imports.flatMap(({ span }) => span.from ?? []);
  const to = imports.flatMap(({ span }) => span.to ?? []);
  const kinds =
    imports.length > 3
      ? [
          writing.count(
            imports.reduce((sum, { count }) => sum + count, 0),
            words.rows,
          ),
        ]
      : imports.map((of) => importCount(of, speech));
  const last = kinds.at(-1) ?? '';
  const contents = kinds.length < 2 ? last : `${kinds.slice(0, -1).join(', ')} ${check.and} ${last}`;
  // Days that wait for an answer are nobody's yet.
  if (questions.some((question) => isWaiting(question) && question.decides === 'dates'))
    return `${contents} · ${check.daysUnknown}`;
  if (from.length === 0) return `${contents} · ${check.noDays}`;
  const days = writing.span(Math.min(...from), Math.max(...to));
  return `${contents} · ${isOneSpan(imports) ? `${days}, ${check.oneSpan}` : days}`;
};

const Total = ({ input }: { readonly input: ReadInput }) => {
  const { words, writing } = useSpeech();
  const totals = totalsOf(input);
  const wrong = totals.find((total) => !isSameTotal(total));
  if (totals.length === 0) return null;
  if (wrong === undefined) return <span class="ok">✓ {words.check.totalAgrees}</span>;
  const difference = wrong.stated - wrong.added;
  return <span class="warn">≈ {words.check.totalDiffers(writing.number(Math.abs(difference)), difference > 0)}</span>;
};

/** As many reasons tell why nothing of a file was read. */
const mostIssues = 3;

/** What a person does with a file while they check. */
interface FileEvents {
  /** Reads one of the inputs again with corrections. */
  readonly correctInput: (input: ReadInput, corrections: UserCorrections) => void;
  readonly removeInput: (input: ReadInput) => void;
  /** Asks again what was answered. */
  readonly onChange: (input: ReadInput) => void;
}

interface Properties {
  readonly input: ReadInput;
  readonly inputs: readonly ReadInput[];
  /** What the file remembers of tables that no source recognises. */
  readonly remembered: RememberedMappings;
  readonly busy: boolean;
  readonly events: FileEvents;
}

/** One paste or file in three lines, with the receipt of its numbers in a fold. */
export const FileCard = ({ input, inputs, remembered, busy, events }: Properties) => {
  const { language, words, writing } = useSpeech();
  const { check } = words;
  const { reading, corrections } = input;
  const state = inputStateOf(input);
  const [title, file] = [inputTitleOf(input, language, words), fileNameOf(input, inputs, words)];
  const columns = numberColumnsOf(input);
  const counted = columns.filter(isCounted).length;
  const contents = useContents(input);
  const ofClient = reading.questions.find(({ id }) => id === clientQuestion);
  const whose = ofClient === undefined ? '' : clientChosen(ofClient, corrections.answers[clientQuestion] ?? '');
  const unknown = useParts(reading.unknown);
  const name = title === file ? title : `${title}, ${file}`;
  const hasAnswers = state !== 'waiting' && reading.questions.some((question) => !isOpenQuestion(question));
  // Data that was made up has no columns of a file.
  const hasReceipt = (state === 'fine' || state === 'unplaced') && reading.imports.some((of) => of.columns.length > 0);
  const differs = totalsOf(input).some((total) => !isSameTotal(total));
  // That a table was refused and that its first row was left out is the same thing told twice.
  const refusals = reading.issues.filter(({ changesFigures }) => changesFigures);
  const toldIssues = (refusals.length > 0 ? refusals : reading.issues).slice(0, mostIssues);
  return (
    <li class={`file ${state}`} aria-label={name}>
      <span class={`sign ${state}`} aria-hidden="true">
        {signs[state]}
      </span>
      <div>
        <p class="title">
          <b title={file}>{title}</b>
          <button
            type="button"
            class="close"
            disabled={busy}
            aria-label={words.remove(name)}
            onClick={() => events.removeInput(input)}
          >
            ×
          </button>
        </p>
        {state === 'unread' ? (
          toldIssues.map(({ message }) => (
            <p key={message.en} class="soft">
              {message[language]}
            </p>
          ))
        ) : (
          <p class="soft">
            {contents}
            {whose !== '' && ` · ${whose}`}
            {hasAnswers && (
              <>
                {' · '}
                <button type="button" class="link" disabled={busy} onClick={() => events.onChange(input)}>
                  {check.change}
                  <span class="unseen"> {title}</span>
                </button>
              </>
            )}
          </p>
        )}
        {state === 'waiting' && <p class="waits">{check.waits}</p>}
      </div>
      {hasReceipt && (
        <details open={state === 'unplaced' || differs}>
          <summary>
            <span>
              {columns.length === 0
                ? check.noColumns
                : counted === columns.length && counted > 1
                  ? check.allColumns(writing.number(counted))
                  : check.numberColumns(writing.number(counted), writing.number(columns.length))}
            </span>{' '}
            <Total input={input} />
          </summary>
          <ReceiptList input={input} file={file} />
        </details>
      )}
      {unknown.shown.map((table) => (
        <MappingCard
          key={table.line}
          table={table}
          isRemembered={isRemembered(table, remembered)}
          busy={busy}
          onMap={(mapping) =>
            events.correctInput(input, withMapping(corrections, headerShapeOf(table.header), mapping))
          }
        />
      ))}
      {unknown.more}
    </li>
  );
};
