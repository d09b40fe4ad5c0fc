import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passable } from '../../../../src/workbench/page/workbook/passable.ts';

describe('arguments of google.script.run', () => {
  it.each([
    ['a Date', [new Date(0)], 0],
    ['a Map deep inside', [1, { deep: [new Map()] }], 1],
    ['a function', ['a', null, () => 1], 2],
    ['bytes', [new Uint8Array(1)], 0],
  ])('refuse %s and name its place', (_name, args, place) => {
    expect(() => passable(args)).toThrow(`Failed due to illegal value in property: ${place}`);
  });

  it('turn undefined into null', () => {
    expect(passable([undefined, { given: undefined }])).toBe('[null,{"given":null}]');
  });

  it('arrive as they were sent when they are JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(passable([value]))).toEqual(JSON.parse(JSON.stringify([value])));
      }),
    );
  });
});
