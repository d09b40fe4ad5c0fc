import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { openSpreadsheet, type StandIn } from '../../src/stand-in/stand-in.ts';
import { type Unknowns, unknowns } from '../../src/stand-in/unknowns.ts';
import { nodeRealm } from '../../src/workbench/command/node-realm.ts';

const runner = `
function onOpen() {}
function expectations() {
  return Object.entries(Facts_.facts).map(([name, { expected, source, claim }]) => ({ name, expected, source, claim }));
}
function act(name) {
  const fact = Facts_.facts[name];
  const file = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = file.insertSheet();
  file.setSpreadsheetLocale(fact.locale || 'en_US');
  file.setSpreadsheetTimeZone(fact.zone || 'Etc/UTC');
  try {
    if (fact.prepare) { fact.prepare(sheet); SpreadsheetApp.flush(); }
    return fact.observe(sheet);
  } finally {
    file.deleteSheet(sheet);
  }
}`;

interface Expectation {
  readonly name: string;
  readonly claim: string;
  readonly source: string;
  readonly expected: object;
}

const isExpectation = (value: unknown): value is Expectation =>
  typeof value === 'object' && value !== null && 'name' in value && 'expected' in value;

const { outputFiles } = await build({
  entryPoints: ['src/conformance/facts.ts'],
  bundle: true,
  format: 'iife',
  globalName: 'Facts_',
  target: 'es2019',
  write: false,
});
const code = `${outputFiles[0]?.text ?? ''}\n${runner}`;

const openedWhere = (holds: boolean): Promise<StandIn> => {
  const all: Partial<Record<keyof Unknowns, boolean>> = {};
  for (const name of Object.keys(unknowns)) Object.assign(all, { [name]: holds });
  return openSpreadsheet({
    built: { code, sidebar: '', manifest: '{"timeZone":"Etc/UTC"}' },
    realm: nodeRealm,
    locale: 'en_US',
    zone: 'Etc/UTC',
    userLocale: 'uk',
    authMode: 'LIMITED',
    unknowns: all,
  });
};

const standIns = { no: await openedWhere(false), yes: await openedWhere(true) };
const told: unknown = standIns.no.run('expectations');
const facts = Array.isArray(told) ? told.filter(isExpectation) : [];

test('every fact has a claim and a source, and what it takes for unknown is known to the stand-in', () => {
  expect(facts.length).toBeGreaterThan(115);
  for (const { claim, source, expected } of facts) {
    expect(claim).toMatch(/\.$/);
    expect(source).not.toBe('');
    if ('unknown' in expected) expect(Object.keys(unknowns)).toContain(expected.unknown);
  }
});

describe.each(['no', 'yes'] as const)('where the answer to what is unknown is %s', (answer) => {
  test.each(facts)('$name', ({ name, expected }) => {
    const seen = standIns[answer].run('act', name);
    if ('atMost' in expected) expect(seen).toBeLessThanOrEqual(Number(expected.atMost));
    else expect(seen).toEqual('is' in expected ? expected.is : Reflect.get(expected, answer));
  });
});
