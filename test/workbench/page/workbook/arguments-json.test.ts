import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { argumentsJson } from '../../../../src/workbench/page/workbook/arguments-json.ts';

describe('arguments of google.script.run', () => {
  it.each([
    ['a Date', [new Date(0)], 0],
    ['a Map deep inside', [1, { deep: [new Map()] }], 1],
    ['a function', ['a', null, () => 1], 2],
    ['bytes', [new Uint8Array(1)], 0],
  ])('refuse %s and name its place', (_name, args, place) => {
    expect(() => argumentsJson(args)).toThrow(`Failed due to illegal value in property: ${place}`);
  });

  it('turn undefined into null', () => {
    expect(argumentsJson([undefined, { given: undefined }])).toBe('[null,{"given":null}]');
  });

  it('arrive as they were sent when they are JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(argumentsJson([value]))).toEqual(JSON.parse(JSON.stringify([value])));
      }),
    );
  });
});
