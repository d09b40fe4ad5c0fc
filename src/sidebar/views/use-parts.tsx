import { useState } from 'preact/hooks';
import { useSpeech } from '../words/speech.ts';

/** As many of a list are shown at first; each press shows twice as many. */
const mostAtFirst = 50;

/** The first of a list that may have thousands, and a button that shows more of it. */
export const useParts = <T,>(all: readonly T[]) => {
  const { words, writing } = useSpeech();
  const [most, setMost] = useState(mostAtFirst);
  const left = all.length - most;
  const more = left > 0 && (
    <p>
      <button type="button" class="link" onClick={() => setMost(2 * most)}>
        {words.showMore(writing.number(Math.min(left, most)), writing.number(left))}
      </button>
    </p>
  );
  return { shown: all.slice(0, most), more };
};
