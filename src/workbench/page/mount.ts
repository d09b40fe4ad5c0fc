import { type Model, Spreadsheet } from '@odoo/o-spreadsheet';
import { App } from '@odoo/owl';

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
    templates,
    props: {
      model,
      colorScheme: 'light',
      notifyUser: ({ text }: { text: string }) => tell(text),
      raiseError: (text: string, done?: () => void) => {
        tell(text);
        done?.();
      },
    },
  });
  await app.mount(place);
  return () => app.destroy();
};
