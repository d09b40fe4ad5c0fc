interface WrittenRow {
  readonly number: number;
  readonly level: number;
  readonly isCollapsed: boolean;
}

const attribute = (tag: string, name: string): number => Number(new RegExp(`\\b${name}="(\\d+)"`).exec(tag)?.[1] ?? 0);

const rowTag = /<row\b[^>]*>/g;

const rowsIn = (sheet: string): readonly WrittenRow[] =>
  Array.from(sheet.matchAll(rowTag), ([tag]) => ({
    number: attribute(tag, 'r'),
    level: attribute(tag, 'outlineLevel'),
    isCollapsed: attribute(tag, 'collapsed') === 1,
  }));

/**
 * The first row of the closed group that ends above a row: rows of a group follow one another without a gap.
 *
 *     rows 3, 4, 5 of level 1, row 6 collapsed  →  3
 */
const firstOf = (levels: ReadonlyMap<number, number>, closing: WrittenRow): number => {
  let first = closing.number;
  while ((levels.get(first - 1) ?? 0) > closing.level) first -= 1;
  return first;
};

const marked = (tag: string): string => tag.replace(/\s*\/?>$/, (end) => ` collapsed="1"${end}`);

/**
 * A sheet whose groups of rows are opened by the row above them, as the add-on's tabs have it; the engine writes them
 * as if the row below did.
 */
export const withGroupsOpenedAbove = (sheet: string): string => {
  const rows = rowsIn(sheet);
  const deepest = Math.max(0, ...rows.map(({ level }) => level));
  if (deepest === 0) return sheet;
  const levels = new Map(rows.map(({ number, level }) => [number, level]));
  const firsts = new Set(rows.filter(({ isCollapsed }) => isCollapsed).map((closing) => firstOf(levels, closing)));
  const content = sheet.replace(rowTag, (tag) => {
    const number = attribute(tag, 'r');
    const bare = tag.replace(' collapsed="1"', '');
    const own = firsts.has(number + 1) ? marked(bare) : bare;
    const isAlone = firsts.has(number) && number > 1 && !levels.has(number - 1);
    return isAlone ? `<row r="${number - 1}" collapsed="1"/>${own}` : own;
  });
  return (
    content
      .replace(/<sheetFormatPr\b(?![^>]*outlineLevelRow)/, (tag) => `${tag} outlineLevelRow="${deepest}"`)
      // The schema has the outline behind the colour of the tab and before the page.
      .replace(
        /<sheetPr>\s*(<tabColor\b[^>]*\/>)?/,
        (_, colour: string | undefined) => `<sheetPr>${colour ?? ''}<outlinePr summaryBelow="0"/>`,
      )
  );
};
