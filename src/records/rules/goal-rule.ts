import { positionOf, type Row } from '../kinds.ts';

/** Whether a post serves the goal, by its text and its link; `null` where it has neither. */
export type GoalRule = (text: string | null, link: string | null) => boolean | null;

/** No rule is longer: it is remembered with the file. */
export const longestRule = 1000;

/** One spelling for apostrophes and blanks, as in `рум’яний` and `рум'яний`. */
const plain = (text: string): string => text.normalize('NFC').replace(/[’ʼ`]/g, "'").replace(/\s+/g, ' ').trim();

const escaped = (term: string): string => term.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

const wordBefore = '(?<![\\p{L}\\p{N}_])';
const wordAfter = '(?![\\p{L}\\p{N}_])';

const isDomain = (term: string): boolean => /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:\/\S*)?$/u.test(term);

/** A hashtag is meant whole, a domain with its subdomains, and a word with every ending: `знижк` is in `знижки` too. */
const patternOf = (term: string): string => {
  if (/^#\S+$/.test(term)) return `${escaped(term)}${wordAfter}`;
  if (isDomain(term)) return `(?<![\\p{L}\\p{N}-])${escaped(term)}(?![\\p{L}\\p{N}-])`;
  return `${wordBefore}${escaped(term)}`;
};

/**
 * The rule that a person types: words, hashtags and link domains with commas, semicolons or line breaks between them, of
 * which a post that serves the goal has at least one in its text or link. Letters of either case are the same. `null` where
 * nothing is typed.
 */
export const goalRuleOf = (typed: string): GoalRule | null => {
  const terms = typed
    .slice(0, longestRule)
    .split(/[,;\n]/)
    .map(plain)
    .filter((term) => /[\p{L}\p{N}]/u.test(term));
  if (terms.length === 0) return null;
  const pattern = new RegExp(terms.map(patternOf).join('|'), 'iu');
  return (text, link) => {
    const texts = [text, link].filter((each) => each !== null && each !== '').map((each) => plain(String(each)));
    return texts.length === 0 ? null : texts.some((each) => pattern.test(each));
  };
};

/** What of a post a rule judges it by. */
export interface GoalSubject {
  readonly text: string | null;
  readonly link: string | null;
}

interface TickedPost extends GoalSubject {
  readonly tick: boolean | null;
}

const [textAt, linkAt] = [positionOf('posts', 'text'), positionOf('posts', 'link')];

const textValue = (value: Row[number] | undefined): string | null =>
  value === undefined || value === null ? null : String(value);

/** What a rule judges a record of a post by. */
export const goalSubjectOf = (post: Row): GoalSubject => ({
  text: textValue(post[textAt]),
  link: textValue(post[linkAt]),
});

/**
 * The tick of a post when one rule takes the place of another, `null` where there is none: a tick that is blank or that the
 * old rule gave becomes the new rule's, and one that a person set otherwise stays.
 */
export const applyGoalRule = (
  { tick, text, link }: TickedPost,
  { before, now }: { readonly before: GoalRule | null; readonly now: GoalRule | null },
): boolean | null => {
  const given = before === null ? null : before(text, link);
  if (tick !== null && tick !== given) return tick;
  return now === null ? null : now(text, link);
};

const tickAt = positionOf('posts', 'on_goal');

/** Whether what a rule judges a post by is another, of a post that is ticked or not. */
export const isJudgedAnew = (before: Row, now: Row): boolean =>
  typeof now[tickAt] === 'boolean' && [textAt, linkAt].some((at) => (before[at] ?? null) !== (now[at] ?? null));

/** A post that says something else now: what a rule ticked it judges anew, and what a person ticked stays. */
export const judgedAnew = (before: Row, now: Row, rule: GoalRule): Row => {
  const [then, next] = [before, now].map(goalSubjectOf).map(({ text, link }) => rule(text, link));
  return now[tickAt] === then ? now.map((value, at) => (at === tickAt ? (next ?? null) : value)) : now;
};
