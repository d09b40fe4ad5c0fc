import type { InputVerdict } from '../state/input-check.ts';
import { verdictText } from '../words/results.ts';
import { useSpeech } from '../words/speech.ts';

const signs = { fine: '✓', waiting: '?', unplaced: '!', unread: '!', nothing: '✕' } as const;

/** What is said first of all that was read: one box, whose words the frame reads out. */
export const VerdictBox = ({ verdict }: { readonly verdict: InputVerdict }) => {
  const [title, hint] = verdictText(verdict, useSpeech());
  return (
    <div class={`verdict ${verdict.is}`}>
      <span class={`sign ${verdict.is}`} aria-hidden="true">
        {signs[verdict.is]}
      </span>
      <div>
        <h1 tabIndex={-1}>{title}</h1>
        <p>{hint}</p>
      </div>
    </div>
  );
};
