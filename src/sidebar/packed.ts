import type { ToldFunction } from '../kpi/readings/told.ts';
import type { KnownExports } from '../paste/recognise.ts';
import { decoded } from './base85.ts';

/** What the build packed into a block of text: JSON, deflated, as letters. */
const unpacked = async (block: string): Promise<unknown> => {
  const stream = new Blob([decoded(block.trim())]).stream().pipeThrough(new DecompressionStream('deflate'));
  return JSON.parse(await new Response(stream).text());
};

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isTold = (value: unknown): value is readonly ToldFunction[] =>
  Array.isArray(value) && value.every((each) => isObject(each) && 'function' in each);

const isKnown = (value: unknown): value is KnownExports => isObject(value) && 'sources' in value && 'cards' in value;

/** What the page tells of functions, from the block that holds it. */
export const toldIn = async (block: string): Promise<readonly ToldFunction[]> => {
  const told = await unpacked(block);
  if (!isTold(told)) throw new Error('The block of functions holds something else.');
  return told;
};

/** What the page knows of exports, from the block that holds it. */
export const knownIn = async (block: string): Promise<KnownExports> => {
  const known = await unpacked(block);
  if (!isKnown(known)) throw new Error('The block of exports holds something else.');
  return known;
};
