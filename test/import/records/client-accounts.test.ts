import { describe, expect, test } from 'vitest';
import { readPaste } from '../../../src/import/read-paste.ts';
import type { SpreadsheetSetting } from '../../../src/import/reading.ts';
import { positionOf } from '../../../src/records/kinds.ts';

const read = (rows: readonly string[], more: Partial<SpreadsheetSetting> = {}) =>
  readPaste(rows.map((row) => row.replaceAll(' | ', '\t')).join('\n'), {
    locale: 'uk_UA',
    zone: 'Europe/Kyiv',
    file: null,
    ...more,
  });

describe('whose a row is', () => {
  test('is its account where the table names no account', () => {
    const { imports } = read([
      'Дата | Клієнт | Мережа | Підписники',
      '2026-01-01 | Липа | Instagram | 100',
      '2026-01-01 | Клен | Instagram | 2000',
      '2026-01-02 | Липа | Instagram | 101',
      '2026-01-02 | Клен | Instagram | 2003',
    ]);
    const [days] = imports;
    expect(days?.kind).toBe('days');
    expect(Array.from(days?.rows ?? [], (row) => [row[positionOf('days', 'account')], row[3]])).toEqual([
      ['Липа', 100],
      ['Клен', 2000],
      ['Липа', 101],
      ['Клен', 2003],
    ]);
    expect(days?.clients).toEqual([
      { platform: 'Instagram', account: 'Липа', client: 'Липа' },
      { platform: 'Instagram', account: 'Клен', client: 'Клен' },
    ]);
  });

  test('tells two accounts of one name apart, and says so', () => {
    const { imports } = read([
      'Date | Client | Account | Network | Followers',
      '2026-01-01 | Lypa | coffee | Instagram | 100',
      '2026-01-01 | Klen | coffee | Instagram | 200',
      '2026-01-01 | Lypa | tea | Instagram | 7',
    ]);
    expect(Array.from(imports[0]?.rows ?? [], (row) => row[2])).toEqual(['coffee (Lypa)', 'coffee (Klen)', 'tea']);
    expect(imports[0]?.issues.map(({ found }) => found)).toContain('coffee');
  });

  test('parts visits of one source and day', () => {
    const { imports } = read([
      'Date | Client | Source | Sessions',
      '2026-01-01 | Lypa | instagram | 10',
      '2026-01-01 | Klen | instagram | 20',
    ]);
    const client = positionOf('site', 'client');
    expect(Array.from(imports[0]?.rows ?? [], (row) => [row[client], row[5]])).toEqual([
      ['Lypa', 10],
      ['Klen', 20],
    ]);
  });

  test('goes with every kind that a table counts', () => {
    const { imports } = read([
      'Місяць | Клієнт | Підписники | Отримано звернень | Відповіли | Витрати на рекламу | Замовлень',
      'січень 2026 | Липа | 100 | 10 | 9 | 50 | 3',
      'січень 2026 | Клен | 2000 | 20 | 19 | 60 | 4',
    ]);
    const told = imports.map(({ kind, rows }) => [
      kind,
      Array.from(rows, (row) => row[positionOf(kind, kind === 'conversions' ? 'client' : 'account')]),
    ]);
    expect(told).toEqual(['days', 'feedback', 'ads', 'conversions'].map((kind) => [kind, ['Липа', 'Клен']]));
  });

  test('goes with goals in columns beside visits', () => {
    const { imports } = read([
      'Date | Client | Source | Sessions | Purchases | Calls',
      '2026-01-01 | Lypa | instagram | 10 | 3 | 1',
      '2026-01-01 | Klen | instagram | 20 | 4 | 2',
    ]);
    const goals = imports.find(({ kind }) => kind === 'conversions');
    const [client, count] = [positionOf('conversions', 'client'), positionOf('conversions', 'conversions')];
    expect(Array.from(goals?.rows ?? [], (row) => [row[client], row[count]])).toEqual([
      ['Lypa', 3],
      ['Klen', 4],
      ['Lypa', 1],
      ['Klen', 2],
    ]);
  });

  test('is nobody’s of whom orders and messages tell', () => {
    const { imports } = read([
      'Дата | Сума | Клієнт | Номер замовлення',
      '2026-01-01 | 100 | Іванна | 1',
      '2026-01-02 | 150 | Петро | 2',
    ]);
    expect(imports[0]?.kind).toBe('conversions');
    expect(JSON.stringify(Array.from(imports[0]?.rows ?? []))).not.toContain('Іванна');
  });
});

describe('what does not say whose it is', () => {
  const visits = ['Date | Source | Sessions', '2026-01-01 | instagram | 10'];
  const clients = ['Lypa', 'Klen'];
  const clientOf = (of: ReturnType<typeof read>) =>
    Array.from(of.imports[0]?.rows ?? [], (row) => row[positionOf('site', 'client')]);

  test('is asked about in a file of several clients alone, and waits for no answer', () => {
    expect(read(visits).questions).toEqual([]);
    const asked = read(visits, { clients });
    expect(asked.questions.map(({ id, chosen, decides }) => [id, chosen, decides])).toEqual([
      ['client', '', undefined],
    ]);
    expect(clientOf(asked)).toEqual([null]);
  });

  test('is of the client that was answered, however that is spelled', () => {
    expect(clientOf(read(visits, { clients, answers: { client: 'KLEN' } }))).toEqual(['Klen']);
    expect(clientOf(read(visits, { clients, answers: { client: 'Nobody' } }))).toEqual([null]);
  });

  test('may be of a client that the file does not have yet, where a person says so', () => {
    for (const setting of [{}, { clients }]) {
      const told = read(visits, { ...setting, answers: { client: '+Dub' } });
      expect(clientOf(told)).toEqual(['Dub']);
      expect(told.questions.map(({ id, chosen }) => [id, chosen])).toEqual([['client', '+Dub']]);
    }
    expect(clientOf(read(visits, { clients, answers: { client: '+klen' } }))).toEqual(['Klen']);
    expect(clientOf(read(visits, { clients: ['+Plus'], answers: { client: '+Plus' } }))).toEqual(['+Plus']);
  });

  test('tells the property that stands above its table', () => {
    const table = ['# Start date: 20260101', 'Date | Session source | Sessions', '20260101 | instagram | 10'];
    const propertyOf = (...lines: readonly string[]) => read([...lines, ...table]).imports[0]?.property;
    expect(propertyOf('# Account: Lypa', '# Property: lypa.ua')).toBe('lypa.ua');
    expect(propertyOf('# Обліковий запис: Липа')).toBe('Липа');
    expect(propertyOf('# Traffic acquisition')).toBeUndefined();
  });

  test('is asked about where a network tells no account', () => {
    const days = ['Date | Network | Followers', '2026-01-01 | TikTok | 10', '2026-01-02 | TikTok | 12'];
    const { imports } = read(days, { clients, answers: { client: 'Lypa' } });
    expect(Array.from(imports[0]?.rows ?? [], (row) => row[2])).toEqual(['Lypa', 'Lypa']);
  });
});
