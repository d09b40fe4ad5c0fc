import type { UnknownTable } from '../../../import/reading.ts';
import type { ColumnMapping, HeaderMapping } from '../../../records/column-mapping.ts';
import { headerShapeOf } from '../../../text/header-keys.ts';
import type { ReadInput } from '../read-input.ts';

/** What the file remembers of tables that no source recognises, by the shape of their headers. */
export type RememberedMappings = Readonly<Record<string, ColumnMapping>>;

/** What the file remembers, the later of two for one header. */
export const rememberedMappings = (mappings: readonly HeaderMapping[]): RememberedMappings =>
  Object.fromEntries(mappings.map(({ shape, kind, columns }) => [shape, { kind, columns }]));

const isSame = (one: ColumnMapping, other: ColumnMapping | undefined): boolean =>
  one.kind === other?.kind && one.columns.join() === other.columns.join();

/** Whether a table is read as it was the last time. */
export const isRemembered = ({ header, mapping }: UnknownTable, remembered: RememberedMappings): boolean =>
  mapping !== null && isSame(mapping, remembered[headerShapeOf(header)]);

/** How a person mapped tables of what was read, where the file does not remember it yet. */
export const newMappings = (inputs: readonly ReadInput[], remembered: RememberedMappings): readonly HeaderMapping[] => {
  const mappings = inputs.flatMap(({ reading }) =>
    reading.unknown.flatMap((table) =>
      table.mapping === null || isRemembered(table, remembered)
        ? []
        : [{ shape: headerShapeOf(table.header), ...table.mapping }],
    ),
  );
  return [...new Map(mappings.map((mapping) => [mapping.shape, mapping])).values()];
};
