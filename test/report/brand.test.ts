import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brandedColour, contrastOf, readableBrand, usualBrand } from '../../src/report/brand.ts';
import { colours, styles } from '../../src/report/layout/styles.ts';
import { networkLooks } from '../../src/report/sections/network-looks.ts';

test.each([
  ['#ffffff', '#000000', 21],
  ['#000000', '#000000', 1],
  // https://webaim.org/resources/contrastchecker/?fcolor=767676&bcolor=FFFFFF
  ['#767676', '#ffffff', 4.54],
])('the contrast of %s with %s is %d', (one, other, contrast) => {
  expect(contrastOf(one, other)).toBeCloseTo(contrast, 2);
  expect(contrastOf(other, one)).toBeCloseTo(contrast, 2);
});

test.each([
  ['#1a56a8', '#b45309', '#1a56a8', '#b45309'],
  ['#ffd400', '#ffd400', '#8c7400', '#af9200'],
  ['#ffffff', '#ffffff', '#757575', '#939393'],
])('the brand of %s and %s is shown in %s and %s', (main, second, shownMain, shownSecond) => {
  expect(readableBrand({ main, second })).toEqual({ main: shownMain, second: shownSecond });
});

const colour = fc.integer({ min: 0, max: 0xff_ff_ff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

test('whatever its colours, a brand can be read on paper, and one that could is as it was chosen', () => {
  fc.assert(
    fc.property(colour, colour, (main, second) => {
      const shown = readableBrand({ main, second });
      expect(contrastOf(shown.main, colours.paper)).toBeGreaterThanOrEqual(4.5);
      expect(contrastOf(shown.second, colours.paper)).toBeGreaterThanOrEqual(3);
      expect(readableBrand(shown)).toEqual(shown);
      if (contrastOf(main, colours.paper) >= 4.5) expect(shown.main).toBe(main);
    }),
  );
});

test('every look of a cell passes AA in the usual colours and in those of a pale brand', () => {
  for (const brand of [usualBrand, readableBrand({ main: '#ffe680', second: '#ffd400' })]) {
    const colouring = brandedColour(brand);
    // What stands behind a chart is not meant to be seen.
    for (const [name, { colour: letters, background }] of Object.entries(styles))
      if (name !== 'behind')
        expect(contrastOf(colouring(letters), colouring(background)), name).toBeGreaterThanOrEqual(4.5);
  }
});

test('a network keeps its colour whatever the brand', () => {
  const networks = ['Instagram', 'Facebook', 'TikTok', 'YouTube', 'LinkedIn', 'Telegram'];
  const own = networkLooks(networks).map((look) => styles[look].colour);
  expect(new Set(own).size).toBe(networks.length);
  expect(own.map(brandedColour({ main: '#111111', second: '#222222' }))).toEqual(own);
});
