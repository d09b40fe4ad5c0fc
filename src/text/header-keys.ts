import { headerKey, headerNamesOf } from './header-key.ts';

/** The names of the icons that web pages draw with a font: a copied header ends with them. */
const icons =
  / ?(?:arrow_(?:drop_(?:down|up)|downward|upward|back|forward)|expand_(?:more|less)|unfold_more|help_outline|help|info_outline|swap_vert|keyboard_arrow_(?:down|up)|sort)$/;

/** The shortest and the longest text that is looked for twice. */
const shortestText = 3;
const longestText = 40;

/** A header without what stands twice at its end, the text of a menu: `key events` of `key eventsall eventsall events`. */
const withoutMenu = (key: string): string => {
  for (let from = shortestText; from <= Math.min(longestText, key.length); from += 1) {
    const rest = key.slice(from);
    for (let size = shortestText; size <= longestText && size * 2 <= rest.length; size += 1)
      if (rest.length % size === 0 && rest.slice(0, size).repeat(rest.length / size) === rest)
        return key.slice(0, from);
  }
  return key;
};

const withoutScreenText = (key: string): string => {
  let bare = key;
  while (icons.test(bare)) bare = bare.replace(icons, '');
  return bare === key ? key : withoutMenu(bare).trim();
};

const keyOf = (cell: string): string => withoutScreenText(headerKey(cell.length > 200 ? cell.slice(0, 200) : cell));

/** A name of an interface, `campaign_name`, is the heading of a screen. */
const interfaceName = /^[a-z0-9]+(?:[_.][a-z0-9]+)+$/;

/** Names that interfaces write without blanks: `engagedSessions`. */
const camelCaseParts = /([a-z])([A-Z])/g;
const isHumped = /^[a-z]+[A-Z][A-Za-z]*$/;

/** Where an interface keeps a column: `metrics.clicks`. */
const places = /^(?:metrics|segments) /;

/** The comparable form of each cell of a header, without the text of a screen that it was copied from. */
export const headerKeys = (header: readonly string[]): readonly string[] =>
  header.map((cell) => {
    const key = keyOf(isHumped.test(cell) ? cell.replace(camelCaseParts, '$1 $2') : cell);
    return interfaceName.test(key) ? key.replace(/[_.]/g, ' ').replace(places, '') : key;
  });

/** What tells headers apart for a person's mapping: the same columns in the same order. */
export const headerShapeOf = (header: readonly string[]): string => header.map(keyOf).join('\u001f');

/** Every name that the cells of a header can be known by. */
export const headerNamesIn = (keys: readonly string[]): ReadonlySet<string> => new Set(keys.flatMap(headerNamesOf));
