import type { Brand } from '../contract/choices.ts';
import { colours } from './layout/styles.ts';

/** The least contrast of letters with what they stand on, and of lines (WCAG 2.2, 1.4.3 and 1.4.11: AA). */
const leastContrast = { letters: 4.5, lines: 3 } as const;

const channelsOf = (colour: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** The relative luminance of a colour: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance. */
const luminanceOf = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour)
    .map((channel) => channel / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** The contrast of two colours, from 1 to 21. Example: `contrastOf('#ffffff', '#000000')` is 21. */
export const contrastOf = (one: string, other: string): number => {
  const [first, second] = [luminanceOf(one), luminanceOf(other)];
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
};

/** A colour as it is where it can be read on paper, else its lightest shade that can. */
const readable = (colour: string, least: number): string => {
  const channels = channelsOf(colour);
  for (let part = 100; ; part -= 1) {
    const shade = `#${channels
      .map((channel) =>
        Math.floor((channel * part) / 100)
          .toString(16)
          .padStart(2, '0'),
      )
      .join('')}`;
    if (part === 0 || contrastOf(shade, colours.paper) >= least) return shade;
  }
};

/** The colours of a brand as a report shows them: headings and the goal's card are read, the second one draws lines. */
export const readableBrand = ({ main, second }: Brand): Brand => ({
  main: readable(main, leastContrast.letters),
  second: readable(second, leastContrast.lines),
});

/** The colours of a report for which nobody has chosen any. */
export const usualBrand: Brand = { main: colours.accent, second: colours.second };

/** What a colour of headings, of the goal's card or of a line is with a brand; that of good and bad stays. */
export const brandedColour =
  ({ main, second }: Brand) =>
  (colour: string): string =>
    ({ [usualBrand.main]: main, [usualBrand.second]: second })[colour] ?? colour;
