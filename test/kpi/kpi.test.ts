import { describe, expect, it, test } from 'vitest';
import { catalogue, definitionOf } from '../../src/kpi/catalogue.ts';
import { namesInFormula } from '../../src/kpi/formula/formula.ts';
import { parse } from '../../src/kpi/formula/parse.ts';
import { type Definition, isFormula, kpi } from '../../src/kpi/kpi.ts';

const described = {
  name: { en: 'Name', uk: 'Назва' },
  meaning: { en: 'Meaning.', uk: 'Значення.' },
  unit: 'fraction',
  better: 'higher',
  source: 'https://example.org/',
} as const;

describe('a definition that is wrong does not compile', () => {
  test('a misspelt name in a formula', () => {
    // @ts-expect-error: "click is not an argument"
    kpi({ ...described, takes: ['clicks', 'reach'], formula: 'click / reach', examples: [[[1, 2], 0.5]] });
  });
  test('a metric that the function does not take', () => {
    // @ts-expect-error: "shares is not an argument"
    kpi({ ...described, takes: ['clicks', 'reach'], formula: '(clicks + shares) / reach', examples: [[[1, 2], 0.5]] });
  });
  test('an argument that is no metric', () => {
    // @ts-expect-error: "clix" is no MetricName
    kpi({ ...described, takes: ['clix', 'reach'], formula: 'reach / reach', examples: [[[1, 2], 1]] });
  });
  test('an example with too few arguments', () => {
    // @ts-expect-error: two arguments are needed
    kpi({ ...described, takes: ['clicks', 'reach'], formula: 'clicks / reach', examples: [[[1], 0.5]] });
  });
  test('no example', () => {
    // @ts-expect-error: one example at least
    kpi({ ...described, takes: ['clicks', 'reach'], formula: 'clicks / reach', examples: [] });
  });
  test('a language that is missing', () => {
    const name = { en: 'Name' };
    // @ts-expect-error: the Ukrainian name is missing
    kpi({ ...described, name, takes: ['clicks', 'reach'], formula: 'clicks / reach', examples: [[[1, 2], 0.5]] });
  });
});

const measure = (name: string) => ({ op: 'measure', name }) as const;
const [a, b, c] = [measure('a'), measure('b'), measure('c')];

describe('parse', () => {
  it.each([
    ['a', a],
    ['a + b', { op: '+', left: a, right: b }],
    ['a - b - c', { op: '-', left: { op: '-', left: a, right: b }, right: c }],
    ['a / b / c', { op: '/', left: { op: '/', left: a, right: b }, right: c }],
    ['a + b * c', { op: '+', left: a, right: { op: '*', left: b, right: c } }],
    ['(a + b) * c', { op: '*', left: { op: '+', left: a, right: b }, right: c }],
    ['a / (b * c)', { op: '/', left: a, right: { op: '*', left: b, right: c } }],
    ['a * 1000', { op: '*', left: a, right: { op: 'number', value: 1000 } }],
  ] as const)('reads %j', (text, tree) => {
    expect(parse(text)).toEqual(tree);
  });

  it.each(['', 'a +', '(a', 'a)', 'a b', '* a', 'a ^ b', 'a / (b', '()', 'a + + b', '1.5'])('refuses %j', (text) => {
    expect(() => parse(text)).toThrow(SyntaxError);
  });
});

describe('the catalogue', () => {
  const all: readonly (readonly [string, Definition])[] = Object.entries(catalogue);

  test('names its functions in one order, which lists and documentation follow', () => {
    expect(Object.keys(catalogue)).toMatchInlineSnapshot(`
      [
        "FOLLOWER_GROWTH",
        "FOLLOWER_GROWTH_RATE",
        "FOLLOW_CONVERSION_RATE",
        "UNFOLLOW_RATE",
        "AUDIENCE_MATCH",
        "FOLLOWER_REACH_RATE",
        "REACH_RATE",
        "AD_FREQUENCY",
        "COST_PER_MILLE",
        "SHARE_OF_VOICE",
        "ENGAGEMENT_RATE",
        "ENGAGEMENT_RATE_PER_POST",
        "APPLAUSE_RATE",
        "CONVERSATION_RATE",
        "AMPLIFICATION_RATE",
        "SAVE_RATE",
        "ON_GOAL_ENGAGEMENT_RATE",
        "ON_GOAL_SHARE",
        "VIRALITY_RATE",
        "HOOK_RATE",
        "HOLD_RATE",
        "AVERAGE_WATCH_TIME",
        "STORY_COMPLETION_RATE",
        "VIDEO_COMPLETION_RATE",
        "VIEW_RATE",
        "COST_PER_ENGAGEMENT",
        "COST_PER_VIEW",
        "COST_PER_FOLLOWER",
        "COST_PER_TARGET_FOLLOWER",
        "CLICK_THROUGH_RATE",
        "COST_PER_CLICK",
        "SOCIAL_TRAFFIC_SHARE",
        "UTM_LINK",
        "UTM_COVERAGE",
        "UTM_VALUE",
        "PAGES_PER_SESSION",
        "AVERAGE_SESSION_DURATION",
        "ENGAGED_SESSION_RATE",
        "BOUNCE_RATE",
        "CONVERSION_RATE",
        "COST_PER_LEAD",
        "COST_PER_CONVERSION",
        "RETURN_ON_AD_SPEND",
        "RETURN_ON_INVESTMENT",
        "AVERAGE_ORDER_VALUE",
        "RESPONSE_RATE",
        "AVERAGE_RESPONSE_TIME",
        "MEDIAN_RESPONSE_TIME",
        "RESPONSE_TIME_PERCENTILE",
        "ANSWERED_WITHIN",
        "RESOLUTION_RATE",
        "SATISFACTION_SCORE",
        "NET_PROMOTER_SCORE",
        "NET_SENTIMENT",
        "PERIOD_CHANGE",
        "PERIOD_START",
        "CHANGE_CONFIDENCE",
        "KPI_STATUS",
        "KPI_BY_ROW",
        "KPI",
        "KPI_TABLE",
      ]
    `);
  });

  it.each(all)('%s has a name that a sheet can call', (name) => {
    expect(name).toMatch(/^[A-Z][A-Z_]+[A-Z]$/);
    expect(definitionOf(name)).toBe(catalogue[name as keyof typeof catalogue]);
  });

  it.each(all)('%s uses each of its arguments and says what it means in sentences', (_, definition) => {
    if (isFormula(definition))
      expect([...namesInFormula(definition.formula)].sort()).toEqual([...definition.takes].sort());
    for (const text of Object.values(definition.meaning)) expect(text).toMatch(/^[\p{Lu}"][^!]*\.$/u);
    for (const pitfall of definition.pitfalls ?? [])
      for (const text of Object.values(pitfall)) expect(text).toMatch(/^\p{Lu}[^!]*\.$/u);
    for (const text of Object.values(definition.name)) expect(text).toMatch(/^\p{Lu}[^.!]*$/u);
    expect(definition.examples.length).toBeGreaterThan(0);
    expect(definition.source).toMatch(/^https:\/\//);
  });

  test('knows no function by a name that every object has', () => {
    for (const name of ['toString', '__proto__', 'constructor', '']) expect(definitionOf(name)).toBeUndefined();
  });
});
