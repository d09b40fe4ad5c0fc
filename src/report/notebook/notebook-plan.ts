import type { Language } from '../../text/language.ts';
import { letterOf } from '../formulas/address.ts';
import { quotedText } from '../formulas/criterion.ts';
import { casesFormula, type FormulaCase } from '../layout/cases.ts';
import { monthHeading, type NotebookColumnName, notebookColumns } from './notebook-columns.ts';
import { type NotebookStep, notebookWords as words } from './notebook-words.ts';

/** Where things stand in the tab, as row numbers of the sheet. */
export const notebookRows = {
  title: 1,
  taken: 4,
  groups: 5,
  headings: 6,
  totals: 7,
  example: 8,
  first: 9,
  last: 308,
} as const;

/** The columns that stay in sight. A text that begins in them may be cut at their edge, so sentences stand in the next. */
export const frozenColumns = 2;

/** Columns of formulas right of the check, which are hidden: what the totals add up. */
const helpers = ['level', 'counted', 'answeredRight', 'resolvedRight', 'waited', 'weight'] as const;
type Helper = (typeof helpers)[number];

export const shownColumns = notebookColumns.length;
export const hiddenColumns = helpers.length;

/** Where a column stands, from 0. */
export const placeInNotebook = (name: NotebookColumnName): number =>
  notebookColumns.findIndex((column) => column.name === name);

const letters: readonly string[] = [...notebookColumns.map(({ name }) => name), ...helpers];

/** The letter of a column, `C` of the followers. */
export const letterOfNotebook = (name: NotebookColumnName | Helper): string => letterOf(letters.indexOf(name));

const { first, last } = notebookRows;
const at = (name: NotebookColumnName | Helper, row: number): string => `$${letterOfNotebook(name)}${row}`;
const all = (name: NotebookColumnName | Helper): string => {
  const letter = letterOfNotebook(name);
  return `$${letter}$${first}:$${letter}$${last}`;
};
const figures = (row: number): string => `${at('followers', row)}:${at('cost', row)}`;

/** How a notebook is written: a row a week or a month, in a language. */
export interface NotebookStyle {
  readonly step: NotebookStep;
  readonly language: Language;
}

/** That a part is more than its whole, where both are told. */
const isMore = (part: NotebookColumnName, whole: NotebookColumnName, row: number): string =>
  `AND(ISNUMBER(${at(part, row)});ISNUMBER(${at(whole, row)});N(${at(part, row)})>N(${at(whole, row)}))`;

/** The day after the week or the month of a row. */
const endOf = (row: number, step: NotebookStep): string =>
  step === 'week' ? `${at('date', row)}+7` : `EDATE(${at('date', row)};1)`;

/** What the column *Check* says of a row. */
const checkOf = (row: number, { step, language }: NotebookStyle): string => {
  const { check } = words;
  const isText = `ISTEXT(${figures(row)})`;
  const found = `INDEX($A${row}:${at('cost', row)};1;SUMPRODUCT(MAX(${isText}*COLUMN(${figures(row)}))))`;
  const date = at('date', row);
  const isStart = step === 'week' ? `WEEKDAY(${date};2)=1` : `DAY(${date})=1`;
  const cases: readonly FormulaCase[] = [
    [`COUNTA($A${row}:${at('cost', row)})=0`, '""'],
    [
      `SUMPRODUCT(--${isText})>0`,
      `${quotedText(check.number[language])}&${found}&${quotedText(check.endQuote[language])}`,
    ],
    [`NOT(ISNUMBER(${date}))`, quotedText(check.noDay[language])],
    [`NOT(${isStart})`, quotedText(check.start[step][language])],
    [`${at('network', row)}=""`, quotedText(check.noNetwork[language])],
    [`COUNTIFS(${all('date')};${date};${all('network')};${at('network', row)})>1`, quotedText(check.twice[language])],
    [`COUNTIF(${figures(row)};"<0")>0`, quotedText(check.negative[language])],
    [isMore('answered', 'received', row), quotedText(check.answered[language])],
    [isMore('resolved', 'complaints', row), quotedText(check.resolved[language])],
    [`${endOf(row, step)}>TODAY()`, quotedText(check.running[step][language])],
    [`COUNT(${figures(row)})=0`, quotedText(check.blank[language])],
  ];
  return `=${casesFormula(cases, '"✓"')}`;
};

