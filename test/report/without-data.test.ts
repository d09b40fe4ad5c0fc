import { expect, test } from 'vitest';
import { comparisons, goals } from '../../src/contract/choices.ts';
import { trendSteps } from '../../src/report/metrics/trend-steps.ts';
import { countTried, sampleOf } from '../thorough.ts';
import { comparedWith } from './compared.ts';
import { around, randomHoldings, randomRows } from './random-records.ts';
import { sectionFaults } from './sections/sections.ts';
import { plannedOver, type Seen, type Shown } from './sections/shown.ts';
import { elapsedOf } from './target-oracle.ts';

const isBlank = (seen: Seen): boolean => seen === null || seen === '';

const whyNot = (said: string): readonly string[] => (/\d/.test(said) ? [] : [`a card without a value: ${said}`]);

/** Rows that show nothing but dashes beside their name, and cards without a value that do not say why. */
const emptyRows = ({ plan, at }: Shown): readonly string[] => {
  const isFolded = (row: number) => plan.groups.some((group) => row >= group.row && row < group.row + group.rows);
  return plan.cells.flatMap((cells, row) => {
    if (isFolded(row)) return [];
    const seen = (column: number): Seen => {
      const cell = cells[column];
      return cell?.format === '@' ? cell.value : at(`${'ABCDEFGH'[column]}${row + 1}`);
    };
    const shown = Array.from({ length: 8 }, (_, column) => seen(column));
    // A card says which days lack data instead of a value that tells of the others alone.
    if (cells.some(({ style }) => /^(?:goal|card)(?:Value(?:Long)?|Change|Before)$/.test(style)))
      return cells.flatMap(({ style }, column) =>
        /^(?:goal|card)Value(?:Long)?$/.test(style) && typeof seen(column) !== 'number'
          ? whyNot(String(at(`${'ABCDEFGH'[column]}${row + 2}`)))
          : [],
      );
    const dashes = shown.filter((value) => value === '–').length;
    const others = shown.slice(1).filter((value) => !isBlank(value) && value !== '–').length;
    return dashes > 0 && others === 0 ? [`row ${row + 1}: ${shown.join(' | ')}`] : [];
  });
};

const files = Array.from({ length: 20 }, (_, at) => at + 1);
const tried = sampleOf(files, 3);

test.each(tried)(
  `file %i, of ${countTried(tried, files)}, has no row and no card of dashes in its report, and what is there is right`,
  (seed) => {
    const tabs = randomRows(randomHoldings(seed), 1000 * seed).filter(({ rows }) => rows.length > 0);
    const choices = {
      ...around,
      goal: goals[seed % goals.length] ?? 'engagement',
      compare: comparisons[seed % comparisons.length] ?? 'previous',
      language: seed % 2 ? 'en' : 'uk',
    } as const;
    const shown = plannedOver(choices, tabs).shown(tabs);
    expect(emptyRows(shown)).toEqual([]);
    const compared = comparedWith(choices.compare, around);
    const { language, goal } = choices;
    const report = { shown, tabs, goal, language, days: around, compared, room: compared === null ? 31 : 62 } as const;
    const elapsed = elapsedOf(tabs, around, null);
    const typed = { step: trendSteps[0], hours: 2, open: undefined, elapsed } as const;
    expect(sectionFaults({ ...report, ...typed, records: 'looked at' })).toEqual([]);
  },
);
