import { conversionTypeNames, conversionTypeOf, conversionTypes } from '../../../records/conversion-types.ts';
import type { Kind } from '../../../records/kinds.ts';
import { tableOf } from '../../schema.ts';
import { call, columnsNamed, isIn, nameOf, type Query, text } from '../../sql/tree.ts';

/** The view of conversions in which what a type is called stands beside what it is. */
export const typedConversions = 'typed_conversions';

/** The column with the type that a record's name stands for; NULL of a type that is not known. */
export const knownType = 'known_type';

/** Every spelling of the types that are known: events of Google Analytics write a line where others have a blank. */
export const typeSpellings: readonly (readonly [type: string, names: readonly string[]])[] = conversionTypeNames.map(
  (type) => {
    const { name, aliases } = conversionTypes[type];
    const all = [type, name.en, name.uk, ...aliases].flatMap((each) => [each, each.replace(/ /g, '_')]);
    return [type, [...new Set(all)].filter((each) => conversionTypeOf(each) === type)];
  },
);

/** Conversions with what their types are: one is called in many ways, and in several languages. */
export const typedConversionsQuery: Query = [
  {
    columns: {
      ...columnsNamed(tableOf('conversions').columns.map(({ name }) => name)),
      [knownType]: {
        is: 'case',
        when: typeSpellings.map(([type, names]) => [isIn(call('LOWER', nameOf('type')), names.map(text)), text(type)]),
      },
    },
    from: { table: 'conversions' },
  },
];

/** What the records of a kind are read from. */
export const tableNameOf = (kind: Kind): string => (kind === 'conversions' ? typedConversions : kind);
