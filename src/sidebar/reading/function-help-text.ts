import type { FunctionHelp } from '../../kpi/readings/function-help.ts';
import { decoded } from '../../text/base85.ts';

/** The text that the build packed into a block: deflated, as letters. */
export const unpackText = (block: string): Promise<string> => {
  const stream = new Blob([decoded(block.trim())]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Response(stream).text();
};

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const areFunctionHelp = (value: unknown): value is readonly FunctionHelp[] =>
  Array.isArray(value) && value.every((each) => isObject(each) && 'function' in each);

/** What the page tells of functions, from the block that holds it. */
export const unpackFunctionHelp = async (block: string): Promise<readonly FunctionHelp[]> => {
  const functions: unknown = JSON.parse(await unpackText(block));
  if (!areFunctionHelp(functions)) throw new Error('The block of functions holds something else.');
  return functions;
};
