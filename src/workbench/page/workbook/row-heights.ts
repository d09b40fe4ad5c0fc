import { contentOf, isSheet, type WorkbookPart } from './workbook-part.ts';

/** How high a line of a heading and the room around it are, in points. */
const lineHeight = 11.5;
const room = 6;

const matches = (text: string, pattern: RegExp): readonly string[] =>
  Array.from(text.matchAll(pattern), ([, found]) => found ?? '');

/** Which of a workbook's styles let a text go on in the next line. */
const wrappingStyles = (styles: string): ReadonlySet<string> => {
  const [formats = ''] = matches(styles, /<cellXfs[^>]*>([\s\S]*?)<\/cellXfs>/g);
  const all = formats.match(/<xf\b[\s\S]*?(?:\/>|<\/xf>)(?=\s*(?:<xf\b|$))/g) ?? [];
  return new Set(all.flatMap((format, at) => (format.includes('wrapText="1"') ? [String(at)] : [])));
};

/** How many lines a text takes where a line has room for so many letters; a word that is longer goes on as well. */
const linesOf = (text: string, letters: number): number => {
  let lines = 1;
  let used = 0;
  for (const { length } of text.split(' ')) {
    if (used > 0 && used + 1 + length > letters) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? 1 : 0) + length;
    lines += Math.floor((used - 1) / letters);
    used = used > letters ? used % letters : used;
  }
  return lines;
};

/** Headings are smaller than the digits that a column's width counts. */
const lettersIn = (width = 12): number => Math.max(4, Math.floor(1.1 * width));

const columnOf = (letters: string): number =>
  Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

/** The sheets of a workbook with a height for each row whose texts need more lines than one: Google finds it by itself. */
export const withRowHeights = <T extends WorkbookPart>(parts: readonly T[]): readonly T[] => {
  const wraps = wrappingStyles(contentOf(parts, 'xl/styles.xml'));
  const strings = matches(contentOf(parts, 'xl/sharedStrings.xml'), /<si>([\s\S]*?)<\/si>/g).map((item) =>
    item.replace(/<[^>]*>/g, '').trim(),
  );
  return parts.map((part) => {
    if (!isSheet(part)) return part;
    const widths = matches(part.content, /<col min="\d+" max="\d+" width="([\d.]+)"/g).map(Number);
    const content = part.content.replace(/<row r="(\d+)">([\s\S]*?)<\/row>/g, (whole, row: string, cells: string) => {
      const texts = Array.from(cells.matchAll(/<c r="([A-Z]+)\d+" s="(\d+)" t="s">\s*<v>(\d+)<\/v>/g));
      const lines = texts.map(([, column = '', style = '', text = '']) =>
        wraps.has(style) ? linesOf(strings[Number(text)] ?? '', lettersIn(widths[columnOf(column) - 1])) : 1,
      );
      const most = Math.max(1, ...lines);
      return most === 1 ? whole : `<row r="${row}" ht="${most * lineHeight + room}" customHeight="1">${cells}</row>`;
    });
    return { ...part, content };
  });
};
