import { headerKey, namesOf } from '../kpi/table/header-key.ts';

/** The names of the icons that web pages draw with a font: a copied header ends with them. */
const icons =
  / ?(?:arrow_(?:drop_(?:down|up)|downward|upward|back|forward)|expand_(?:more|less)|unfold_more|help_outline|help|info_outline|swap_vert|keyboard_arrow_(?:down|up)|sort)$/;

/** What stands twice at the end of a glued header is the text of a menu: `key eventsall eventsall events`. */
const menu = /^(.{3,40}?)(.{3,40})\2+$/;

const withoutScreenText = (key: string): string => {
  let bare = key;
  while (icons.test(bare)) bare = bare.replace(icons, '');
  return bare === key ? key : bare.replace(menu, '$1').trim();
};

const keyOf = (cell: string): string => withoutScreenText(headerKey(cell.length > 200 ? cell.slice(0, 200) : cell));

/** A name of an interface, `campaign_name`, is the heading of a screen. */
const interfaceName = /^[a-z0-9]+(?:_[a-z0-9]+)+$/;

/** The comparable form of each cell of a header, without the text of a screen that it was copied from. */
export const headerKeys = (header: readonly string[]): readonly string[] =>
  header.map((cell) => {
    const key = keyOf(cell);
    return interfaceName.test(key) ? key.replace(/_/g, ' ') : key;
  });

/** What tells headers apart for a person's mapping: the same columns in the same order. */
export const shapeOf = (header: readonly string[]): string => header.map(keyOf).join('\u001f');

/** Every name that the cells of a header can be known by. */
export const namesIn = (keys: readonly string[]): ReadonlySet<string> => new Set(keys.flatMap(namesOf));
