import type { ToldFunction } from '../kpi/readings/told.ts';

const isTold = (value: unknown): value is readonly ToldFunction[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'object' && each !== null && 'function' in each);

/** What the page tells of functions, from the block in which the build packed it: deflated, in base64. */
export const unpacked = async (block: string): Promise<readonly ToldFunction[]> => {
  const bytes = Uint8Array.from(atob(block.trim()), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  const told: unknown = JSON.parse(await new Response(stream).text());
  if (!isTold(told)) throw new Error('The block of functions holds something else.');
  return told;
};
