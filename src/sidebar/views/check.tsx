import type { Import, Issue, LeftOut, Reading } from '../../paste/reading.ts';
import { kinds } from '../../records/kinds.ts';
import { spanOf } from '../../records/span.ts';
import { useSpeech } from '../context.ts';
import { grouped } from '../grouped.ts';

/** One paste or file that was read, before anything of it is written. */
export interface Read {
  readonly file: string | null;
  readonly reading: Reading;
}

const Understood = ({ of }: { readonly of: Import }) => {
  const { language, words, writing } = useSpeech();
  const { from, to } = spanOf(of.kind, of.rows);
  return (
    <li class="card">
      <b>{of.sourceName[language]}</b>
      <span class="soft">
        {kinds[of.kind].tab[language]} · {writing.count(of.rows.length, words.rows)} ·{' '}
        {from === null || to === null ? words.noDays : writing.days(from, to)}
      </span>
    </li>
  );
};

const LeftOutRows = ({ rows }: { readonly rows: readonly LeftOut[] }) => {
  const { language, words, writing } = useSpeech();
  if (rows.length === 0) return null;
  return (
    <>
      <h2>{words.leftOut}</h2>
      <ul class="soft lines">
        {grouped(rows, ({ reason }) => reason.en).map(({ first, count }) => (
          <li key={first.reason.en}>
            {words.leftOutLine(writing.count(count, words.rows), first.reason[language], writing.number(first.row))}
          </li>
        ))}
      </ul>
    </>
  );
};

const Issues = ({ issues }: { readonly issues: readonly Issue[] }) => {
  const { language, words, writing } = useSpeech();
  if (issues.length === 0) return null;
  return (
    <>
      <h2>{words.notice}</h2>
      <ul class="soft lines">
        {grouped(issues, ({ expected, column }) => `${expected.en}\n${column}`).map(({ first, count }) => (
          <li key={`${first.expected.en}\n${first.column}`}>
            <span class="warn" aria-hidden="true">
              ●
            </span>{' '}
            {first.message[language]} {count > 1 && `(${words.more(writing.number(count - 1))})`}
          </li>
        ))}
      </ul>
    </>
  );
};

/** Step 2: what was understood of each paste or file, and what was not, before anything is written. */
export const CheckView = ({ reads }: { readonly reads: readonly Read[] }) => {
  const { words } = useSpeech();
  const isNothing = reads.every(({ reading }) => reading.imports.length === 0);
  return (
    <>
      <h1>{isNothing ? words.nothing.title : words.understood}</h1>
      {isNothing && <p class="soft">{words.nothing.hint}</p>}
      {reads.map(({ file, reading }) => (
        <section key={`${file}`} aria-label={file ?? words.pasted}>
          {file !== null && <p class="file">{file}</p>}
          {reading.imports.length > 0 && (
            <ul>
              {reading.imports.map((of) => (
                <Understood key={`${of.source} ${of.kind}`} of={of} />
              ))}
            </ul>
          )}
          <LeftOutRows rows={reading.imports.flatMap(({ leftOut }) => leftOut)} />
          <Issues issues={[...reading.issues, ...reading.imports.flatMap(({ issues }) => issues)]} />
        </section>
      ))}
    </>
  );
};
