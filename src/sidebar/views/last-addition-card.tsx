import { useState } from 'preact/hooks';
import type { AdditionPart, LastAddition } from '../../contract/answers.ts';
import { nounOf, sourceNameIn } from '../words/input-names.ts';
import { useSpeech } from '../words/speech.ts';
import type { Words } from '../words/words.ts';

interface Properties {
  readonly addition: LastAddition;
  /** The spreadsheet's time zone, and the day that it is there. */
  readonly zone: string;
  readonly today: number;
  readonly busy: boolean;
  readonly onTakeBack: () => void;
}

/** As many sources are named. */
const mostNamed = 2;

/** How many rows an addition added and changed, and what they are. */
const countsIn = (parts: readonly AdditionPart[], words: Words) => {
  const sumOf = (name: 'added' | 'updated') => parts.reduce((sum, part) => sum + part[name], 0);
  return { added: sumOf('added'), updated: sumOf('updated'), noun: nounOf(parts, words) };
};

/** What taking an addition back does. */
export const UndoneLines = ({ parts }: Pick<LastAddition, 'parts'>) => {
  const { words, writing } = useSpeech();
  const { takeBack } = words;
  const { added, updated, noun } = countsIn(parts, words);
  return (
    <ul class="lines">
      {added > 0 && <li>{takeBack.goes(writing.count(added, noun))}</li>}
      {updated > 0 && <li>{takeBack.returns(writing.count(updated, noun))}</li>}
      <li>{takeBack.stays}</li>
    </ul>
  );
};

/** The last addition of data, with a way back: what goes is said before it does. */
export const LastAdditionCard = ({ addition, zone, today, busy, onTakeBack }: Properties) => {
  const { language, words, writing } = useSpeech();
  const { takeBack } = words;
  const [isAsking, setAsking] = useState(false);
  const { parts, at, isTooLarge } = addition;
  const { added, updated, noun } = countsIn(parts, words);
  const sources = [...new Set(parts.map(({ source }) => sourceNameIn(source, language)))];
  const named = sources.slice(0, mostNamed).join(', ');
  const others = sources.length - mostNamed;
  const about = [
    others > 0 ? takeBack.more(named, writing.number(others)) : named,
    writing.count(added + updated, noun),
    writing.moment(at, zone, today),
  ].join(', ');
  if (isTooLarge)
    return (
      <p class="soft">
        {takeBack.tooLarge} ({about})
      </p>
    );
  return (
    <section class="card" aria-label={takeBack.button}>
      {isAsking && <b>{takeBack.button}?</b>}
      <span class="soft">{about}</span>
      {!isAsking && (
        <button type="button" disabled={busy} onClick={() => setAsking(true)}>
          {takeBack.button}
        </button>
      )}
      {isAsking && (
        <>
          <UndoneLines parts={parts} />
          <button type="button" disabled={busy} onClick={onTakeBack}>
            {takeBack.confirm}
          </button>
          <button type="button" disabled={busy} onClick={() => setAsking(false)}>
            {takeBack.leave}
          </button>
        </>
      )}
    </section>
  );
};
