import { type Model, Spreadsheet } from '@odoo/o-spreadsheet';
import { App } from '@odoo/owl';

/** The headings of the engine's menu as buttons that the keyboard reaches; in the engine only the mouse does. */
const withReachableMenus = (templates: string): string =>
  templates.replaceAll('class="o-topbar-menu', 'role="button" tabindex="0" aria-haspopup="menu" class="o-topbar-menu');

/** Opens the menu under a heading that has the focus, as the mouse would; the arrows then go on inside it. */
const openByKey = (event: KeyboardEvent) => {
  const { target, key } = event;
  if (!(target instanceof HTMLElement) || !target.matches('.o-topbar-menu')) return;
  if (!['Enter', ' ', 'ArrowDown'].includes(key)) return;
  event.preventDefault();
  target.click();
};

/** Shows the engine's own spreadsheet component for `model` in `place`; gives back what takes it away again. */
export const mount = async ({
  model,
  place,
  templates,
  tell,
}: {
  model: Model;
  place: HTMLElement;
  /** The text of the engine's `o_spreadsheet.xml`. */
  templates: string;
  tell: (message: string) => void;
}): Promise<() => void> => {
  const app = new App(Spreadsheet, {
    templates: withReachableMenus(templates),
    props: {
      model,
      colorScheme: 'light',
      notifyUser: ({ text }: { text: string }) => tell(text),
      askConfirmation: (text: string, confirm: () => void, cancel?: () => void) => {
        if (window.confirm(text)) confirm();
        else cancel?.();
      },
      raiseError: (text: string, done?: () => void) => {
        tell(text);
        done?.();
      },
    },
  });
  await app.mount(place);
  place.addEventListener('keydown', openByKey);
  return () => app.destroy();
};
