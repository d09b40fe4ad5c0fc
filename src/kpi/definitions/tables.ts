import type { ComputedFunction } from '../kpi.ts';

/** What the functions over whole tables are, but for the catalogue that they look functions up in. */
export const tables = {
  KPI_BY_ROW: {
    name: { en: 'A KPI for each row', uk: 'Показник для кожного рядка' },
    meaning: {
      en: 'One value of a function for each row, spilled down from one cell: faster than a function in every cell. A row without a value is blank.',
      uk: 'Одне значення функції на кожен рядок, розгорнуте з однієї клітинки: швидше, ніж функція в кожній клітинці. Рядок без значення лишається порожнім.',
    },
    takes: ['function_name', 'argument1'],
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

  KPI: {
    name: { en: 'A KPI of a table', uk: 'Показник таблиці' },
    meaning: {
      en: 'One KPI of a pasted table: its columns are recognised by their headings; totals rows and rows outside the dates are left out.',
      uk: 'Один показник вставленої таблиці: стовпці розпізнаються за заголовками; рядки підсумків і рядки поза датами не рахуються.',
    },
    takes: ['function_name', 'table', 'from', 'to'],
    optional: 2,
    words: { en: 'the function on the columns of the table', uk: 'функція за стовпцями таблиці' },
    unit: 'number',
    better: 'neutral',
    pitfalls: [
      {
        en: 'Engagements are likes + comments + shares + saves as far as the table has them; the audience is reach, else impressions, views or followers.',
        uk: 'Взаємодії це вподобання + коментарі + поширення + збереження, які є в таблиці; аудиторія це охоплення, інакше покази, перегляди або підписники.',
      },
    ],
    examples: [
      [
        [
          'ENGAGEMENT_RATE',
          [
            ['Date', 'Likes', 'Comments', 'Reach'],
            [new Date(2026, 2, 2), 120, 23, 4100],
            [new Date(2026, 2, 9), 80, 10, 2300],
          ],
        ],
        233 / 6400,
      ],
    ],
    source: 'https://developers.google.com/apps-script/guides/sheets/functions',
  },

  KPI_TABLE: {
    name: { en: 'KPIs of a table by period', uk: 'Показники таблиці за періодами' },
    meaning: {
      en: 'A row for each period that has rows, a column for each KPI that the table’s columns allow, with headings, spilled from one cell.',
      uk: 'Рядок на кожен період, у якому є дані, стовпець на кожен показник, для якого є стовпці таблиці, із заголовками; розгортається з однієї клітинки.',
    },
    takes: ['table', 'period', 'function_names'],
    optional: 2,
    words: {
      en: 'each function on the rows of each period; left out, the period is a month',
      uk: 'кожна функція за рядками кожного періоду; якщо період не вказано, це місяць',
    },
    unit: 'table',
    better: 'neutral',
    pitfalls: [
      {
        en: 'The first and the last period may be cut by the edges of the data.',
        uk: 'Перший і останній періоди можуть бути неповними через межі даних.',
      },
    ],
    examples: [
      [
        [
          [
            ['Date', 'Clicks', 'Impressions'],
            [new Date(2026, 2, 2), 42, 1000],
            [new Date(2026, 3, 9), 30, 1500],
          ],
          'month',
        ],
        [
          ['period', 'CLICK_THROUGH_RATE'],
          [new Date(2026, 2, 1), 0.042],
          [new Date(2026, 3, 1), 0.02],
        ],
      ],
    ],
    source: 'https://developers.google.com/apps-script/guides/sheets/functions',
  },
} as const satisfies Record<string, Omit<ComputedFunction, 'compute'>>;
