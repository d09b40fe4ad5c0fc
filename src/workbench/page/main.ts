import { addExtensions } from './extensions.ts';
import { openSession, type Session } from './session.ts';
import { keep, type Settings, settings } from './settings.ts';
import { tell } from './tell.ts';
import { words } from './words.ts';

const textAt = async (path: string) => {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${answer.statusText}`);
  return answer.text();
};

let session: Session | undefined;

const start = async () => {
  const [code, sidebar, manifest, templates] = await Promise.all([
    textAt('dist/Code.js'),
    textAt('dist/sidebar.html'),
    textAt('dist/appsscript.json'),
    textAt('o_spreadsheet.xml'),
  ]);
  const built = { code, sidebar, manifest };

  const show = async (chosen: Settings, workbook?: unknown) => {
    keep(chosen);
    document.documentElement.lang = chosen.language;
    session?.end();
    session = await openSession({ ...chosen, built, templates, workbook, reopen: show });
    window.workbench = session.workbench;
  };
  addExtensions(() => session?.extensions ?? { name: '', addOn: '', lines: [] });
  await show(settings());
};

start().catch((error) => {
  tell(`${words.broken[settings().language]}: ${error instanceof Error ? error.message : error}`);
  throw error;
});
