import { cutComments } from '../../stand-in/services/html-cut.ts';
import { openSpreadsheet } from '../../stand-in/stand-in.ts';
import { addExtensions } from './extensions.ts';
import { words } from './panes/page-words.ts';
import { isFirstVisit, type PageSettings, readSettings, saveSettings } from './panes/settings.ts';
import { showMessage } from './panes/show-message.ts';
import { frameRealm } from './realm.ts';
import { type Session, showSession } from './session.ts';

const textAt = async (path: string) => {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${answer.statusText}`);
  return answer.text();
};

const { timeZone: zone } = Intl.DateTimeFormat().resolvedOptions();

let session: Session | undefined;
let end = () => {};

const start = async () => {
  const [code, sidebar, reader, opener, manifest, templates] = await Promise.all([
    textAt('dist/Code.js'),
    textAt('dist/sidebar.html'),
    textAt('dist/reader.html'),
    textAt('dist/opener.html'),
    textAt('dist/appsscript.json'),
    textAt('o_spreadsheet.xml'),
  ]);
  const built = { code, sidebar, scripts: { reader, opener }, manifest };
  const served = cutComments(sidebar, 'everywhere');

  const show = async (chosen: PageSettings, workbook: unknown): Promise<void> => {
    const { language, locale } = chosen;
    const { realm, remove } = frameRealm();
    const settings = { locale, zone, userLocale: language, authMode: 'LIMITED', isShown: true } as const;
    const opened = openSpreadsheet({ built, realm, ...settings, workbook });
    const standIn = await opened.catch((error) => {
      remove();
      throw error;
    });
    end();
    const opening = isFirstVisit() ? 'pokaznykSample' : null;
    saveSettings(chosen);
    document.documentElement.lang = language;
    session = await showSession({ ...chosen, standIn, served, templates, opening, reopen });
    window.workbench = session.workbench;
    end = () => {
      session?.end();
      remove();
    };
  };
  let chosen = readSettings();
  let shown: Promise<unknown> = Promise.resolve();
  /** One at a time, with all that was chosen by then: the controls stay until the next workbook stands there. */
  const reopen = (part: Partial<PageSettings>, workbook: unknown): Promise<void> => {
    chosen = { ...chosen, ...part };
    const settings = chosen;
    const next = shown.then(() => show(settings, workbook));
    shown = next.catch(() => undefined);
    return next;
  };
  addExtensions(() => session?.extensions ?? { name: '', addOn: '', lines: [] });
  await reopen({}, undefined);
};

start().catch((error) => {
  showMessage(`${words.broken[readSettings().language]}: ${error instanceof Error ? error.message : error}`);
  throw error;
});
