import jsTokens from 'js-tokens';

/**
 * Where Google cuts what looks like a comment out of the scripts of a page that it serves: in template literals beyond doubt,
 * perhaps in strings and regular expressions too.
 */
export type CommentCutPlaces = 'templates' | 'everywhere';

/** What looks like a comment: to the end of the line, or to its own end and, where that is missing, of the script. */
const comment = /\/\/.*|\/\*[\s\S]*?(?:\*\/|$)/;

/** Where the first comment begins, be it one or a part of a template literal; -1 where there is none. */
const commentAt = (script: string): number => {
  let at = 0;
  for (const { type, value } of jsTokens(script)) {
    const inside = /Template|Comment$/.test(type) ? value.search(comment) : -1;
    if (inside >= 0) return at + inside;
    at += value.length;
  }
  return -1;
};

/** A template literal is cut as if it were code, so what is cut may go past its end, and what follows is read as code again. */
const cutInTemplates = (script: string): string => {
  let output = '';
  let rest = script;
  for (let start = commentAt(rest); start >= 0; start = commentAt(rest)) {
    output += rest.slice(0, start);
    rest = rest.slice(start).replace(comment, '');
  }
  return output + rest;
};

const cuts: Readonly<Record<CommentCutPlaces, (script: string) => string>> = {
  templates: cutInTemplates,
  everywhere: (script) => script.replace(new RegExp(comment, 'g'), ''),
};

/** A page as Google serves it. */
export const cutComments = (html: string, places: CommentCutPlaces): string =>
  html.replace(/(?<=<script\b[^>]*>)[\s\S]*?(?=<\/script>)/gi, (script) => cuts[places](script));
