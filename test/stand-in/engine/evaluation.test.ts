import { expect, test } from 'vitest';
import { evaluate } from '../../../src/stand-in/engine/evaluate.ts';
import { acted } from '../opened.ts';

const data = [['abc', 1], ['5', 2], [null, 3], ['#a'], ["'x"], ['#N/A'], ['#NAMEDAY'], ['#REF']];

/** What Google makes of formulas over `data`, where an engine could make something else. */
const formulas: Readonly<Record<string, unknown>> = {
  '=Data!A1*2': '#VALUE!',
  '=Data!A1+1': '#VALUE!',
  '=-Data!A1': '#VALUE!',
  '=Data!A1/2': '#VALUE!',
  '=ABS(Data!A1)': '#VALUE!',
  '=SUMPRODUCT(Data!A1:A3*Data!B1:B3)': '#VALUE!',
  '=SUMPRODUCT(Data!A1:A1;Data!B1:B1)': 0,
  '=Data!A3*2': 0,
  '=Data!A3+1': 1,
  '="5"*2': 10,
  '=""+1': '#VALUE!',
  '=-""': '#VALUE!',
  '=ROUND("";2)': '#VALUE!',
  '=IF(TRUE;"";0)*2': '#VALUE!',
  '=1/0': '#DIV/0!',
  '=NA()': '#N/A',
  '=MATCH("zz";Data!A1:A5;0)': '#N/A',
  '=SUM()': '#N/A',
  '=SQRT(-1)': '#NUM!',
  '=SQRT("a")': '#VALUE!',
  '=LN(0)': '#NUM!',
  '=LARGE(Data!B1:B3;9)': '#NUM!',
  '=INDEX(Data!B1:B3;99)': '#NUM!',
  '=T.DIST.2T("a";2)': '#VALUE!',
  '=NOPE(1)': '#NAME?',
  '=1+': '#ERROR!',
  '=Data!A4': '#a',
  '=LEN(Data!A4)': 2,
  '=Data!A4="#a"': true,
  '=COUNTIF(Data!A1:A9;"=#a")': 1,
  '=Data!A5': "'x",
  '=LEN(Data!A5)': 2,
  '=Data!A6': '#N/A',
  '=LEN(Data!A6)': 4,
  '=Data!A6="#N/A"': true,
  '=ISERROR(Data!A6)': false,
  '=COUNTIF(Data!A1:A9;"=#N/A")': 1,
  '=SUMIFS(Data!B1:B9;Data!A1:A9;"<>#N/A")': 6,
  '=Data!A7&"!"': '#NAMEDAY!',
  '=Data!A8="#REF"': true,
  '=SUMPRODUCT((Data!A4:A8="#NAMEDAY")*1)': 1,
  '=TEXT(26.5/24;"[h]:mm:ss")': '26:30:00',
  '=TEXT(7;"00")': '07',
};

test.each(Object.entries(formulas))('%s is %j', (formula, value) => {
  expect(evaluate({ Data: data }, [formula])).toEqual([value]);
});

test('a formula in a circle is a reference that cannot be', async () => {
  expect(await acted('return sheet.getRange("A1").setFormula("=A1+1").getDisplayValue()')).toBe('#REF!');
});

test('formulas, scripts and custom functions see the bare text of a cell whose format is @', async () => {
  const texts = ['#a', '=1+1', '#N/A', '#REFRESH autumn', '#DIV/0!', '0123', "''x"];
  const shown = texts.map((text) => text.replace(/^''/, "'"));
  const result = await acted(`const texts = ${JSON.stringify(texts)};
    const range = sheet.getRange(1, 1, texts.length, 1);
    range.setNumberFormat("@").setValues(texts.map((text) => [text]));
    const formulas = texts.map((_, at) => ["=A" + (at + 1), "=LEN(A" + (at + 1) + ")", "=LETTERS_OF(A" + (at + 1) + ")"]);
    sheet.getRange(1, 2, texts.length, 3).setFormulas(formulas);
    const all = sheet.getRange(1, 1, texts.length, 4);
    return [all.getValues(), all.getDisplayValues(), sheet.getRange("A1:A2").getFormulas()]`);
  expect(result).toEqual([
    shown.map((text) => [text, text, text.length, text.length]),
    shown.map((text) => [text, text, `${text.length}`, `${text.length}`]),
    [[''], ['']],
  ]);
});

test('a custom function gets an error by its name', async () => {
  expect(
    await acted(
      'sheet.getRange("A1:B1").setFormulas([["=1/0", "=LETTERS_OF(A1)"]]); return sheet.getRange("B1").getValue()',
    ),
  ).toBe(7);
});

test('what is refused in the midst of writes leaves a spreadsheet that goes on computing', async () => {
  const body = `
    sheet.getRange('A1:C1').merge();
    SpreadsheetApp.flush();
    let refused = false;
    try {
      sheet.getRange('A1:B1').breakApart();
      SpreadsheetApp.flush();
    } catch (error) {
      refused = true;
    }
    sheet.getRange('A3').setFormula('=2+2');
    return [refused, sheet.getRange('A3').getValue()];`;
  expect(await acted(body)).toEqual([true, 4]);
});

// 28 February 2026, 23:30 at Greenwich.
const halfToMidnight = Date.UTC(2026, 1, 28, 23, 30);

test.each([
  { zone: 'Europe/London', shows: ['28.02.2026', '28.02.2026 23:30'] },
  { zone: 'Europe/Kyiv', shows: ['01.03.2026', '01.03.2026 01:30'] },
  { zone: 'America/Los_Angeles', shows: ['28.02.2026', '28.02.2026 15:30'] },
])('TODAY and NOW are those of a spreadsheet in $zone, wherever it is opened', async ({ zone, shows }) => {
  const body = `return ['=TEXT(TODAY(),"dd.mm.yyyy")', '=TEXT(NOW(),"dd.mm.yyyy hh:mm")'].map((formula) =>
    sheet.getRange('A1').setFormula(formula).getDisplayValue());`;
  expect(await acted(body, { zone, now: () => halfToMidnight })).toEqual(shows);
});