/** A part that is not more than its whole, where both are told. */
const partOf = (part: NotebookColumnName, whole: NotebookColumnName, row: number): string =>
  `=IF(ISNUMBER(${at(part, row)});IF(OR(NOT(ISNUMBER(${at(whole, row)}));N(${at(part, row)})<=N(${at(whole, row)}));${at(part, row)};"");"")`;

/** The formulas of a row, from the check on. */
export const rowFormulas = (row: number, style: NotebookStyle): readonly string[] => {
  const isCounted = `AND(ISNUMBER(${at('date', row)});COUNT(${figures(row)})>0)`;
  const later = `COUNTIFS(${all('network')};${at('network', row)};${all('date')};">"&${at('date', row)};${all('followers')};">=0")`;
  const answered = at('answeredRight', row);
  const minutes = at('minutes', row);
  const hasBoth = `AND(ISNUMBER(${answered});ISNUMBER(${minutes});N(${minutes})>=0)`;
  return [
    checkOf(row, style),
    `=IF(AND(ISNUMBER(${at('date', row)});ISNUMBER(${at('followers', row)}));IF(${later}=0;${at('followers', row)};"");"")`,
    `=IF(${isCounted};${at('date', row)};"")`,
    partOf('answered', 'received', row),
    partOf('resolved', 'complaints', row),
    `=IF(${hasBoth};N(${answered})*N(${minutes});"")`,
    `=IF(${hasBoth};${answered};"")`,
  ];
};

/** The first day of the totals, which the choice beside them says. */
const firstDay = ({ step, language }: NotebookStyle): string => {
  const newest = `MAX(${all('counted')})`;
  const choice = `$A$${notebookRows.totals}`;
  const [short, long] =
    step === 'week' ? [`${newest}-21`, `${newest}-84`] : [`EDATE(${newest};-2)`, `EDATE(${newest};-11)`];
  return `=IF(COUNT(${all('counted')})=0;0;IF(${choice}=${quotedText(words.spans[step][language])};${short};IF(${choice}=${quotedText(words.longSpans[step][language])};${long};0)))`;
};

/** Columns that are added up from what the hidden ones make of them: the last level of each network, and no cell with an error. */
const totalledBy: Partial<Readonly<Record<NotebookColumnName, Helper>>> = {
  followers: 'level',
  answered: 'answeredRight',
  resolved: 'resolvedRight',
};

const totalOf = (name: NotebookColumnName): string => {
  const inSpan = `${all('counted')};">="&$${letterOfNotebook('counted')}$${notebookRows.totals}`;
  const sum = (of: NotebookColumnName | Helper): string => `SUMIFS(${all(of)};${inSpan};${all(of)};">=0")`;
  const orBlank = (of: NotebookColumnName | Helper, value: string): string =>
    `=IF(COUNTIFS(${inSpan};${all(of)};">=0")=0;"";${value})`;
  if (name === 'minutes') return `=IF(${sum('weight')}=0;"";${sum('waited')}/${sum('weight')})`;
  const of = totalledBy[name] ?? name;
  return orBlank(of, of === 'level' ? `SUM(${all(of)})` : sum(of));
};

/** The row of totals, from its choice to the hidden columns. */
const totalsRow = (style: NotebookStyle): readonly string[] => {
  const { language, step } = style;
  const check = `SUMPRODUCT(--(LEFT(${all('check')};1)="✕"))`;
  const figureColumns = notebookColumns.slice(placeInNotebook('followers'), placeInNotebook('check'));
  return [
    words.spans[step][language],
    words.total[language],
    ...figureColumns.map(({ name }) => totalOf(name)),
    `=IF(${check}=0;"✓";${quotedText(words.check.count[language])}&${check})`,
    '',
    firstDay(style),
    ...Array.from({ length: hiddenColumns - 2 }, () => ''),
  ];
};

