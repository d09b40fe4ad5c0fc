import type { Language } from '../../text/language.ts';

/** What stands above the columns of tables in a terminal. */
export const tableWords = {
  en: {
    kpi: 'KPI',
    now: 'This period',
    before: 'Before',
    change: 'Change',
    compared: 'compared with',
    plan: ['Due by now', 'Actual', 'Pace', 'Status', 'Quarter'],
  },
  uk: {
    kpi: 'KPI',
    now: 'Цей період',
    before: 'Раніше',
    change: 'Зміна',
    compared: 'порівняно з',
    plan: ['Мало бути', 'Факт', 'Темп', 'Стан', 'Квартал'],
  },
} as const satisfies Record<Language, object>;

const width = (text: string): number => [...text].length;

/** Rows as columns that line up: the first to the left, the others to the right. */
export const aligned = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => width(row[at] ?? ''))));
  return rows
    .map((row) =>
      row
        .map((text, at) => {
          const space = ' '.repeat((widths[at] ?? 0) - width(text));
          return at === 0 ? text + space : space + text;
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};
