/** What no XML file may have, however it is written: control characters, halves of letters. */
const notXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A file of a workbook without the letters that would keep every program from reading it; pasted texts have them. */
export const withReadableLetters = (part: string): string => part.replace(notXml, '');

/** How many characters a text of a cell may have in xlsx; Google allows more. */
export const longestText = 32_767;

const letter = /&(?:\w+|#\w+);|[\s\S]/g;

/** Texts of cells, each cut to what a cell of a workbook holds; one that XML writes with more letters counts as it reads. */
export const withCutTexts = (strings: string): string =>
  strings.replace(/(<t\b[^>]*>)([^<]*)/g, (whole, tag: string, text: string) => {
    if (text.length <= longestText) return whole;
    const letters = text.match(letter) ?? [];
    return letters.length <= longestText ? whole : `${tag}${letters.slice(0, longestText - 1).join('')}…`;
  });
