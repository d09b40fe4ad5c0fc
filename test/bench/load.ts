import { statSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import { builtCode, mostCodeBytes, mostPageBytes } from '../addon/built.ts';
import { tellFigure } from './figures.ts';
import { median } from './median.ts';

const rounds = 41;

/** How long Google's side takes before a function can run: every call loads the whole file anew, in a fresh context. */
const code = builtCode();

const timed = (run: () => void): number => {
  const start = performance.now();
  run();
  return performance.now() - start;
};

const loads = Array.from({ length: rounds }, () => {
  const context = createContext({});
  return timed(() => new Script(code).runInContext(context));
});

const calls = Array.from({ length: rounds }, () =>
  timed(() => {
    const context = createContext({});
    new Script(code).runInContext(context);
    new Script('ENGAGEMENT_RATE([[120, 14, 9]], 4100)').runInContext(context);
  }),
);

const kilobytes = (name: string): number => statSync(`dist/${name}`).size / 1000;
tellFigure({
  what: 'Code.js, loaded by every call',
  value: kilobytes('Code.js'),
  unit: 'kB',
  atMost: mostCodeBytes / 1000,
});
tellFigure({
  what: 'sidebar.html, loaded as it opens',
  value: kilobytes('sidebar.html'),
  unit: 'kB',
  atMost: mostPageBytes / 1000,
});
tellFigure({ what: 'reader.html, asked for once the page is seen', value: kilobytes('reader.html'), unit: 'kB' });
tellFigure({ what: 'opener.html, asked for with the first workbook', value: kilobytes('opener.html'), unit: 'kB' });
tellFigure({ what: 'Code.js evaluated in a fresh context', value: median(loads), unit: 'ms' });
tellFigure({ what: 'The same with the context made and one call', value: median(calls), unit: 'ms', atMost: 10 });
