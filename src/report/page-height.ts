import { type Paper, papers } from '../contract/paper.ts';
import { sumOf } from './layout/pages.ts';
import { columnWidths } from './layout/sheet-layout.ts';

/** What Google calls normal margins, both sides together, in inches. */
const margins = { across: 1.4, down: 1.5 };

const width = sumOf(columnWidths);

/** What a page holds where a report is printed as wide as it, in pixels. */
export const pageHeightOf = (paper: Paper): number => {
  const { width: across, height: down } = papers[paper];
  return Math.floor((width * (down - margins.down)) / (across - margins.across));
};
