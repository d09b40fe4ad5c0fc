import { describe, expect, test } from 'vitest';
import { functionNames } from '../../../src/kpi/catalogue.ts';
import { functionHelp } from '../../../src/kpi/readings/function-help.ts';
import { createFunctionSearch } from '../../../src/sidebar/views/function-search.ts';

const search = createFunctionSearch(functionHelp());
const namesFor = (query: string) => search(query).map((told) => told.function);

describe('the search for a function', () => {
  test.each([
    ['ENGAGEMENT_RATE', 'ENGAGEMENT_RATE'],
    ['engagement rate', 'ENGAGEMENT_RATE'],
    ['коефіцієнт залученості', 'ENGAGEMENT_RATE'],
    ['Залученість', 'ENGAGEMENT_RATE'],
    ['ER', 'ENGAGEMENT_RATE'],
    ['roas', 'RETURN_ON_AD_SPEND'],
    ['CPM', 'COST_PER_MILLE'],
    ['вартість підписника', 'COST_PER_FOLLOWER'],
    ['вартості підписників', 'COST_PER_FOLLOWER'],
    ['cost follower', 'COST_PER_FOLLOWER'],
    ['глибина перегляду', 'PAGES_PER_SESSION'],
    ['response time', 'AVERAGE_RESPONSE_TIME'],
  ])('finds by “%s” among the first three %s', (query, name) => {
    expect(namesFor(query).slice(0, 3)).toContain(name);
  });

  test.each([
    ['the family in Ukrainian', 'аудиторія', 'AUDIENCE_MATCH'],
    ['an argument in English', 'sessions', 'PAGES_PER_SESSION'],
    ['an argument in Ukrainian', 'сеанси', 'PAGES_PER_SESSION'],
  ])('finds by %s', (_, query, name) => {
    expect(namesFor(query)).toContain(name);
  });

  test('shows every function where nothing is looked for', () => {
    expect([...namesFor('  ')].sort()).toEqual([...functionNames].sort());
  });

  test('finds nothing by what no function is about, whatever signs stand in it', () => {
    expect(namesFor('жираф')).toEqual([]);
    expect(namesFor('<img src=x> [(*')).toEqual([]);
  });
});
