import { describe, expect, test } from 'vitest';
import { countTried, isThorough } from '../../thorough.ts';
import { builtScenarios } from './built-scenarios.ts';
import { handEdits } from './hand-edits.ts';
import { dataScenarios, type Scenario } from './scenarios.ts';
import { callsOf, runsOver, searchWith, startOf } from './search.ts';

// The engine tells its timings.
console.debug = () => undefined;

/** Edits that put something into one cell: nobody can know of what was typed into one that is written in the same moment. */
const typing = ['a figure typed', 'a box ticked', 'a text typed beside'];

/** Tries every edit at every call of an action, or some of them, and prints what came of it. */
const search = async (scenario: Scenario, some: number): Promise<void> => {
  const start = await startOf(scenario);
  const calls = await callsOf(start, scenario);
  const run = await searchWith(scenario, start);
  const all = runsOver(scenario, calls);
  // Those in the middle of each part: nothing is open yet at the first call and any more at the last.
  const part = all.length / some;
  const tried = isThorough ? all : all.filter((_, at) => at === Math.floor((Math.floor(at / part) + 0.5) * part));
  const ended = { told: 0, 'written over in the same moment': 0 };
  for (const each of tried) {
    const { told, isMoment, strange, view } = await run(each);
    const where = `${each.edit.name} in ${each.place.tab} at ${each.call} of ${calls}, ${told ?? 'nothing told'}`;
    if (told !== null) ended.told += 1;
    if (strange.length > 0 && isMoment && typing.includes(each.edit.name))
      ended['written over in the same moment'] += 1;
    else
      expect(
        strange.map((what) => `${what}: ${view.get(what)}`),
        where,
      ).toEqual([]);
  }
  const counts = Object.entries(ended).map(([what, count]) => `${count} ${what}`);
  console.log(
    `${scenario.name}, ${calls} calls × ${handEdits.length} edits: ${countTried(tried, all)}, 0 lost, ${counts.join(', ')}`,
  );
};

describe('an edit by hand at any call', () => {
  test.each(dataScenarios)('of $name loses nothing', { timeout: 3_600_000 }, (scenario) => search(scenario, 5));

  test.each(builtScenarios)('of $name loses nothing', { timeout: 7_200_000 }, (scenario) => search(scenario, 1));
});
