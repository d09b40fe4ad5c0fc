import { describe, expect, test } from 'vitest';
import { words } from '../../../src/addon/addon-words.ts';
import type { StandIn } from '../../../src/stand-in/stand-in.ts';
import { addRows, compareRows, done, heldIn, importOf, openFile, record, seen, stateOf } from '../file.ts';

// The engine tells its timings.
console.debug = () => undefined;

const visits = (sessions: number, client?: string) =>
  Array.from({ length: 28 }, (_, day) =>
    record('site', {
      date: 46054 + day,
      source: 'google',
      medium: 'organic',
      sessions: sessions + day,
      ...(client === undefined ? {} : { client }),
    }),
  );

const opened = async (): Promise<StandIn> => {
  const file = await openFile();
  done(addRows(file, importOf('site', visits(40), { file: 'data-export.csv' })));
  return file;
};
const other = importOf('site', visits(300), { file: 'data-export.csv' });

const sessionsIn = (file: StandIn): number => {
  const [head = [], ...rows] = heldIn(file, 'Site');
  const at = head.indexOf('Sessions');
  return rows.reduce((sum, row) => sum + Number(row[at] ?? 0), 0);
};
const [own, others] = [28 * 40 + 378, 28 * 300 + 378];

describe('visits of the same days with quite other figures', () => {
  test('take the place of no others before a person says that they are of the same site', async () => {
    const file = await opened();
    const [question] = done(compareRows(file, other)).questions ?? [];
    expect(question).toMatchObject({ is: 'owner', kind: 'site', count: 27, figure: 'sessions', chosen: null });
    const before = seen(file);
    expect(addRows(file, { ...other, decisions: {} })).toEqual({ ok: false, error: words.undecided.en });
    expect(seen(file)).toEqual(before);
    done(addRows(file, { ...other, decisions: { [question?.id ?? '']: 'same' } }));
    expect(sessionsIn(file)).toBe(others);
  });

  test('stand beside them as those of another client', async () => {
    const file = await opened();
    const named = importOf('site', visits(300, 'klen.ua'), { file: 'data-export.csv', decisions: {} });
    expect(done(compareRows(file, named)).questions).toBeUndefined();
    done(addRows(file, named));
    expect(sessionsIn(file)).toBe(own + others);
    expect(stateOf(file).holdings[0]?.names?.client).toEqual(['', 'klen.ua']);
    done(addRows(file, named));
    expect(sessionsIn(file)).toBe(own + others);
  });

  test('are told of where nobody can be asked', async () => {
    const file = await opened();
    expect(done(addRows(file, other)).questions).toMatchObject([{ is: 'owner', chosen: null }]);
  });
});
