import type { Plugin } from 'esbuild';
import { endpointNames } from '../contract/endpoints.ts';
import { sourceNames } from '../import/source-names.ts';
import { calendarWords } from '../text/calendar-words.ts';

/** Has these contents instead of a module's own wherever a bundle takes it in. */
const replacing = (name: string, filter: RegExp, contents: () => string): Plugin => ({
  name,
  setup: ({ onLoad }) => {
    onLoad({ filter }, () => ({ contents: contents(), loader: 'ts' }));
  },
});

/** Months and weekdays in every language as data: finding them out takes a browser longer than reading a paste. */
export const calendarConstants = replacing(
  'calendar',
  /src[\\/]text[\\/]calendar-words\.ts$/,
  () => `export const calendarWords = () => (${JSON.stringify(calendarWords())});`,
);

/** The endpoints by their names: the page that calls them has no use for the checks of what it gives them. */
export const endpointConstants = replacing(
  'names of endpoints',
  /src[\\/]contract[\\/]endpoints\.ts$/,
  () => `export const endpointNames = ${JSON.stringify(endpointNames)};`,
);

/** The names of sources as data: the page knows them before it reads anything. */
export const sourceNameConstants = replacing(
  'names of sources',
  /src[\\/]import[\\/]source-names\.ts$/,
  () => `export const sourceNames = ${JSON.stringify(sourceNames)};`,
);
