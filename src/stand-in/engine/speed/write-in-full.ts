import type { Model } from '@odoo/o-spreadsheet';
import { methodOf } from './engine-insides.ts';

const hasSquisher = (session: unknown): session is { readonly commandSquisher: object } =>
  typeof session === 'object' &&
  session !== null &&
  'commandSquisher' in session &&
  typeof session.commandSquisher === 'object' &&
  session.commandSquisher !== null;

/**
 * Lets the engine write down every cell as it is, in a saved workbook and among what can be undone. Elsewhere it writes
 * how a formula differs from the one above, which fails where that one has a range of a single cell: `A1:A1` above
 * `A1:A2`.
 */
export const writeInFull = (model: Model): void => {
  const write = methodOf(model, '_exportData');
  Reflect.set(model, 'exportData', () => Object.assign(Object(write(false)), { isNotSquishable: true }));
  const session: unknown = Reflect.get(model, 'session');
  if (!hasSquisher(session)) throw new Error('The engine writes changes elsewhere.');
  Reflect.set(session.commandSquisher, 'squish', (commands: unknown) => commands);
};
