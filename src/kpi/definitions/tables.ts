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
      en: 'One KPI of a table, also by its usual name (ER, CTR, ROAS): columns are recognised by their headings; totals rows and rows outside the dates or the filter are left out.',
      uk: 'Один показник таблиці, також за звичною назвою (ER, CTR, ROAS): стовпці розпізнаються за заголовками; рядки підсумків і рядки поза датами чи фільтром не рахуються.',
    },
    takes: ['function_name', 'table', 'from', 'to', 'column', 'filter'],
    optional: 4,
    words: { en: 'the function on the columns of the table', uk: 'функція за стовпцями таблиці' },
    unit: 'number',
    better: 'neutral',
    pitfalls: [
      {
        en: 'Engagements are likes + comments + shares + saves, or their total column where one of the first three lacks; the audience is reach, else impressions, views or followers. KPI_COLUMNS shows which columns are taken.',
        uk: 'Взаємодії — це вподобання + коментарі + поширення + збереження або стовпець їхньої суми, якщо бракує одного з перших трьох; аудиторія — це охоплення, інакше покази, перегляди або підписники. KPI_COLUMNS показує, які стовпці взято.',
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
      en: 'A row for each period, or for each label of a column such as platform or campaign; a column for each KPI that the table’s columns allow, with headings, spilled from one cell.',
      uk: 'Рядок на кожен період або на кожну мітку стовпця, як-от платформа чи кампанія; стовпець на кожен показник, для якого є стовпці таблиці, із заголовками; розгортається з однієї клітинки.',
    },
    takes: ['table', 'by', 'function_names'],
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

  KPI_COLUMNS: {
    name: { en: 'Columns of a table', uk: 'Стовпці таблиці' },
    meaning: {
      en: 'What KPI and KPI_TABLE read each column of a table as: its heading, its meaning, used or not.',
      uk: 'Чим KPI та KPI_TABLE вважають кожен стовпець таблиці: заголовок, значення, чи використано.',
    },
    takes: ['table'],
    words: { en: 'a row for each heading', uk: 'рядок на кожен заголовок' },
    unit: 'table',
    better: 'neutral',
    examples: [
      [
        [
          [
            ['Date', 'Likes', 'Notes'],
            [new Date(2026, 2, 2), 120, 'x'],
          ],
        ],
        [
          ['heading', 'meaning', 'used'],
          ['Date', 'date', 'used'],
          ['Likes', 'likes', 'used'],
          ['Notes', '', 'not used'],
        ],
      ],
    ],
    source: 'https://developers.google.com/apps-script/guides/sheets/functions',
  },
} as const satisfies Record<string, Omit<ComputedFunction, 'compute'>>;
