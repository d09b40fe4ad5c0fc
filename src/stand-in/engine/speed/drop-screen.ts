import { type Model, registries } from '@odoo/o-spreadsheet';
import { partsIn } from './engine-insides.ts';

const { coreViewsPluginRegistry, featurePluginRegistry, statefulUIPluginRegistry } = registries;

/** What of the engine only draws, helps hands that edit, or takes steps back. */
const forScreens = () => [
  ...['custom_colors', 'cell_icon'].map((key) => coreViewsPluginRegistry.get(key)),
  ...['header_positions', 'viewport', 'clipboard', 'carousel_ui', 'lock_sheet'].map((key) =>
    statefulUIPluginRegistry.get(key),
  ),
  ...[
    ...[
      'ui_options',
      'autofill',
      'automatic_sum',
      'insert_pivot',
      'pivot_presence',
      'split_to_columns',
      'collaborative',
    ],
    ...['history', 'table_autofill', 'table_ui_resize', 'checkbox_toggle', 'dynamic_translate', 'geo_features'],
    'data_cleanup',
  ].map((key) => featurePluginRegistry.get(key)),
];

const isRecorder = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && 'recordChanges' in value && 'addCommand' in value;

/**
 * Takes from a spreadsheet of the engine's what serves a screen and undo: each command goes through every part of the engine,
 * and every change would be kept for as long as the spreadsheet lives.
 */
export const dropScreen = (model: Model): void => {
  const unneeded = forScreens();
  const isUnneeded = (part: object): boolean => unneeded.some((Part) => part instanceof Part);
  for (const part of partsIn(model, 'handlers')) if (isUnneeded(part)) model.selection.unobserve(part);
  for (const list of ['handlers', 'uiHandlers', 'coreHandlers'] as const)
    Reflect.set(
      model,
      list,
      partsIn(model, list).filter((part) => !isUnneeded(part)),
    );
  const recorder: unknown = Reflect.get(model, 'state');
  if (!isRecorder(recorder)) throw new Error('The engine records changes elsewhere.');
  Reflect.set(recorder, 'changes', undefined);
  Reflect.set(recorder, 'addCommand', () => undefined);
  Reflect.set(recorder, 'recordChanges', (work: () => void) => {
    work();
    return { changes: [], commands: [] };
  });
};
