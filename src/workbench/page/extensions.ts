import { registries } from '@odoo/o-spreadsheet';

/** A line of the add-on's menu as Google would show it. */
interface MenuLine {
  readonly name: string;
  /** The menu of the add-on's own below which it stands, where it stands in one. */
  readonly below: string | undefined;
  /** A line under this one. */
  readonly separator: boolean;
  click(): void;
}

/** An item of the engine's menus: a line, or a menu of lines. */
interface EngineItem {
  readonly name: string;
  readonly separator: boolean;
  readonly sequence: number;
  readonly execute?: () => void;
  readonly children?: EngineItem[];
}

/** The menus that the add-ons of this file made, and the name of the menu that holds them. */
export interface Extensions {
  readonly name: string;
  readonly addOn: string;
  readonly lines: readonly MenuLine[];
}

/** Puts *Extensions ▸ add-on ▸ lines* into the engine's menu bar, where it is read anew at each opening. */
export const addExtensions = (current: () => Extensions) => {
  registries.topbarMenuRegistry.add('extensions', { name: () => current().name, sequence: 70 });
  registries.topbarMenuRegistry.addChild('add_on', ['extensions'], {
    name: () => current().addOn,
    children: [
      () => {
        const { lines } = current();
        const itemOf = ({ name, separator, click }: MenuLine, sequence: number): EngineItem => ({
          name,
          separator,
          sequence,
          execute: click,
        });
        return lines.flatMap((line, index): EngineItem[] => {
          const { below } = line;
          if (below === undefined) return [itemOf(line, index)];
          if (lines[index - 1]?.below === below) return [];
          const children = lines.filter((each) => each.below === below).map(itemOf);
          return [{ name: below, separator: false, sequence: index, children }];
        });
      },
    ],
  });
};