/** What an example week of a café looks like, from its followers to its costs. */
const exampleFigures = [8560, 96, 13, 5, 17_400, 640, 48, 70, 190, 44, 42, 25, 1, 1, 9, 12, 11, 4730, 1900];

/** The choices of the span of the totals. */
export const spanChoices = ({ step, language }: NotebookStyle): readonly string[] => [
  words.spans[step][language],
  words.longSpans[step][language],
  words.all[language],
];

export const headingsOf = ({ step, language }: NotebookStyle): readonly string[] =>
  notebookColumns.map(({ name, heading }) => (name === 'date' && step === 'month' ? monthHeading : heading)[language]);

const padded = (cells: readonly (string | number)[]): readonly (string | number)[] => [
  ...cells,
  ...Array.from({ length: shownColumns + hiddenColumns - cells.length }, () => ''),
];

/** The rows above those that a person fills, and the example, whose week or month begins on `day`. */
export const headRows = (style: NotebookStyle, day: number): readonly (readonly (string | number)[])[] => {
  const { step, language } = style;
  const groupAt = (at: number): string => {
    const { group } = notebookColumns[at] ?? { group: null };
    return group === null || notebookColumns[at - 1]?.group === group ? '' : words.groups[group][language];
  };
  return [
    [words.tab[language]],
    ...[words.about[step][language], words.totals[language], words.notTaken[language]].map((sentence) => [
      ...Array.from({ length: frozenColumns }, () => ''),
      sentence,
    ]),
    notebookColumns.map((_, at) => groupAt(at)),
    headingsOf(style),
    totalsRow(style),
    [day, 'Instagram', ...exampleFigures, words.example[language]],
  ].map(padded);
};

/** The looks that a row takes by what stands in it. */
export const rowRules = ({ step }: NotebookStyle) => {
  const figureCells = `${letterOfNotebook('followers')}${first}:${letterOfNotebook('cost')}${last}`;
  const network = at('network', first);
  const isMaps = `OR(${[words.maps.en, words.maps.uk].map((name) => `${network}=${quotedText(name)}`).join(';')})`;
  const column = (name: NotebookColumnName): string =>
    `${letterOfNotebook(name)}${first}:${letterOfNotebook(name)}${last}`;
  return {
    /** Cells with an error, by their ranges. */
    wrong: [
      [`=ISTEXT(${letterOfNotebook('followers')}${first})`, figureCells],
      [`=${isMore('answered', 'received', first)}`, column('answered')],
      [`=${isMore('resolved', 'complaints', first)}`, column('resolved')],
    ],
    wrongCheck: [`=LEFT(${at('check', first)};1)="✕"`, column('check')],
    rightCheck: [`=${at('check', first)}="✓"`, column('check')],
    /** A row that is neither right nor wrong yet. */
    openCheck: [`=LEFT(${at('check', first)};1)<>"✓"`, column('check')],
    /** What Google Maps does not show. */
    notShown: [`C${first}:F${last}`, `H${first}:H${last}`, `J${first}:J${last}`].map(
      (range) => [`=${isMaps}`, range] as const,
    ),
    /** Cells that wait for the week or the month that is not over, or just was. */
    waiting: [
      `=AND(ISNUMBER(${at('date', first)});${network}<>"";C${first}="";${endOf(first, step)}+7>TODAY())`,
      figureCells,
    ],
  } as const;
};

/** The networks that the list offers. */
export const networksOffered = (language: Language): readonly string[] => [
  ...['Instagram', 'Facebook', 'TikTok', 'YouTube', 'Telegram', 'Viber', 'Threads', 'LinkedIn'],
  words.maps[language],
];
