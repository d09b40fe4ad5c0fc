import { absoluteAddress, addressOf } from '../formulas/address.ts';
import { beginsWith } from '../formulas/criterion.ts';
import { casesFormula } from '../layout/cases.ts';
import { signAround } from '../layout/formats.ts';
import type { ReportPage } from '../layout/page.ts';
import { helperCell } from '../layout/planned-cell.ts';
import { reportColumns } from '../layout/sheet-layout.ts';
import { roundedToSay, type SpokenShape, spokenFigure } from '../layout/spoken-figure.ts';
import { isFlow, type ReportMetric } from '../metrics/report-metrics.ts';
import { words as reportWords } from '../report-words.ts';
import { figureColumns, type PlacedMetric, rowOf } from '../sections/placed-metric.ts';
import { changeText } from '../statistics/verdicts.ts';
import { words } from './finding-words.ts';

/** The shapes that figures are said in, each by a letter. */
const shapes = {
  c: { unit: 'count', formula: { op: 'measure' } },
  m: { unit: 'money', formula: { op: 'measure' } },
  p: { unit: 'money', formula: { op: '/' } },
  f: { unit: 'fraction', formula: { op: '/' } },
  d: { unit: 'duration', formula: { op: '/' } },
  n: { unit: 'number', formula: { op: '/' } },
} as const satisfies Record<string, SpokenShape>;

/** The letter of a figure's shape with the sign of its currency behind it. */
const shapeOf = (line: ReportMetric): string => {
  const isTotal = line.formula.op === 'measure';
  const [letter = 'n'] =
    Object.entries(shapes).find(
      ([, { unit, formula }]) => unit === line.unit && (unit !== 'money' || (formula.op === 'measure') === isTotal),
    ) ?? [];
  return `${letter}${line.unit === 'money' ? signAround(line, 'en')[0] : ''}`;
};

/** The letters that a figure's shape has room for: its own, and those of a sign. */
const shapeLength = 10;

/** What every figure's change is worth, a column each over the rows of all figures. */
interface Scored {
  readonly scores: string;
  readonly column: (place: number) => string;
  /** The shape of the figure in the row whose own number a formula gives, without the leading `=`. */
  readonly shapeAt: (row: string) => string;
}

/** The figures that lead, and the cell with the place from 1 of the one that another sentence tells. */
interface Led {
  readonly led: readonly PlacedMetric[];
  readonly told: string;
}

/**
 * Writes, beside each figure whose change is judged, how much better or, below 0, worse it got where that is real; not of
 * the figure among `led` whose place from 1 the cell `told` has, which another sentence tells.
 */
const writeScores = (
  { draft, choices: { language } }: ReportPage,
  judged: readonly PlacedMetric[],
  { led, told, at: [shapesRow, shapesColumn] }: Led & { readonly at: readonly [row: number, column: number] },
): Scored => {
  for (const figure of judged) {
    const { line, cell, previous, moved, verdict } = figure;
    const row = rowOf(figure);
    const size = `ABS(${isFlow(line) ? moved : `(${cell}-${previous})/${previous}`})`;
    const [up, down] = { higher: ['', '-'], lower: ['-', ''], neutral: ['', ''] }[line.better];
    const signed = `IF(${moved}>0;${up}${size};${down}${size})`;
    const clear = [reportWords.rise, reportWords.fall].map(({ [language]: word }) => beginsWith(verdict ?? '', word));
    const at = led.indexOf(figure);
    const isOther = at < 0 ? `OR(${clear.join(';')})` : `AND(OR(${clear.join(';')});${told}<>${at + 1})`;
    draft.put(row, figureColumns.score, helperCell(`=IF(${isOther};IFERROR(${signed};"");"")`));
  }
  const rows = judged.map(rowOf);
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  const column = (place: number) => [first, last].map((row) => absoluteAddress(addressOf(place, row))).join(':');
  const shapeIn = new Map(judged.map((figure) => [rowOf(figure), shapeOf(figure.line)]));
  const all = Array.from({ length: last - first + 1 }, (_, at) => (shapeIn.get(first + at) ?? '').padEnd(shapeLength));
  const cell = absoluteAddress(draft.put(shapesRow, shapesColumn, helperCell(`${all.join('')}.`, '@')));
  // A row that a person moved took its number along.
  const shapeAt = (row: string) =>
    `SUBSTITUTE(MID(${cell};(${row}-${first + 1})*${shapeLength}+1;${shapeLength});" ";"")`;
  return { scores: column(figureColumns.score), column, shapeAt };
};

