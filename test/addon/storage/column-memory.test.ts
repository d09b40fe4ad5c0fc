import { expect, test } from 'vitest';
import { words } from '../../../src/addon/addon-words.ts';
import type { Answer, TickAnswer } from '../../../src/contract/answers.ts';
import type { HeaderMapping } from '../../../src/records/column-mapping.ts';
import type { StandIn } from '../../../src/stand-in/stand-in.ts';
import { addRows, done, importOf, openFile, record, stateOf } from '../file.ts';

// The engine tells its timings.
console.debug = () => undefined;

const mappingOf = (shape: string, columns: HeaderMapping['columns'] = ['date', null, 'reach']): HeaderMapping => ({
  shape,
  kind: 'days',
  columns,
});

const keep = (file: StandIn, mapping: HeaderMapping) => file.run('pokaznykRemember', [mapping]) as Answer<null>;
const shapesIn = (file: StandIn) => stateOf(file).memory.mappings.map(({ shape }) => shape);

/** The same file after a script of a person's had its hands on the properties of the document. */
const meddled = (file: StandIn, change: (properties: Record<string, string>) => void): Promise<StandIn> => {
  const saved = file.save();
  const properties = { ...saved.own.properties };
  change(properties);
  return openFile({ ...saved, own: { ...saved.own, properties } });
};

test('what was said of a table is there when the file is opened again', async () => {
  const file = await openFile();
  expect(stateOf(file).memory.mappings).toEqual([]);
  const mapping = mappingOf('день\u001fвподобання\u001fохоплення');
  expect(keep(file, mapping)).toEqual({ ok: true, data: null });
  expect(stateOf(file).memory.mappings).toEqual([mapping]);
  expect(stateOf(await openFile(file.save())).memory.mappings).toEqual([mapping]);
});

test('the newest word on a header is the one that is kept', async () => {
  const file = await openFile();
  keep(file, mappingOf('a\u001fb'));
  keep(file, mappingOf('c\u001fd'));
  const last = mappingOf('a\u001fb', ['date', 'reach']);
  keep(file, last);
  expect(stateOf(file).memory.mappings).toEqual([mappingOf('c\u001fd'), last]);
});

test('fifty headers are remembered, and the oldest give way', async () => {
  const file = await openFile();
  const shapes = Array.from({ length: 53 }, (_, at) => `day\u001f${at}`);
  for (const shape of shapes) done(keep(file, mappingOf(shape)));
  expect(shapesIn(file)).toEqual(shapes.slice(3));
  expect(Object.keys(file.own.properties)).toHaveLength(50);
});

test('headers as long as a property holds are remembered below 400 kB together, the oldest give way', async () => {
  const file = await openFile();
  const shapes = Array.from({ length: 55 }, (_, at) => `day\u001f${at} ${'ї'.repeat(2900)}`);
  for (const shape of shapes) done(keep(file, mappingOf(shape)));
  const bytes = Object.entries(file.own.properties).reduce(
    (sum, [name, text]) => sum + Buffer.byteLength(name) + Buffer.byteLength(text),
    0,
  );
  expect(bytes).toBeLessThanOrEqual(400_000);
  const kept = shapesIn(file);
  expect(kept.length).toBeGreaterThan(40);
  expect(kept).toEqual(shapes.slice(-kept.length));
});

test('headers are remembered in what room other properties leave, and refused in words where that is none', async () => {
  const long = mappingOf(`day\u001f${'a'.repeat(8000)}`);
  const filled = (kilobytes: number) =>
    openFile().then((file) =>
      meddled(file, (properties) => {
        for (let at = 0; at < kilobytes / 9; at++) properties[`theirs ${at}`] = 'x'.repeat(8990);
      }),
    );
  const narrow = await filled(450);
  for (const sign of ['b', 'c', 'd', 'e', 'f', 'g']) done(keep(narrow, mappingOf(`${sign}${long.shape}`)));
  expect(shapesIn(narrow).map(([sign]) => sign)).toEqual(['e', 'f', 'g'].slice(-shapesIn(narrow).length));
  expect(shapesIn(narrow)).not.toHaveLength(0);
  const full = await filled(477);
  expect(keep(full, long)).toEqual({ ok: false, error: words.noProperties.uk });
  expect(keep(full, mappingOf('a\u001fb'))).toEqual({ ok: true, data: null });
});

test('of several headers none is remembered where one of them is too long', async () => {
  const file = await openFile();
  const given = [mappingOf('a\u001fb'), mappingOf(`day\u001f${'a'.repeat(9900)}`)];
  expect(file.run('pokaznykRemember', given)).toEqual({ ok: false, error: words.longHeader.uk });
  expect(shapesIn(file)).toEqual([]);
});

