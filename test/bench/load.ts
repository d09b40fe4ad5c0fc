import { createContext, Script } from 'node:vm';
import { builtCode, mostCodeBytes } from '../addon/built.ts';
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

console.log(
  `Code.js: ${(code.length / 1000).toFixed(1)} thousand characters, ${Buffer.byteLength(code)} bytes (a test holds ${mostCodeBytes})`,
);
console.log(`Evaluated in a fresh context: ${median(loads).toFixed(2)} ms in the median`);
console.log(`Evaluated with one call, the context's own making included: ${median(calls).toFixed(2)} ms (bar 10)`);
