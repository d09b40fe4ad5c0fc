import { wordsOf } from '../../kpi/readings/words.ts';
import type { Figure } from '../endpoints.ts';
import { figureFormula } from '../figure.ts';
import { changeFormat, formats } from '../formats.ts';
import { families, type Line } from '../lines.ts';
import type { Page } from '../page.ts';
import { colours } from '../styles.ts';
import { words } from '../words.ts';

/** A figure of the report and where it stands. */
export interface Placed extends Figure {
  readonly line: Line;
}

const dash = '–';

/** The relative change of a figure, or its difference in percentage points where it is a rate. */
const changeFormula = (line: Line, current: string, previous: string): string =>
  line.unit === 'fraction'
    ? `=IFERROR((${current}-${previous})*100;"${dash}")`
    : `=IFERROR((${current}-${previous})/ABS(${previous});"${dash}")`;

const isTotal = (line: Line): boolean => line.formula.op === 'measure';

const writeLine = ({ draft, choices, holdings, span, compared }: Page, line: Line): Placed => {
  const { language } = choices;
  const row = draft.take(1);
  const label = line.name[language];
  draft.put(row, 0, label, 'plain');
  const cell = draft.put(row, 3, figureFormula(holdings, line, span, dash), 'figure', formats[line.unit]);
  draft.put(row, 6, isTotal(line) ? words.total[language] : wordsOf(line.formula, language), 'soft');
  draft.edge('row', `A${row + 1}:H${row + 1}`);
  const place = { function: line.function, variant: line.variant, label, isRate: line.unit === 'fraction', line, cell };
  if (compared === null) return { ...place, previous: null, change: null };
  const previous = draft.put(row, 4, figureFormula(holdings, line, compared, dash), 'figure', formats[line.unit]);
  const change = draft.put(row, 5, changeFormula(line, cell, previous), 'figure', changeFormat(line.unit, language));
  return { ...place, previous, change };
};

/** Colours a change by whether it is for the better; the arrow says the direction without colour. */
export const colourChanges = (
  draft: Page['draft'],
  changes: readonly { readonly line: Line; readonly change: string | null }[],
): void => {
  for (const better of ['higher', 'lower'] as const) {
    const ranges = changes.flatMap(({ line, change }) => (line.better === better && change !== null ? [change] : []));
    const [first] = ranges;
    if (first === undefined) continue;
    const [rise, fall] = better === 'higher' ? [colours.up, colours.down] : [colours.down, colours.up];
    draft.rule({ ranges, formula: `=AND(ISNUMBER(${first});${first}>0)`, colour: rise });
    draft.rule({ ranges, formula: `=AND(ISNUMBER(${first});${first}<0)`, colour: fall });
  }
};

/** Every figure by family: this period, the one before, the change, and how it is counted. */
export const writeFigures = (page: Page): readonly Placed[] => {
  const { draft, choices, lines } = page;
  const { language } = choices;
  const top = draft.take(2);
  draft.put(top, 0, words.all[language], 'section');
  draft.edge('section', `A${top + 1}:H${top + 1}`);
  draft.put(top + 1, 0, words.kpi[language], 'headingLeft');
  draft.put(top + 1, 3, words.current[language], 'heading');
  if (page.compared !== null) {
    draft.put(top + 1, 4, words.previous[language], 'heading');
    draft.put(top + 1, 5, words.change[language], 'heading');
  }
  draft.put(top + 1, 6, words.counted[language], 'headingLeft');
  const placed = Object.entries(families).flatMap(([family, name]) => {
    const members = lines.filter((line) => line.family === family);
    if (members.length === 0) return [];
    const row = draft.take(1);
    for (let column = 0; column < 8; column++) draft.put(row, column, column === 0 ? name[language] : null, 'family');
    return members.map((line) => writeLine(page, line));
  });
  draft.take(1);
  return placed;
};
