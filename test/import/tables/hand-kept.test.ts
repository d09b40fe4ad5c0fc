import { expect, test } from 'vitest';
import { expectLaw } from '../records/law.ts';
import { onlyImport, reading, totalOf, valuesOf } from '../sources/exports.ts';

const read = (...lines: readonly string[]) => {
  const of = reading(lines.join('\n'));
  expectLaw(of);
  return of;
};

const columnOf = (of: ReturnType<typeof onlyImport>, header: string) =>
  of.columns.find((column) => column.header === header);

test('a list of bloggers whose days have a heading of their own is advertising, with barter left blank', () => {
  const of = onlyImport(
    read(
      '№;Блогер 👩;Посилання;Дата виходу;Вартість, грн;Охоплення;Прийшло підписників;Ціна підписника',
      '1;@anna;instagram.com/anna;03.10.2026;5 000;25 000;120;41,67',
      '2;Ольга;—;05.10.2026;бартер;н/д;45;—',
      ';РАЗОМ;;;5 000;25 000;165;30,3',
    ),
  );
  expect([of.kind, totalOf(of, 'cost'), totalOf(of, 'follows'), valuesOf(of, 'currency')]).toEqual([
    'ads',
    5000,
    165,
    ['UAH', 'UAH'],
  ]);
  expect(columnOf(of, 'Ціна підписника')?.why?.en).toContain('Rates and means');
});

test('how many follow a blogger is not how many came', () => {
  const of = onlyImport(
    read(
      '#,Influencer (handle),Platform,Followers,"Fee, $",Post date,Views',
      '1,@a,IG,120000,$500,2026-10-05,45000',
      '2,@b,TikTok,80000,$300,2026-10-12,60000',
    ),
  );
  expect([of.kind, totalOf(of, 'cost'), totalOf(of, 'follows')]).toEqual(['ads', 800, 0]);
  expect(columnOf(of, 'Followers')).toMatchObject({ state: 'unplaced', sum: 200000, taken: null });
});

test('all followers of a month beside its costs are not those whom the costs brought', () => {
  const [days, ads, ...others] = read(
    'Місяць;Підписники;Охоплення;Витрати',
    'Вересень 2026;5000;20000;1000',
    'Жовтень 2026;5200;21000;1200',
  ).imports;
  if (days === undefined || ads === undefined || others.length > 0) throw new Error('not two imports');
  expect([totalOf(ads, 'cost'), totalOf(ads, 'follows'), totalOf(ads, 'reach')]).toEqual([2200, 0, 0]);
  expect([columnOf(days, 'Підписники')?.state, columnOf(days, 'Охоплення')?.taken]).toEqual(['level', 41000]);
});

test.each(['A total', 'Клієнт А разом', 'A: Razem', 'Підсумок'])(
  'a sum of a group called %s is no part of the day above it',
  (label) => {
    const of = onlyImport(
      read(
        'Проєкт;Місяць;Витрати;Покази;Кліки',
        'A;Жовтень 2026;100;1000;10',
        'B;Жовтень 2026;110;1100;11',
        `${label};;210;2100;21`,
      ),
    );
    expect([totalOf(of, 'cost'), totalOf(of, 'clicks')]).toEqual([210, 21]);
  },
);

test('a mean below merged days is left out', () => {
  const of = onlyImport(
    read(
      '№ п/п;Дата;Посилання на пост;Охват;Лайки',
      '1;1.10.26;https://a.b/1;1000;50',
      '2;3.10.26;https://a.b/2;1100;55',
      'Середнє;;;1050;52,5',
    ),
  );
  expect([of.kind, totalOf(of, 'reach'), totalOf(of, 'likes')]).toEqual(['posts', 2100, 105]);
});

test('a plan is named as one, and the result beside it counts', () => {
  const of = onlyImport(
    read(
      'Місяць;Канал;Бюджет план;Бюджет факт;Покази;Ліди план;Ліди факт',
      'Жовтень 2026;Instagram;10000;9500;100000;50;44',
    ),
  );
  expect([totalOf(of, 'cost'), totalOf(of, 'leads')]).toEqual([9500, 44]);
  expect(columnOf(of, 'Ліди план')?.why?.uk).toBe('План, а не результат');
});

test('weeks numbered within a month have no days that anybody could tell', () => {
  const { imports, issues } = read('Жовтень 2026', 'Тиждень;Охоплення;Лайки', '1;1000;50', '2;900;45');
  expect(imports).toEqual([]);
  expect(issues.map(({ message }) => message.uk).join()).toContain('«1»');
});

test('units after a comma and short words are known', () => {
  const of = onlyImport(
    read('Дата;Пост;Охват, чел.;Лайки, шт.;Комменты', '01.10.2026;Кофе;1 234;56;7', '02.10.2026;Чай;2 345;67;8'),
  );
  expect([totalOf(of, 'reach'), totalOf(of, 'likes'), totalOf(of, 'comments')]).toEqual([3579, 123, 15]);
});

test('nothing is asked about a table that is refused', () => {
  const { questions } = read(
    '# Start date: 20260901',
    '# End date: 20260930',
    'Event name,Event count,Total users,Total revenue',
    'page_view,10,5,0',
  );
  expect(questions).toEqual([]);
});
