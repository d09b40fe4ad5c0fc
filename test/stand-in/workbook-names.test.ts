import { expect, test } from 'vitest';
import { engineName } from '../../src/stand-in/engine/tab-names.ts';
import { withEngineTabNames, withFileNames } from '../../src/stand-in/workbook-names.ts';

/** The files of a workbook with tabs of these names, whose formulas quote them as the engine and as its charts do. */
const filesWith = (...names: readonly string[]): Readonly<Record<string, string>> => {
  const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const quoted = (name: string) => `'${xml(name).replaceAll("'", "''")}'!$A$1`;
  return {
    'xl/workbook.xml': `<sheets>${names.map((name) => `<sheet name="${xml(name)}" sheetId="1"/>`).join('')}</sheets>`,
    'xl/worksheets/sheet0.xml': names.map((name) => `<f>SUM(${quoted(name)})</f>`).join(''),
    'xl/charts/chart1.xml': names.map((name) => `<c:f>${quoted(name).replaceAll("'", '&apos;')}</c:f>`).join(''),
  };
};

test.each([["Звіт KPI Кав'ярня"], ['Cat\'s & Dog\'s "best"'], ["O'", '$& plain']])(
  '%s is the name in the file, and the engine’s again when the file is opened',
  (...names) => {
    const engine = filesWith(...names.map(engineName));
    const isLast = (name: string) => name.endsWith("'");
    const file = filesWith(...names.map((name) => (isLast(name) ? engineName(name) : name)));
    expect(withFileNames(engine)).toEqual(file);
    expect(withEngineTabNames(file)).toEqual(engine);
  },
);

test('signs that no other program has in a name stay other letters', () => {
  const engine = filesWith(engineName("Whose? Cat's"));
  expect(withFileNames(engine)).toEqual(filesWith(`${engineName('Whose? Cat')}'s`));
});
