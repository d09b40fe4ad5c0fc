import { expect, test } from 'vitest';
import type { ColumnName } from '../../../src/records/kinds.ts';
import { expectLaw } from '../records/law.ts';
import { onlyImport, reading, totalOf, valuesOf } from '../sources/exports.ts';

/** What one table, which a person keeps line by line, is read as: the values of these columns, row by row. */
const valuesIn = (lines: readonly string[], ...columns: readonly ColumnName[]) => {
  const of = reading(lines.join('\n'));
  expectLaw(of);
  const only = onlyImport(of);
  return [only.kind, ...columns.map((column) => valuesOf(only, column))];
};

test.each([
  ['Вирішено', 'так', 'ні'],
  ['Resolved', 'yes', 'no'],
  ['Статус', 'вирішено', 'в роботі'],
  ['Status', 'Closed', 'Pending'],
  ['Rozwiązano', 'tak', 'nie'],
])('a message is settled where “%s” says “%s”, and not where it says “%s”', (heading, yes, no) => {
  expect(
    valuesIn(
      [
        `Час звернення;Час відповіді;Скарга;${heading}`,
        `01.09.2026 10:00;01.09.2026 10:15;так;${yes}`,
        `02.09.2026 10:00;;так;${no}`,
        '03.09.2026 10:00;;ні;',
      ],
      'conflict',
      'is_resolved',
      'resolved_at',
    ),
  ).toEqual(['feedback', [true, true, false], [true, false, null], [null, null, null]]);
});

test('the same heading above times tells when it was', () => {
  const [, ticks, times] = valuesIn(
    ['Час звернення;Конфлікт;Вирішено', '01.09.2026 10:00;так;03.09.2026 10:00', '02.09.2026 10:00;так;'],
    'is_resolved',
    'resolved_at',
  );
  expect(ticks).toEqual([null, null]);
  expect(times).toEqual([expect.any(Number), null]);
});

test('a status that nobody knows is told and settles nothing', () => {
  const of = reading(
    'Received at;Conflict;Status\n2026-09-01 10:00;yes;resolved\n2026-09-02 10:00;yes;with the lawyer',
  );
  expect(valuesOf(onlyImport(of), 'is_resolved')).toEqual([true, null]);
  expect(onlyImport(of).issues.map(({ found }) => found)).toEqual(['with the lawyer']);
});

test.each([
  ['Відповідь за, хв', 15],
  ['Відповіли за (год)', 900],
  ['Avg reply, h', 900],
])('%s is how long the answer took', (heading, minutes) => {
  expect(
    valuesIn(
      [`Дата звернення;Канал;${heading}`, '01.09.2026;Instagram;15', '02.09.2026;Facebook;'],
      'first_reply_minutes',
    ),
  ).toEqual(['feedback', [minutes, null]]);
});

test('complaints and how many of them were settled are counted as conflicts', () => {
  const of = onlyImport(
    reading('Тиждень;Отримали;Відповіли;Скарги;Вирішено скарг\n07.09.2026;25;24;2;2\n14.09.2026;31;29;1;0'),
  );
  expect([of.kind, totalOf(of, 'messages'), totalOf(of, 'conflicts'), totalOf(of, 'resolved')]).toEqual([
    'feedback',
    56,
    3,
    2,
  ]);
});

test.each([
  ['Дата;Подія;Кількість', 'Покупка', 'покупка'],
  ['Date;Goal;Count', 'Purchase', 'purchase'],
  ['Дата;Цільова дія;К-сть', 'Замовлений дзвінок', 'дзвінок'],
])('a row for each goal under “%s” counts conversions of its name', (header, goal) => {
  const of = onlyImport(reading(`${header}\n2026-09-03;${goal};4\n2026-09-04;${goal};1`));
  expect([of.kind, totalOf(of, 'conversions'), valuesOf(of, 'type')]).toEqual(['conversions', 5, [goal, goal]]);
});

test.each([
  'Дата;Номер замовлення;Товар;Кількість;Сума\n2026-09-03;A-1;Чашка;3;450\n2026-09-05;A-2;Кава;2;600',
  'Date;Product;Quantity;Amount\n2026-09-03;Mug;3;450\n2026-09-05;Coffee;2;600',
  'Дата;Клієнт;Сума;Кількість\n2026-09-03;Олена;450;3\n2026-09-05;Іван;600;2',
])('how many goods an order has is no number of orders: %j', (text) => {
  const of = onlyImport(reading(text));
  expect([of.kind, valuesOf(of, 'conversions'), totalOf(of, 'revenue')]).toEqual(['conversions', [1, 1], 1050]);
});

test.each(['Джерело / канал', 'Source / medium', 'Джерело та канал'])(
  'visits under “%s” are told apart by source and medium',
  (heading) => {
    expect(
      valuesIn(
        [`Дата;${heading};Сеанси`, '03.09.2026;instagram / social;100', '03.09.2026;google / organic;900'],
        'source',
        'medium',
        'sessions',
      ),
    ).toEqual(['site', ['Instagram', 'google'], ['social', 'organic'], [100, 900]]);
  },
);

test('ages and genders in columns of their own are one dimension', () => {
  expect(
    valuesIn(
      ['Вік;Стать;Частка;У ЦА', '18-24;Жінки;12,4%;ні', '25-34;Жінки;38,2%;так', '18-24;Чоловіки;49,4%;ні'],
      'dimension',
      'segment',
      'share',
      'in_target',
    ),
  ).toEqual([
    'audience',
    ['Вік і стать', 'Вік і стать', 'Вік і стать'],
    ['Жінки, 18-24', 'Жінки, 25-34', 'Чоловіки, 18-24'],
    [0.124, 0.382, 0.494],
    [false, true, false],
  ]);
});

test('whose an audience is and whether it is the target stand beside its segments under any name', () => {
  expect(
    valuesIn(
      ['Дата;Соцмережа;Вік;Частка;Наша ЦА', '31.08.2026;Instagram;18-24;20%;ні', '30.09.2026;Instagram;18-24;28%;так'],
      'platform',
      'segment',
      'in_target',
    ),
  ).toEqual(['audience', ['Instagram', 'Instagram'], ['18-24', '18-24'], [false, true]]);
});
