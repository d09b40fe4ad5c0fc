import { describe, expect, test } from 'vitest';
import { choose, copiedText, openFacts, openOwnFacts, resultsIn } from './facts-file.ts';

const shared = "source: 'a test', expected: { is: 1 }";

/** Facts with these bodies, which give 1 as they should, or do not. */
const factsOf = (...bodies: readonly string[]): string =>
  `{ ${bodies.map((body, at) => `'f${at + 1}': { claim: 'claim ${at + 1}', ${shared}, ${body} }`).join(', ')} }`;

const gives1 = 'observe: () => 1';

const writes = "observe: (sheet) => { sheet.getRange('A1').setValue(1); return sheet.getRange('A1').getValue(); }";

/** What the tab of the results says of each fact. */
const verdictsShown = (file: Awaited<ReturnType<typeof openOwnFacts>>, count: number): unknown =>
  Object(file.run('read', `E2:E${count + 1}`)).flat();

describe('a run of the facts', () => {
  test('writes claim, expected, observed and verdict, in colour where they differ, and leaves no tab of a fact', async () => {
    const file = await openOwnFacts(factsOf(gives1, 'observe: () => "=2"', writes));
    choose(file, 'factsRunAll');
    expect(file.run('tabs')).toEqual(['Facts', 'Sheet1']);
    expect(file.run('read', 'A2:E4')).toEqual([
      ['f1', 'claim 1', '1', '1', 'as expected'],
      ['f2', 'claim 2', '1', '"=2"', 'differs'],
      ['f3', 'claim 3', '1', '1', 'as expected'],
    ]);
    const sheetId = file.model.getters.getSheetIdByName('Facts') ?? '';
    const colours = [1, 2, 3].map(
      (row) => file.model.getters.getCell({ sheetId, col: 0, row })?.style?.fillColor ?? '',
    );
    expect(colours).toEqual(['', '#f4cccc', '']);
    expect(file.said.toasts.at(-1)).toContain('Checked: 3. Not as expected: 1.');
  });

  test('tells in a verdict what a fact throws, also where Google refuses it only later, and goes on', async () => {
    const late = 'observe: (sheet) => { sheet.insertChart({}); return 1; }';
    const file = await openOwnFacts(
      factsOf('observe: () => { throw new Error("Boom."); }', late, 'observe: () => undefined', gives1),
    );
    choose(file, 'factsRunAll');
    expect(verdictsShown(file, 4)).toEqual(['threw', 'threw', 'threw', 'as expected']);
    expect(file.run('read', 'D2')).toEqual([['Boom.']]);
  });

  test('removes what a fact has made beside its own tab', async () => {
    const file = await openOwnFacts(
      factsOf('observe: (sheet) => { sheet.getParent().insertSheet("More"); return 1; }', gives1),
    );
    choose(file, 'factsRunAll');
    expect(file.run('tabs')).toEqual(['Facts', 'Sheet1']);
  });

  test('gives each fact its locale and zone, and the person theirs back', async () => {
    const sees = (locale: string) =>
      `locale: '${locale}', zone: 'Asia/Kolkata', observe: (sheet) => sheet.getParent().getSpreadsheetLocale() === '${locale}' && sheet.getParent().getSpreadsheetTimeZone() === 'Asia/Kolkata' ? 1 : 0`;
    const file = await openOwnFacts(factsOf(sees('uk_UA'), sees('de_DE'), sees('en_US')));
    choose(file, 'factsRunAll');
    expect(verdictsShown(file, 3)).toEqual(['as expected', 'as expected', 'as expected']);
    expect(file.run('setting')).toEqual(['pl_PL', 'Europe/London']);
  });

  test('prepares all facts before it observes one of them', async () => {
    const counts = `prepare: (sheet) => { sheet.getRange('A1').setValue(sheet.getName()); },
      observe: (sheet) => sheet.getParent().getSheets().filter((each) => each.getRange('A1').getValue() !== '' && each.getName() !== 'Facts').length === 2 ? 1 : 0`;
    const file = await openOwnFacts(factsOf(counts, counts));
    choose(file, 'factsRunAll');
    expect(verdictsShown(file, 2)).toEqual(['as expected', 'as expected']);
  });

  test('waits while a function is at work', async () => {
    const loads = `prepare: (sheet) => { sheet.getRange('A1').setValue('Loading...'); },
      observe: (sheet) => sheet.getRange('A1').getValue() === 1 ? 1 : 0`;
    const file = await openOwnFacts(factsOf(loads));
    // Something after the first look at the cell.
    file.calls.meanwhile({
      call: 14,
      act: () => {
        const sheetId = file.model.getters.getSheetIdByName('Fact 1') ?? '';
        file.model.dispatch('UPDATE_CELL', { sheetId, col: 0, row: 0, content: '1' });
      },
    });
    choose(file, 'factsRunAll');
    expect(verdictsShown(file, 1)).toEqual(['as expected']);
    expect(file.calls.log().filter(({ name }) => name === 'Utilities.sleep').length).toBeGreaterThan(0);
  });
});

