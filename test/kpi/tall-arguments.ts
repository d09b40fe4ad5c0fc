import { millisecondsADay } from '../../src/calendar/day.ts';
import { callFunction } from '../../src/kpi/call/call-function.ts';
import { catalogue, type FunctionName } from '../../src/kpi/catalogue.ts';
import type { Definition } from '../../src/kpi/kpi.ts';
import { type Parameter, parameters } from '../../src/kpi/parameters.ts';

/** What the cells of a tall argument are: those of an example again and again, the same as texts, or texts of which each is another. */
export const cellLooks = ['numbers', 'texts', 'texts that all differ'] as const;
export type CellLook = (typeof cellLooks)[number];

/** A cell in a row further down: dates go on from day to day. */
const written = (cell: unknown, row: number, look: CellLook): unknown => {
  if (cell instanceof Date) return new Date(cell.getTime() + row * millisecondsADay);
  if (typeof cell === 'number') return look === 'numbers' ? cell : String(cell);
  return typeof cell === 'string' && look === 'texts that all differ' ? `${cell}${row}` : cell;
};

/** An argument of an example with so many rows; the headings of a table stay, and so do single values. */
const tall = (argument: unknown, parameter: Parameter, { rows, look }: { rows: number; look: CellLook }): unknown => {
  const isColumn = typeof argument === 'number' || (typeof argument === 'string' && argument.startsWith('http'));
  if (!Array.isArray(argument) && (!isColumn || parameter.isSingle)) return argument;
  const given: readonly (readonly unknown[])[] = Array.isArray(argument) ? argument : [[argument]];
  const headings = parameter.is === 'table' ? given.slice(0, 1) : [];
  const cells = given.slice(headings.length);
  // A tick or a day with something behind it is none.
  const own =
    look !== 'texts that all differ' || parameter.is === undefined || parameter.is === 'text' ? look : 'texts';
  const below = Array.from({ length: rows }, (_, row) =>
    (cells[row % cells.length] ?? []).map((cell) => written(cell, row, own)),
  );
  return [...headings, ...below];
};

/** The arguments of a function with so many rows: the first of its examples that has a result, made tall. */
export const tallArguments = (name: FunctionName, rows: number, look: CellLook): readonly unknown[] => {
  const { examples, takes }: Definition = catalogue[name];
  const [given = []] = examples.find(([, result]) => result !== null) ?? [];
  return given.map((argument, at) =>
    tall(argument, parameters[takes[Math.min(at, takes.length - 1)] ?? 'argument1'], { rows, look }),
  );
};

/** The seconds of processor time that a call takes. */
export const secondsOf = (name: FunctionName, args: readonly unknown[]): number => {
  const begun = process.cpuUsage();
  callFunction(name, args);
  return process.cpuUsage(begun).user / 1e6;
};
