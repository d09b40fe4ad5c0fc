import { useEffect, useState } from 'preact/hooks';
import { longestRule } from '../../records/goal-rule.ts';
import { useSpeech } from '../context.ts';
import type { Read } from '../read.ts';

/** How long typing rests before what is typed is taken, in milliseconds. */
const rest = 600;

interface Properties {
  readonly reads: readonly Read[];
  readonly rule: string;
  readonly busy: boolean;
  readonly onRule: (rule: string) => void;
}

/** Where a person says which posts serve the goal, and sees how many do; nothing where no posts were read. */
export const Goal = ({ reads, rule, busy, onRule }: Properties) => {
  const { words, writing } = useSpeech();
  const [typed, setTyped] = useState(rule);
  const take = () => {
    if (typed !== rule && !busy) onRule(typed);
  };
  // The field keeps the focus, so it is taken when typing rests; leaving the field does not wait for that.
  useEffect(() => {
    const timer = setTimeout(take, rest);
    return () => clearTimeout(timer);
  }, [typed, rule, busy]);
  const posts = reads.flatMap(({ reading }) => reading.imports.filter(({ onGoal }) => onGoal !== null));
  if (posts.length === 0) return null;
  const ticked = posts.reduce((sum, { onGoal }) => sum + (onGoal ?? 0), 0);
  const all = posts.reduce((sum, { count }) => sum + count, 0);
  return (
    <section class="card" aria-label={words.serving.title}>
      <label>
        {words.serving.title}
        <input
          value={typed}
          maxLength={longestRule}
          autocomplete="off"
          placeholder={words.serving.example}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          onChange={take}
        />
      </label>
      <p class="soft" role="status">
        {rule.trim() === '' ? words.serving.hint : words.serving.count(writing.number(ticked), writing.number(all))}
      </p>
    </section>
  );
};
