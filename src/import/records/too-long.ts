import type { Text } from '../../text/language.ts';
import type { ColumnLayout } from '../columns/map-columns.ts';
import { rejectionReasons } from '../issues/reasons.ts';

/** A cell of Google Sheets holds 50,000 characters; one is for the mark before a text that looks like a formula. */
export const longestText = 49_999;

interface Texts {
  readonly header: readonly string[];
  readonly cell: (row: number, position: number) => string;
  /** The length of the longest cell. */
  readonly longest: number;
}

/** Tells of a row why it is no record where a name or an ID in it is longer than a cell: cut short it would be another one. */
export const tooLongNameReason = (
  layout: ColumnLayout,
  { header, cell, longest }: Texts,
): ((row: number) => Text | null) => {
  if (longest <= longestText) return () => null;
  const positions = layout.columns
    .filter(({ spec, shape }) => shape === 'text' && spec.to !== 'text')
    .flatMap((column) => column.positions)
    .concat(layout.breakdown);
  return (row) => {
    const at = positions.find((position) => cell(row, position).trim().length > longestText);
    return at === undefined ? null : rejectionReasons.tooLong(header[at] ?? '', cell(row, at).trim().length);
  };
};

/** As much of a text as a cell holds, without half a character at its end. */
export const cutToCell = (text: string): string => `${text.slice(0, longestText - 1).replace(/[\ud800-\udbff]$/, '')}…`;
