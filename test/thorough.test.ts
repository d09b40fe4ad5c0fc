import { expect, test } from 'vitest';
import { countTried, evenlySpread, pairsCovering, productOf } from './thorough.ts';

test.each([
  { cases: 0, count: 3, chosen: [] },
  { cases: 2, count: 3, chosen: [1, 2] },
  { cases: 9, count: 1, chosen: [1] },
  { cases: 9, count: 3, chosen: [1, 5, 9] },
  { cases: 10, count: 4, chosen: [1, 4, 7, 10] },
])('$count of $cases cases are spread over them', ({ cases, count, chosen }) => {
  expect(
    evenlySpread(
      Array.from({ length: cases }, (_, at) => at + 1),
      count,
    ),
  ).toEqual(chosen);
});

test('as many cases are chosen as are asked for, the first and the last among them', () => {
  for (let length = 2; length < 90; length += 1)
    for (let count = 2; count <= length; count += 1) {
      const cases = Array.from({ length }, (_, at) => at);
      const chosen = evenlySpread(cases, count);
      expect([chosen.length, chosen[0], chosen.at(-1)], `${count} of ${length}`).toEqual([count, 0, length - 1]);
    }
});

test('any two values of two factors meet in fewer cases than all', () => {
  const factors = { goal: ['a', 'b', 'c', 'd', 'e', 'f'], compare: [1, 2, 3, 4], isEnglish: [true, false] };
  const chosen = pairsCovering(factors);
  expect([chosen.length, productOf(factors).length]).toEqual([24, 48]);
  const meet = (known: object) =>
    chosen.some((each) =>
      Object.entries({ ...each, ...known }).every(([name, value]) => Reflect.get(each, name) === value),
    );
  for (const goal of factors.goal)
    for (const compare of factors.compare)
      for (const isEnglish of factors.isEnglish)
        expect([meet({ goal, compare }), meet({ goal, isEnglish }), meet({ compare, isEnglish })]).toEqual([
          true,
          true,
          true,
        ]);
});

test('what is left out is told', () => {
  expect([countTried([1], [1, 2]), countTried([1, 2], [1, 2])]).toEqual(['1 of 2', 'all 2']);
});