/** Writes the sentence of the figure that `most` picks of the scores; gives its cell, blank where there is none. */
const writeSentenceOf = (
  { draft, choices: { language } }: ReportPage,
  { scores, column, shapeAt }: Scored,
  { row, left, most }: { readonly row: number; readonly left: number; readonly most: 'best' | 'worst' },
): string => {
  let next = 0;
  const put = (formula: string) => {
    const cell = draft.put(row + (next % 2), left + Math.floor(next / 2), helperCell(`=${formula}`));
    next++;
    return cell;
  };
  const score = put(`IF(COUNT(${scores})=0;0;${most === 'best' ? 'MAX' : 'MIN'}(${scores}))`);
  const at = put(`IF(${score}${most === 'best' ? '>' : '<'}0;MATCH(${score};${scores};0);"")`);
  const own = (place: number) => `INDEX(${column(place)};${at})`;
  const of = (formula: string) => put(`IF(ISNUMBER(${at});${formula};"")`);
  const shape = of(shapeAt(own(reportColumns - 1)));
  const byShape = (say: (shape: SpokenShape) => string) =>
    casesFormula(
      Object.entries(shapes).map(([letter, each]) => [beginsWith(shape, letter), say(each)] as const),
      '""',
    );
  const [now, before] = [figureColumns.value, figureColumns.previous].map((place) =>
    of(byShape((each) => roundedToSay(each, own(place)))),
  );
  const sign = `MID(${shape};2;9)`;
  const signed = (text: string) =>
    language === 'en' ? `${sign}&${text}` : `${text}&IF(${sign}="";"";"\u00a0"&SUBSTITUTE(${sign};"\u00a0";""))`;
  const is = (letter: string) => beginsWith(shape, letter);
  const say = (cell: string) => {
    const [whole, cents, time] = [shapes.c, shapes.n, shapes.d].map((each) => spokenFigure(each, cell, language));
    const number = `IF(OR(${['p', 'f', 'n'].map(is).join(';')});${cents};${whole})`;
    return `IF(${is('d')};${time};${number}&IF(${is('f')};"%";""))`;
  };
  const [said, saidBefore] = [now, before].map((cell) => of(signed(`(${say(`${cell}`)})`)));
  const [amount, verdict, seen] = [figureColumns.amount, figureColumns.verdict, figureColumns.change].map(own);
  const [points, percent] = (['fraction', 'count'] as const).map((unit) => changeText(unit, `${amount}`, language));
  const change = of(`IF(ISNUMBER(${seen});IF(${beginsWith(shape, 'f')};${points};${percent});${seen})`);
  const way = `IF(${beginsWith(`${verdict}`, reportWords.rise[language])};"${words.rise[language]}";"${words.fall[language]}")`;
  return of(`${own(0)}&": "&${said}&"${words.instead[language]}"&${saidBefore}&${way}&" ("&${change}&")."`);
};

/**
 * Writes the two strongest real changes of all figures, for the better and for the worse, as sentences; gives their cells.
 *
 *     Cost per click (CPC): ₴2.79 instead of ₴3.50, a clear fall (▼ 20.5%).
 */
export const writeClearChanges = (
  page: ReportPage,
  placed: readonly PlacedMetric[],
  { row, left, ...led }: Led & { readonly row: number; readonly left: number },
): { readonly best: string; readonly worst: string } | null => {
  const judged = placed.filter(({ chance, previous }) => chance !== null && previous !== null);
  if (judged.length === 0) return null;
  const scored = writeScores(page, judged, { ...led, at: [row - 1, left] });
  const sentence = (most: 'best' | 'worst', at: number) => writeSentenceOf(page, scored, { row: row + at, left, most });
  return { best: sentence('best', 0), worst: sentence('worst', 2) };
};