describe('a run that is cut off', () => {
  const slow = 'observe: () => { Utilities.sleep(400_000); return 1; }';

  test('goes on where it stopped, and does not try again what was at work', async () => {
    const file = await openOwnFacts(factsOf(gives1, `locale: 'uk_UA', ${slow}`, `locale: 'uk_UA', ${writes}`));
    expect(() => choose(file, 'factsRunAll')).toThrow('Exceeded maximum execution time');
    expect(file.run('setting')).toEqual(['uk_UA', 'Europe/Kyiv']);
    expect(file.run('tabs')).toEqual(['Sheet1', 'Fact 2']);
    choose(file, 'factsRunAll');
    expect(verdictsShown(file, 3)).toEqual(['as expected', 'cut off', 'as expected']);
    expect(file.run('setting')).toEqual(['pl_PL', 'Europe/London']);
    expect(file.run('tabs')).toEqual(['Facts', 'Sheet1']);
  });

  test('ends in the same results wherever Google ends it, but for the fact that was at work', async () => {
    const facts = factsOf(writes, `locale: 'de_DE', ${writes}`, writes);
    for (let call = 1; call <= 60; call += 7) {
      const file = await openOwnFacts(facts);
      file.calls.fail({ call, how: 'kill' });
      try {
        choose(file, 'factsRunAll');
      } catch {
        // Ended in the midst; where it had fewer calls it ran through.
      }
      file.calls.fail(null);
      choose(file, 'factsRunAll');
      const shown = Object(verdictsShown(file, 3));
      expect(shown.filter((verdict: unknown) => verdict === 'cut off').length, `call ${call}`).toBeLessThanOrEqual(1);
      expect(shown.filter((verdict: unknown) => verdict === 'as expected').length).toBeGreaterThanOrEqual(2);
      expect(file.run('setting')).toEqual(['pl_PL', 'Europe/London']);
      expect(file.run('tabs')).toEqual(['Facts', 'Sheet1']);
    }
  });

  test('stops itself in time, says so, and goes on with what is left', async () => {
    const long = 'observe: () => { Utilities.sleep(100_000); return 1; }';
    const file = await openOwnFacts(factsOf(long, long, long, `seconds: 200, ${gives1}`));
    choose(file, 'factsRunAll');
    expect(file.said.toasts.at(-1)).toBe('Checked so far: 3 of 4. Choose “Run all” again to go on.');
    expect(verdictsShown(file, 4)).toEqual(['as expected', 'as expected', 'as expected', 'not run yet']);
    choose(file, 'factsRunAll');
    expect(verdictsShown(file, 4)).toEqual(['as expected', 'as expected', 'as expected', 'as expected']);
  });
});

test('a run after all facts have run begins anew', async () => {
  const file = await openOwnFacts(
    factsOf('observe: (sheet) => sheet.getParent().getSheetByName("Facts") === null ? 1 : 2'),
  );
  choose(file, 'factsRunAll');
  expect(verdictsShown(file, 1)).toEqual(['as expected']);
  choose(file, 'factsRunAll');
  expect(verdictsShown(file, 1)).toEqual(['differs']);
});

test('the menu, the tab and what is said are in the language of the person', async () => {
  const file = await openOwnFacts(factsOf(gives1), { userLocale: 'uk' });
  expect(file.menu.items.map(({ caption }) => caption)).toEqual([
    'Перевірити всі',
    'Перевірити факти про сторінку',
    'Результати текстом',
  ]);
  choose(file, 'factsRunAll');
  expect(file.said.toasts.at(-1)).toContain('Перевірено: 1.');
  expect(file.run('tabs')).toEqual(['Факти', 'Sheet1']);
});

test('the text to copy tells the version, the file and the day, and is JSON whatever was seen', async () => {
  const file = await openFacts();
  file.run('factsKeepPage', { 'other letters': { observed: '</textarea> & "\u2028' } });
  const results = resultsIn(copiedText(file));
  expect(results).toMatchObject({ locale: 'pl_PL', zone: 'Europe/London' });
  expect(results.version).toMatch(/^[0-9a-f]{8}$/);
  expect(results.date).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(results.facts['other letters']?.outcome).toEqual({ observed: '</textarea> & "\u2028' });
});

test('what the page keeps is refused where it is no outcome of a fact that is known', async () => {
  const file = await openFacts();
  file.run('factsKeepPage', {
    'the width of a sidebar': { observed: 300 },
    'plural forms': { observed: { no: 'data' } },
    'no such fact': { observed: 1 },
  });
  file.run('factsKeepPage', null);
  expect(Object.keys(resultsIn(copiedText(file)).facts)).toEqual(['the width of a sidebar']);
});
