import type { Holding } from '../records/holding.ts';
import type { Choices } from './choices.ts';
import { chosen } from './chosen.ts';
import { columnWidth, gridColumns, newDraft } from './draft.ts';
import { linesFor } from './lines.ts';
import type { Page } from './page.ts';
import type { Plan } from './plan.ts';
import { writeCards } from './sections/cards.ts';
import { colourChanges, writeFigures } from './sections/figures.ts';
import { writeHead } from './sections/head.ts';
import { writeSources } from './sections/sources.ts';
import { writeTrend } from './sections/trend.ts';
import { words } from './words.ts';

const unfixed = ({ from, to }: { from: string; to: string }) => ({
  from: from.replace(/\$/g, ''),
  to: to.replace(/\$/g, ''),
});

/** Plans a report tab from a person's choices and what the file holds: pure, the same plan for the same choices and data. */
export const planReport = (choices: Choices, all: readonly Holding[]): Plan => {
  const held = chosen(all, choices.accounts);
  const draft = newDraft();
  const holdings = new Map(held.map((holding) => [holding.kind, holding]));
  const head = writeHead({ draft, choices, holdings });
  const frozenRows = draft.bottom() - 1;
  const page: Page = { draft, choices, holdings, lines: linesFor(held), ...head };

  const fillCards = writeCards(page);
  const placed = writeFigures(page);
  colourChanges(draft, [...placed, ...fillCards(placed)]);
  writeTrend(page);
  writeSources(page);

  const span = unfixed(page.span);
  return {
    ...draft.finish(),
    title: words.tab[choices.language],
    columns: gridColumns,
    columnWidth,
    frozenRows,
    dates: { range: `${span.from}:${span.to}`, help: words.dateHelp[choices.language] },
    inputs: [
      { key: 'from', range: span.from },
      { key: 'to', range: span.to },
    ],
    figures: placed.map(({ line, ...figure }) => figure),
    period: span,
    compared: page.compared === null ? null : unfixed(page.compared),
  };
};
