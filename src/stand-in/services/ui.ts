import type { Book } from '../book.ts';
import { strictService } from '../strict-service.ts';
import { type CommentCutPlaces, cutComments } from './html-cut.ts';

export interface MenuItem {
  readonly caption: string;
  /** The caption of the menu below which it stands, where it stands in one of the menu's own. */
  readonly below?: string;
  readonly functionName: string;
}

/** What the add-on has put before the person: its menu, its sidebar, and what it has said. */
export interface UserInterface {
  menu: readonly MenuItem[];
  sidebar: { readonly title: string; readonly html: string } | null;
  /** What stands over the spreadsheet until the person closes it. */
  dialog: { readonly title: string; readonly html: string } | null;
  readonly said: ShownMessages;
  readonly cutPlaces: CommentCutPlaces;
}

export interface ShownMessages {
  readonly alerts: string[];
  readonly toasts: string[];
}

export const emptyUserInterface = (cutPlaces: CommentCutPlaces): UserInterface => ({
  menu: [],
  sidebar: null,
  dialog: null,
  said: { alerts: [], toasts: [] },
  cutPlaces,
});

interface ServedPage {
  readonly html: string;
  title: string;
}

const pages = new WeakMap<object, ServedPage>();

const outputOf = (book: Book, html: string): object => {
  const page: ServedPage = { html, title: '' };
  const output: object = strictService(book, 'HtmlOutput', {
    setTitle: (title: string) => {
      page.title = title;
      return output;
    },
    // The stand-in shows a dialog nowhere, so it has no size.
    setWidth: () => output,
    setHeight: () => output,
    getContent: () => html,
  });
  pages.set(output, page);
  return output;
};

/** Google's `HtmlService` over the project's own html files and over texts. */
export const htmlService = (book: Book, files: Readonly<Record<string, string>>): object =>
  strictService(book, 'HtmlService', {
    createHtmlOutput: (html: unknown) => {
      if (typeof html !== 'string') throw new Error('not in the stand-in: HtmlService.createHtmlOutput without a text');
      return outputOf(book, html);
    },
    createHtmlOutputFromFile: (name: string) => {
      const html = files[name];
      if (html === undefined) throw new Error(`No HTML file named ${name} was found.`);
      return outputOf(book, html);
    },
  });

const menus = new WeakMap<object, { readonly caption: string; readonly items: readonly MenuItem[] }>();

const menuOf = (book: Book, shown: UserInterface, name = ''): object => {
  const items: MenuItem[] = [];
  const self: object = strictService(book, 'Menu', {
    addItem: (caption: string, functionName: string) => {
      items.push({ caption, functionName });
      return self;
    },
    addSeparator: () => self,
    addSubMenu: (menu: object) => {
      const below = menus.get(menu);
      if (below === undefined || below.caption === '')
        throw new Error("The parameters don't match the method signature for Menu.addSubMenu.");
      items.push(...below.items.map((item) => ({ ...item, below: below.caption })));
      return self;
    },
    addToUi: () => {
      shown.menu = items;
    },
  });
  menus.set(self, { caption: name, items });
  return self;
};

/** Google's `Ui`: what the add-on shows is kept for the page and the tests to look at. */
export const uiOf = (book: Book, shown: UserInterface): object =>
  strictService(book, 'Ui', {
    createAddonMenu: () => menuOf(book, shown),
    createMenu: (caption: string) => menuOf(book, shown, caption),
    showSidebar: (output: object) => {
      const page = pages.get(output);
      if (page === undefined) throw new Error("The parameters don't match the method signature for Ui.showSidebar.");
      shown.sidebar = { title: page.title, html: cutComments(page.html, shown.cutPlaces) };
    },
    showModalDialog: (output: object, title: unknown) => {
      const page = pages.get(output);
      if (page === undefined || typeof title !== 'string')
        throw new Error("The parameters don't match the method signature for Ui.showModalDialog.");
      shown.dialog = { title, html: cutComments(page.html, shown.cutPlaces) };
    },
    alert: (prompt: unknown, ...more: readonly unknown[]) => {
      if (typeof prompt !== 'string' || more.length > 0)
        throw new Error('not in the stand-in: Ui.alert with anything but a prompt');
      shown.said.alerts.push(prompt);
      return 'OK';
    },
  });