test.each([
  ['ASCII', 'a'],
  ['Ukrainian', 'ї'],
  ['an ideogram', '表'],
  ['a pictogram', '😀'],
])('a header of %s is kept as long as a property holds it, and otherwise refused in words', async (_, letter) => {
  const file = await openFile();
  const answers = [800, 2900, 4000, 9900].map((length) =>
    keep(file, mappingOf(`day\u001f${letter.repeat(Math.floor(length / letter.length))}`)),
  );
  expect(answers[0]).toEqual({ ok: true, data: null });
  expect(answers[3]).toEqual({ ok: false, error: words.longHeader.uk });
  for (const answer of answers) if (!answer.ok) expect(answer.error).toBe(words.longHeader.uk);
  expect(shapesIn(file)).toHaveLength(answers.filter(({ ok }) => ok).length);
});

test.each([
  ['no JSON', '{"shape":"a'],
  ['nothing', 'null'],
  ['a column of another version', JSON.stringify({ ...mappingOf('x\u001fy'), columns: ['date', 'smiles'] })],
])('a property that holds %s is passed over, and gives way to the next that is kept', async (_, text) => {
  const before = await openFile();
  keep(before, mappingOf('a\u001fb'));
  const file = await meddled(before, (properties) => {
    properties['pokaznyk.mapping.7'] = text;
    properties['pokaznyk.mapping.soon'] = 'a person’s own';
    properties['theirs'] = text;
  });
  expect(shapesIn(file)).toEqual(['a\u001fb']);
  done(keep(file, mappingOf('c\u001fd')));
  expect(shapesIn(file)).toEqual(['a\u001fb', 'c\u001fd']);
  expect(Object.keys(file.own.properties).sort()).toEqual([
    'pokaznyk.mapping.1',
    'pokaznyk.mapping.8',
    'pokaznyk.mapping.soon',
    'theirs',
  ]);
});

/** Does something twice: once to find its first call of a service with this name, and once more with that call refused. */
const refusing = <T>(file: StandIn, name: string, act: () => T): T => {
  file.calls.reset();
  act();
  const call =
    file.calls
      .log()
      .filter(({ kind }) => kind !== 'handle')
      .findIndex((each) => each.name === name) + 1;
  expect(call).toBeGreaterThan(0);
  file.calls.fail({ call, how: 'before', message: 'Service unavailable' });
  const result = act();
  file.calls.fail(null);
  return result;
};

test('properties that cannot be read leave everything else at work', async () => {
  const file = await openFile();
  done(addRows(file, importOf('days', [record('days', { date: 46082, reach: 1 })])));
  done(keep(file, mappingOf('a\u001fb')));
  const state = refusing(file, 'Properties.getProperties', () => stateOf(file));
  expect(state.memory.mappings).toEqual([]);
  expect(state.holdings).toHaveLength(1);
  expect(shapesIn(file)).toEqual(['a\u001fb']);
});

test('what cannot be kept is said in a sentence, and what was kept stays', async () => {
  const file = await openFile();
  const answer = refusing(file, 'Properties.setProperty', () => keep(file, mappingOf('a\u001fb')));
  expect(answer).toEqual({ ok: false, error: words.slow.uk });
  expect(shapesIn(file)).toEqual(['a\u001fb']);
});

test('a mapping whose older one could not be removed counts instead of it', async () => {
  const file = await openFile();
  keep(file, mappingOf('a\u001fb'));
  const last = mappingOf('a\u001fb', ['date', 'reach']);
  refusing(file, 'Properties.deleteProperty', () => keep(file, last));
  expect(stateOf(file).memory.mappings.at(-1)).toEqual(last);
});

test('the rule of the goal is kept, changed and taken back, beside the mappings', async () => {
  const file = await openFile();
  const say = (goalRule: string) => file.run('pokaznykTick', { goalRule }) as Answer<TickAnswer>;
  keep(file, mappingOf('a\u001fb'));
  expect(stateOf(file).memory.goalRule).toBe('');
  for (const rule of ['знижк, #хліб', 'shop.ua', '']) {
    done(say(rule));
    expect(stateOf(file).memory).toEqual({ mappings: [mappingOf('a\u001fb')], goalRule: rule });
    // Whoever remembers a table need not know the rule that stands by now.
    done(keep(file, mappingOf('a\u001fb')));
    expect(stateOf(file).memory.goalRule).toBe(rule);
  }
});

test('answers are kept beside those before them, and the oldest give way', async () => {
  const file = await openFile();
  const learn = (answers: Readonly<Record<string, string>>) => file.run('pokaznykLearn', answers) as Answer<null>;
  const known = () => stateOf(file).memory.answers;
  expect(known()).toBeUndefined();
  done(learn({ a: 'one', b: 'two' }));
  done(learn({ b: 'three', c: 'four' }));
  expect(known()).toEqual({ a: 'one', b: 'three', c: 'four' });
  for (const part of [0, 1])
    done(learn(Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`${part} ${at}`, 'x'.repeat(150)]))));
  expect(known()?.['a']).toBeUndefined();
  expect(known()?.['1 49']).toHaveLength(150);
  for (const bad of [null, {}, { a: 1 }, { a: 'x'.repeat(201) }, ['a']])
    expect(file.run('pokaznykLearn', bad)).toMatchObject({ ok: false });
});
