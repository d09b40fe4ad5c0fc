import { expect, test } from 'vitest';
import { onlyImport, reading, totalOf, valuesOf } from './exports.ts';

test.each([
  ['Spanish', 'Total de seguidores el 23/6/2026', 'Fecha', 'Nuevos seguidores'],
  ['Portuguese', 'Total de seguidores em 23/06/2026', 'Data', 'Novos seguidores'],
  ['German', 'Gesamtzahl der Follower am 23.6.2026', 'Datum', 'Neue Follower'],
  ['French', 'Nombre total d’abonnés au 23/06/2026', 'Date', 'Nouveaux abonnés'],
  ['Polish', 'Łączna liczba obserwujących w dniu 23.06.2026', 'Data', 'Nowi obserwujący'],
])('new followers of a LinkedIn profile in %s', (_, above, date, name) => {
  const lines = [`${above}\t435`, '\t', `${date}\t${name}`, '22/6/2026\t3', '23/6/2026\t2'];
  const read = onlyImport(reading(lines.join('\n')));
  expect([read.source, totalOf(read, 'new_followers'), valuesOf(read, 'platform')]).toEqual([
    'linkedin-creator-followers',
    5,
    ['LinkedIn', 'LinkedIn'],
  ]);
});

test('a person’s own line of followers above a table makes no LinkedIn of it', () => {
  const read = onlyImport(reading('Всього підписників\t435\n\nДата\tНові підписники\n22.06.2026\t3\n23.06.2026\t2'));
  expect([read.source, valuesOf(read, 'platform')]).toEqual(['any-table', [null, null]]);
});
