import { addressOf } from '../address.ts';
import { changeFormat, formats } from '../formats.ts';
import { servedBy } from '../goals.ts';
import type { Line } from '../lines.ts';
import type { Page } from '../page.ts';
import { words } from '../words.ts';
import type { Placed } from './figures.ts';

const cardCount = 4;
const cardRows = 3;

/** The figures that the report leads with: the goal's, and others of the same data where the goal has too few. */
const leading = (page: Page): readonly Line[] => {
  const served = servedBy(page.choices.goal, page.lines);
  const others = page.lines.filter((line) => !served.includes(line) && !line.isWaiting);
  return [...served, ...others].slice(0, cardCount);
};

/** Takes the cards' rows now; what they show is filled in when the figures below have their cells. */
export const writeCards = (
  page: Page,
): ((placed: readonly Placed[]) => readonly { line: Line; change: string | null }[]) => {
  const { draft, choices } = page;
  const { language } = choices;
  const lines = leading(page);
  const top = draft.take(cardRows + 1);
  if (servedBy(choices.goal, page.lines).length === 0 && lines.length > 0) {
    draft.put(top + cardRows, 0, words.noGoalFigures[language], 'soft');
    draft.take(1);
  }
  return (placed) =>
    lines.flatMap((line, card) => {
      const figure = placed.find((candidate) => candidate.line === line);
      if (figure === undefined) return [];
      const column = card * 2;
      draft.put(top, column, figure.label, 'cardName');
      draft.put(top + 1, column, `=${figure.cell}`, 'cardValue', formats[line.unit]);
      draft.merge(`${addressOf(column, top)}:${addressOf(column + 1, top + 1)}`);
      draft.edge('box', `${addressOf(column, top)}:${addressOf(column + 1, top + cardRows - 1)}`);
      if (figure.change === null || figure.previous === null) return [];
      const change = draft.put(top + 2, column, `=${figure.change}`, 'cardChange', changeFormat(line.unit, language));
      draft.put(
        top + 2,
        column + 1,
        `=${figure.previous}`,
        'derived',
        `"${words.previous[language]} "${formats[line.unit]}`,
      );
      return [{ line, change }];
    });
};
