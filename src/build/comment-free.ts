import jsTokens from 'js-tokens';

/** What Google, which serves the page, could take for a comment or a template, or a browser for a tag. */
const risky = '\\/[/*]|`|<(?:\\/?script|!--)';

/** A literal that means the same, without anything risky in it: its first letters are written by their numbers. */
const harmless = (literal: string): string =>
  literal.charAt(0) +
  literal.slice(1).replace(/\\[\s\S]|[/<`]/g, (unit: string, at: number, rest: string) => {
    const letter = unit.slice(-1);
    const isRisky = new RegExp(`^(?:${risky})`, 'i').test(letter + rest.slice(at + unit.length, at + unit.length + 7));
    return isRisky ? `\\x${letter.charCodeAt(0).toString(16)}` : unit;
  });

/**
 * The script of a page as Google can serve it: the server cuts what looks like a comment out of template literals, perhaps out
 * of strings too, so neither its strings nor its regular expressions show any. Throws where something risky stands elsewhere.
 *
 *     "https://example.com"   →   "https:\x2f/example.com"
 *     /^https?:\/\//          →   /^https?:\/\x2f/
 */
export const commentFree = (script: string): string => {
  const free = [...jsTokens(script)]
    .map(({ type, value }) => (/^(?:String|RegularExpression)Literal$/.test(type) ? harmless(value) : value))
    .join('');
  const [found] = new RegExp(`.{0,40}(?:${risky}).{0,40}`, 'i').exec(free) ?? [];
  if (found !== undefined) throw new Error(`The page's script would not survive Google's server: ${found}`);
  return free;
};
