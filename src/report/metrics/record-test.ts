import { type ColumnName, dateColumnOf, type Kind, positionOf, type Row, type Value } from '../../records/kinds.ts';
import { messageValue } from '../../records/messages.ts';
import { cellKey } from '../../text/name-key.ts';
import { ofAccount, type RecordCondition } from '../formulas/term.ts';

/** What stands in a column of the records of a kind; nothing where the kind has no such column. */
export const reader = (kind: Kind, column: ColumnName): ((row: Row) => Value) => {
  const at = positionOf(kind, column);
  return (row) => row[at] ?? null;
};

export const numberIn = (value: Value): number | null => (typeof value === 'number' ? value : null);

export const isKnown = (value: Value): boolean => value !== null && value !== '';

/** Whether a value is a text, as a formula compares them. */
export const isSame = (value: Value, text: string): boolean => cellKey(String(value ?? '')) === cellKey(text);

/** The last day that each record covers: the one that it has where no other is told. */
export const lastDayOf = (kind: Kind): ((row: Row) => number | null) => {
  const [begins, ends] = [reader(kind, dateColumnOf(kind)), reader(kind, 'date_end')];
  return (row) => {
    const [day, end] = [numberIn(begins(row)), numberIn(ends(row))];
    return day === null || end === null ? day : Math.max(day, end);
  };
};

/** Whether a record in memory meets conditions: the same that formulas ask, with days as serial numbers. */
export const recordTest = (kind: Kind, conditions: readonly RecordCondition<number>[]): ((row: Row) => boolean) => {
  const tests = conditions.map((condition) => testOf(kind, condition));
  return (row) => tests.every((test) => test(row));
};

const testOf = (kind: Kind, condition: RecordCondition<number>): ((row: Row) => boolean) => {
  switch (condition.is) {
    case 'within': {
      const [begins, ends] = [reader(kind, dateColumnOf(kind)), lastDayOf(kind)];
      const { from, to } = condition;
      return (row) => {
        const [first, last] = [numberIn(begins(row)), ends(row)];
        return first !== null && last !== null && (from === null || first >= from) && first < to + 1 && last < to + 1;
      };
    }
    case 'of': {
      const tests = condition.accounts.map((account) => recordTest(kind, ofAccount({ kind }, account)));
      return (row) => tests.some((test) => test(row));
    }
    case 'named': {
      const read = reader(kind, condition.column);
      return (row) => isSame(read(row), condition.text);
    }
    case 'oneOf': {
      const read = reader(kind, condition.column);
      return (row) => condition.texts.some((text) => isSame(read(row), text));
    }
    case 'noneOf': {
      const read = reader(kind, condition.column);
      return (row) => !condition.texts.some((text) => isSame(read(row), text));
    }
    case 'known': {
      const read = reader(kind, condition.column);
      return (row) => isKnown(read(row));
    }
    case 'told':
      return (row) => messageValue(row, condition.column) !== null;
    case 'ticked': {
      const read = reader(kind, condition.column);
      return (row) => read(row) === true;
    }
  }
};
