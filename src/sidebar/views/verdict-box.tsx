import type { InputVerdict } from '../state/input-check.ts';
import { useSpeech } from '../words/speech.ts';

const signs = { fine: '✓', waiting: '?', unplaced: '!', unread: '!', nothing: '✕' } as const;

/** What is said first of all that was read: one box, which is read out when it changes. */
export const VerdictBox = ({ verdict }: { readonly verdict: InputVerdict }) => {
  const { words, writing } = useSpeech();
  const { check } = words;
  const verdictText = (): readonly [string, string] => {
    if (verdict.is === 'nothing') return [words.nothing.title, words.nothing.hint];
    const { count } = verdict;
    const rows = writing.count(verdict.rows, words.rows);
    switch (verdict.is) {
      case 'waiting':
        return [
          writing.count(count, check.questionsBefore),
          verdict.files === 1
            ? check.rowsWait(writing.count(verdict.allRows, words.rows))
            : check.readyOf({ ...verdict }),
        ];
      case 'unread':
        return [writing.count(count, check.unread), check.others(rows)];
      case 'unplaced':
        return [writing.count(count, check.unplaced), check.decideLater(rows)];
      case 'fine':
        return [count === 1 ? check.oneFile : check.allFiles(writing.count(count, check.files)), check.rowsToAdd(rows)];
    }
  };
  const [title, hint] = verdictText();
  return (
    <div class={`verdict ${verdict.is}`} role="status">
      <span class={`sign ${verdict.is}`} aria-hidden="true">
        {signs[verdict.is]}
      </span>
      <div>
        <h1>{title}</h1>
        <p>{hint}</p>
      </div>
    </div>
  );
};
