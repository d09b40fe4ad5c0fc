import type { ComputedFunction } from '../kpi.ts';

/** What the functions over whole tables are, but for the catalogue that they look functions up in. */
export const tables = {
  KPI_BY_ROW: {
    name: { en: 'A KPI for each row', uk: 'Показник для кожного рядка' },
    meaning: {
      en: 'One value of a function for each row, spilled down from one cell: faster than a function in every cell. A row without a value is blank.',
      uk: 'Одне значення функції на кожен рядок, розгорнуте з однієї клітинки: швидше, ніж функція в кожній клітинці. Рядок без значення лишається порожнім.',
    },
    takes: ['function_name', 'row_argument'],
    repeats: true,
    words: { en: 'the function on each row alone', uk: 'функція для кожного рядка окремо' },
    unit: 'number',
    better: 'neutral',
    examples: [
      [
        [
          'ENGAGEMENT_RATE',
          [
            [120, 23],
            [80, 10],
          ],
          [[4100], [0]],
        ],
        [[143 / 4100], ['']],
      ],
    ],
    source: 'https://developers.google.com/apps-script/guides/sheets/functions',
  },
} as const satisfies Record<string, Omit<ComputedFunction, 'compute'>>;
