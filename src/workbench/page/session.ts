import { helpers, type Model } from '@odoo/o-spreadsheet';
import type { MenuItem, StandIn } from '../../stand-in/stand-in.ts';
import { download } from './download.ts';
import type { Extensions } from './extensions.ts';
import { mount } from './mount.ts';
import { tracePanel } from './panes/action-trace.ts';
import { element } from './panes/element.ts';
import { words } from './panes/page-words.ts';
import type { PageSettings } from './panes/settings.ts';
import { showMessage, showUntilConfirmed } from './panes/show-message.ts';
import { sidebarPane } from './panes/sidebar-pane.ts';
import { toolbar } from './panes/toolbar.ts';
import { sidebarOpeningOf } from './sidebar-opening.ts';
import { FormulaTooLong } from './workbook/formula-limit.ts';
import { readWorkbook } from './workbook/read-workbook.ts';
import { xlsxOf } from './workbook/xlsx.ts';

/** What a test of the page may ask of it. */
interface Workbench {
  readonly model: Model;
  /** Runs a function of the add-on as `google.script.run` would. */
  run(name: string, ...args: readonly unknown[]): unknown;
  /** The value of a cell as it stands there, and as it shows. */
  cell(sheet: string, address: string): { readonly value: unknown; readonly shown: string };
  activeSheet(): string;
  sheets(): readonly string[];
}

declare global {
  interface Window {
    /** What the page is showing; not there before it is ready. */
    workbench?: Workbench;
  }
}

const workbenchOf = (model: Model, run: Workbench['run']): Workbench => ({
  model,
  run,
  cell: (sheet, address) => {
    const sheetId = model.getters.getSheetIdByName(sheet);
    if (sheetId === undefined) throw new Error(`There is no sheet "${sheet}".`);
    const { value, formattedValue } = model.getters.getEvaluatedCell({ sheetId, ...helpers.toCartesian(address) });
    return { value, shown: formattedValue };
  },
  activeSheet: () => model.getters.getActiveSheetName(),
  sheets: () => model.getters.getSheetIds().map((id) => model.getters.getSheetName(id)),
});

const saveXlsx = async (model: Model, title: string) => {
  download(new Blob([await xlsxOf(model)]), `${title}.xlsx`);
};

/** One opened spreadsheet with the add-on in it, shown in the page. */
export interface Session {
  readonly workbench: Workbench;
  readonly extensions: Extensions;
  end(): void;
}

interface SessionOptions extends PageSettings {
  readonly standIn: StandIn;
  /** The sidebar's page as it is built and served. */
  readonly served: string;
  readonly templates: string;
  /** The function of the menu that is run at once; the first one where there is no such function, or none is named. */
  readonly opening: 'pokaznykSample' | null;
  /** Shows this, another or a new workbook, with what is chosen anew; throws, and leaves this one, where it cannot be opened. */
  reopen(chosen: Partial<PageSettings>, workbook: unknown): Promise<void>;
}

/** Shows an opened spreadsheet with the add-on in it, and its sidebar as an item of its menu opens it. */
export const showSession = async (showing: SessionOptions): Promise<Session> => {
  const { language, locale, standIn, served, templates, opening, reopen } = showing;
  const { model } = standIn;
  const seen = tracePanel(language);

  /** Shows the person what the add-on has said since so many alerts and toasts. */
  const tellNew = (alerts: number, toasts: number) => {
    for (const text of standIn.said.toasts.slice(toasts)) showMessage(text);
    for (const text of standIn.said.alerts.slice(alerts)) showUntilConfirmed(text, words.understood[language]);
  };

  /** Does one action of the person's, and shows what Google would see of it. */
  const act = <T>(action: string, work: () => T): T => {
    const { alerts, toasts } = standIn.said;
    const [alertsBefore, toastsBefore] = [alerts.length, toasts.length];
    const start = standIn.clock.now();
    standIn.calls.reset();
    try {
      return work();
    } finally {
      seen.show({ action, calls: standIn.calls.log(), time: standIn.clock.now() - start });
      tellNew(alertsBefore, toastsBefore);
    }
  };

  const sheet = element('section', { className: 'sheet' });
  const focusSheet = () => sheet.querySelector<HTMLElement>('.o-grid')?.focus();
  const sidebar = sidebarPane(
    {
      run: async (name, args) => JSON.stringify(act(name, () => standIn.run(name, ...JSON.parse(args))) ?? null),
      focus: focusSheet,
    },
    words.close[language],
  );
  const click = (item: MenuItem) => {
    const before = standIn.sidebar();
    try {
      act(item.caption, () => standIn.click(item));
      const shownSidebar = standIn.sidebar();
      // An item that shows no sidebar leaves the one that is open as it is.
      if (shownSidebar !== null && shownSidebar !== before)
        sidebar.open(shownSidebar.title, sidebarOpeningOf(shownSidebar.html, served));
    } catch (error) {
      showMessage(error instanceof Error ? error.message : String(error));
    }
  };

  const title = standIn.menu.caption;
  const bar = toolbar({
    language,
    locale,
    title,
    seen: seen.panel,
    setLanguage: (chosen) => reopen({ language: chosen }, standIn.save()),
    setLocale: (chosen) => reopen({ locale: chosen }, standIn.save()),
    begin: () => {
      if (window.confirm(words.discard[language])) reopen({}, undefined);
    },
    download: async () => {
      try {
        await saveXlsx(model, title);
      } catch (error) {
        if (!(error instanceof FormulaTooLong)) throw error;
        showMessage(`${words.formulaTooLong[language]}: ${error.message}`);
      }
    },
    save: () => download(new Blob([JSON.stringify(standIn.save())], { type: 'application/json' }), `${title}.json`),
    open: async (file) => {
      try {
        await reopen({}, await readWorkbook(file));
      } catch {
        showMessage(`${words.unreadable[language]}: ${file.name}`);
      }
    },
  });
  document.body.append(bar, sheet, sidebar.pane);
  const unmount = await mount({ model, place: sheet, templates, tell: showMessage });

  const shown = standIn.menu.items.find(({ functionName }) => functionName === opening) ?? standIn.menu.items[0];
  if (shown) click(shown);

  return {
    workbench: workbenchOf(model, (name, ...args) => act(name, () => standIn.run(name, ...args))),
    extensions: {
      name: words.extensions[language],
      addOn: title,
      lines: standIn.menu.items.map((item) => ({
        name: item.caption,
        below: item.below,
        separator: false,
        click: () => click(item),
      })),
    },
    end: () => {
      unmount();
      seen.remove();
      sidebar.remove();
      bar.remove();
      sheet.remove();
    },
  };
};
