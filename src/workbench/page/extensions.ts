import { registries } from '@odoo/o-spreadsheet';

/** A line of the add-on's menu as Google would show it. */
interface MenuLine {
  readonly name: string;
  /** A line under this one. */
  readonly separator: boolean;
  click(): void;
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
      () =>
        current().lines.map(({ name, separator, click }, index) => ({
          name,
          separator,
          sequence: index,
          execute: click,
        })),
    ],
  });
};
