import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyGoalRule, goalRuleOf } from '../../../src/records/rules/goal-rule.ts';

const serves = (rule: string, text: string | null, link: string | null = null) => goalRuleOf(rule)?.(text, link);

test.each([
  ['знижк', 'Осінні знижки на хліб', true],
  ['знижк', 'ЗНИЖКА', true],
  ['знижка', 'Осінні знижки', false],
  ['хліб', 'нахлібник', false],
  ['sale', 'A SALE today', true],
  ['sale', 'wholesale', false],
  ['sale', 'the_sale', false],
  ['рум’яний', "Рум'яний окраєць", true],
  ['new  loaf', 'The new\nloaf is here', true],
  ['#sale', 'all #sale!', true],
  ['#sale', 'all #Sale', true],
  ['#sale', 'all #sales', false],
  ['#sale', 'a sale', false],
  ['#знижка', '#знижка2026', false],
  ['lypa.ua', 'see https://shop.lypa.ua/bread?x=1', true],
  ['lypa.ua', 'https://notlypa.ua', false],
  ['lypa.ua', 'https://lypa.uaa', false],
  ['lypa.ua/bread', 'https://lypa.ua/bread?utm_campaign=spring', true],
  ['utm_campaign=spring', 'https://lypa.ua/?utm_campaign=spring', true],
  ['50%', 'minus 50% today', true],
  ['c++', 'learn C++ here', true],
  ['.*', 'anything', undefined],
  ['kittens, #sale; lypa.ua', 'go to lypa.ua', true],
  ['kittens, #sale; lypa.ua', 'dogs', false],
  [' , ;\n', 'anything', undefined],
  ['', 'anything', undefined],
])('by the rule %j the post %j is %s', (rule, text, expected) => {
  expect(serves(rule, text)).toBe(expected);
});

test('a post is judged by its link too, and not at all where it has neither', () => {
  expect(serves('lypa.ua', null, 'https://lypa.ua/1')).toBe(true);
  expect(serves('lypa.ua', 'bread', 'https://example.com')).toBe(false);
  expect(serves('lypa.ua', null, null)).toBe(null);
  expect(serves('lypa.ua', '', null)).toBe(null);
});

describe('a tick when the rule changes', () => {
  const before = goalRuleOf('sale');
  const now = goalRuleOf('bread');
  const sale = { text: 'a sale', link: null };
  const bread = { text: 'bread', link: null };
  const none = { text: null, link: null };

  test.each([
    { what: 'blank', tick: null, post: bread, expected: true },
    { what: 'blank', tick: null, post: sale, expected: false },
    { what: 'blank, of a post without words', tick: null, post: none, expected: null },
    { what: 'as the old rule gave it', tick: true, post: sale, expected: false },
    { what: 'as the old rule gave it', tick: false, post: bread, expected: true },
    { what: 'set by a person', tick: true, post: { text: 'dogs', link: null }, expected: true },
    { what: 'taken out by a person', tick: false, post: sale, expected: false },
    { what: 'set by a person, of a post without words', tick: true, post: none, expected: true },
  ])('that is $what becomes $expected for $post.text', ({ tick, post, expected }) => {
    expect(applyGoalRule({ tick, ...post }, { before, now })).toBe(expected);
  });

  test('is judged by the link too', () => {
    expect(
      applyGoalRule(
        { tick: null, text: null, link: 'https://bread.ua' },
        { before: null, now: goalRuleOf('bread.ua') },
      ),
    ).toBe(true);
  });

  test('stays where there was no rule, and goes with the rule that gave it', () => {
    expect(applyGoalRule({ tick: false, ...bread }, { before: null, now })).toBe(false);
    expect(applyGoalRule({ tick: true, ...sale }, { before, now: null })).toBe(null);
    expect(applyGoalRule({ tick: false, ...sale }, { before, now: null })).toBe(false);
  });

  test('goes back to what it was when the rules change back, unless a person had set it', () => {
    const tick = fc.constantFrom(true, false, null);
    const post = fc.record({
      text: fc.constantFrom('a sale', 'bread', 'a bread sale', '', null),
      link: fc.constantFrom('https://bread.ua', null),
    });
    fc.assert(
      fc.property(tick, post, (set, given) => {
        const ruled = before?.(given.text, given.link) ?? null;
        const there = applyGoalRule({ tick: set, ...given }, { before, now });
        const back = applyGoalRule({ tick: there, ...given }, { before: now, now: before });
        if (set === null || set === ruled) expect(back).toBe(ruled);
        else expect(there).toBe(set);
      }),
    );
  });
});

describe('any rule', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom(...'a.#(*+?[{|\\/-,; \n') }),
  );

  test('can be typed, and judges any text', () => {
    fc.assert(
      fc.property(anything, anything, (typed, text) => {
        const rule = goalRuleOf(typed);
        if (rule !== null) expect([true, false, null]).toContain(rule(text, null));
      }),
    );
  });

  test('finds each of its words at the beginning of any text', () => {
    const word = fc.stringMatching(/^[a-zа-яїє]{2,8}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), fc.nat(), fc.string(), (words, at, rest) => {
        expect(serves(words.join(', '), `${words[at % words.length]} ${rest}`)).toBe(true);
      }),
    );
  });
});
