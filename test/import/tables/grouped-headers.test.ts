import { describe, expect, test } from 'vitest';
import { expectLaw } from '../records/law.ts';
import { onlyImport, reading, totalOf, valuesOf } from '../sources/exports.ts';

const read = (...lines: readonly string[]) => {
  const of = reading(lines.join('\n'));
  expectLaw(of);
  return of;
};

describe('a header of two rows', () => {
  test.each([
    [
      'with the networks above',
      [
        'Дата;Instagram;;Facebook;',
        ';Охоплення;Лайки;Охоплення;Лайки',
        '01.10.2026;1000;50;400;10',
        '02.10.2026;1100;55;420;12',
      ],
    ],
    [
      'with the networks in every cell',
      [
        ';Instagram;Instagram;Facebook;Facebook',
        'Дата;Охоплення;Лайки;Охоплення;Лайки',
        '01.10.2026;1000;50;400;10',
        '02.10.2026;1100;55;420;12',
      ],
    ],
    [
      'with the networks below',
      [
        'Дата;Охоплення;;Лайки;',
        ';Instagram;Facebook;Instagram;Facebook',
        '01.10.2026;1000;400;50;10',
        '02.10.2026;1100;420;55;12',
      ],
    ],
  ] as const)('%s gives each network its own figures', (_, lines) => {
    const { imports } = read(...lines);
    expect(
      imports.map((of) => [valuesOf(of, 'platform')[0], totalOf(of, 'reach'), totalOf(of, 'engagements')]),
    ).toEqual([
      ['Instagram', 2100, 105],
      ['Facebook', 820, 22],
    ]);
  });

  test('a plan beside its result is no result', () => {
    const { imports, issues } = read(
      'Місяць;План;;Факт;',
      ';Витрати;Покази;Витрати;Покази',
      'Вересень 2026;1000;5000;900;5500',
    );
    expect(imports.map((of) => totalOf(of, 'cost'))).toEqual([900]);
    expect(issues.map(({ message }) => message.uk).join()).toContain('План, а не результат');
  });

  test('months over the figures are their spans', () => {
    const { imports } = read(
      ';Вересень 2026;;Жовтень 2026;',
      'Кампанія;Витрати;Кліки;Витрати;Кліки',
      'Бренд;100;10;200;30',
    );
    expect(imports.map((of) => [of.kind, valuesOf(of, 'date')[0], totalOf(of, 'cost'), totalOf(of, 'clicks')])).toEqual(
      [
        ['ads', 46266, 100, 10],
        ['ads', 46296, 200, 30],
      ],
    );
  });

  test('groups that nobody knows are asked about, and none of them is taken for all', () => {
    const { imports, questions } = read(
      ';Organic;;Paid;',
      'Date;Reach;Clicks;Reach;Clicks',
      '2026-10-01;100;5;1000;50',
    );
    expect(imports).toEqual([]);
    expect(questions.map(({ text }) => text.en).join()).toMatch(/“Organic Reach”.*“Paid Reach”/);
  });
});

test.each([
  ['with a blank row between them', ['']],
  ['one right below the other', []],
])('blocks of one header under the names of networks, %s, are of these networks', (_, between) => {
  const block = (network: string, followers: number) => [
    network,
    'Місяць;Підписники;Охоплення',
    `Вересень 2026;${followers};200`,
    `Жовтень 2026;${followers + 100};300`,
  ];
  const { imports } = read(...block('Instagram', 5000), ...between, ...block('TikTok', 900));
  expect(imports.map((of) => [valuesOf(of, 'platform')[0], valuesOf(of, 'followers')])).toEqual([
    ['Instagram', [5000, 5100]],
    ['TikTok', [900, 1000]],
  ]);
});

test('months in the corners of blocks follow each other across New Year', () => {
  const block = (month: string) => [`${month};Витрати;Покази;Кліки`, 'Бренд;100;1000;10', ''];
  const { imports, questions } = read(...['Листопад', 'Грудень', 'Січень'].flatMap(block));
  // 1 November 2025, 1 December 2025, 1 January 2026.
  expect(imports.map((of) => valuesOf(of, 'date')[0])).toEqual([45962, 45992, 46023]);
  expect(questions.map(({ decides }) => decides)).toEqual(['dates']);
});

test('a table under the name of a network is of that network', () => {
  const of = onlyImport(read('Instagram, жовтень', 'Дата;Охоплення', '01.10.2026;100', '02.10.2026;110'));
  expect(valuesOf(of, 'platform')).toEqual(['Instagram', 'Instagram']);
});
