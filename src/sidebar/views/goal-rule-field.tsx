import { useEffect, useId, useState } from 'preact/hooks';
import { longestRule } from '../../records/rules/goal-rule.ts';
import type { TickCount } from '../reading/previewer.ts';
import { useSpeech } from '../words/speech.ts';

/** How long typing rests before what is typed is taken, in milliseconds. */
const rest = 400;

interface Properties {
  readonly rule: string;
  /** How many posts are ticked now; `null` while that is not known. */
  readonly posts: TickCount | null;
  readonly onRule: (rule: string) => void;
}

/** Where a person says which posts serve the goal, and sees how many do. */
export const GoalRuleField = ({ rule, posts, onRule }: Properties) => {
  const { words, writing } = useSpeech();
  const [typed, setTyped] = useState(rule);
  const hint = useId();
  // What stands ticked by hand alone is no answer to what is typed here.
  const hasRule = typed.trim() !== '';
  const take = () => {
    if (typed !== rule) onRule(typed);
  };
  // The field keeps the focus, so it is taken when typing rests; leaving the field does not wait for that.
  useEffect(() => {
    const timer = setTimeout(take, rest);
    return () => clearTimeout(timer);
  }, [typed, rule]);
  return (
    <>
      <label>
        {words.serving.title}
        <input
          value={typed}
          maxLength={longestRule}
          autocomplete="off"
          placeholder={words.serving.example}
          aria-describedby={hint}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          onChange={take}
        />
      </label>
      <p class="soft" role="status">
        {hasRule &&
          posts !== null &&
          words.serving.count(writing.number(posts.ticked), writing.count(posts.all, words.posts))}
      </p>
      <p id={hint} class="soft">
        {words.serving.hint}
      </p>
    </>
  );
};
