import type { Command } from '@odoo/o-spreadsheet';
import { type Area, addressOf, areaOf } from '../a1.ts';
import type { Book } from '../book.ts';
import { toEngine } from '../formula.ts';
import { service } from '../strict.ts';
import { placeOf } from './places.ts';

type EngineRule = Extract<Command, { type: 'ADD_CONDITIONAL_FORMAT' }>['cf']['rule'];

type Operator =
  | 'customFormula'
  | 'containsText'
  | 'isGreaterThan'
  | 'isLessThan'
  | 'isEqualText'
  | 'isNotEmpty'
  | 'isEmpty';

interface Rule {
  readonly engine: EngineRule;
  readonly areas: readonly Area[];
}

interface Condition {
  readonly operator: Exclude<Operator, 'isEqualText'>;
  readonly values: readonly string[];
}

interface Look {
  readonly textColor?: string;
  readonly fillColor?: string;
  readonly bold?: boolean;
}

const rules = new WeakMap<object, Rule>();

/** A builder of conditional formats. */
export const newConditionalFormatRule = (book: Book): object => {
  let when: Condition | null = null;
  let style: Look = {};
  let ranges: readonly unknown[] = [];
  const takes = (operator: Condition['operator'], ...values: readonly string[]) => {
    when = { operator, values };
    return self;
  };
  const looks = (more: Look) => {
    style = { ...style, ...more };
    return self;
  };
  const self: object = service(book, 'ConditionalFormatRuleBuilder', {
    whenFormulaSatisfied: (formula: string) => takes('customFormula', toEngine(formula, book.locale)),
    whenTextContains: (text: string) => takes('containsText', text),
    whenNumberGreaterThan: (number: number) => takes('isGreaterThan', String(number)),
    whenNumberLessThan: (number: number) => takes('isLessThan', String(number)),
    whenCellEmpty: () => takes('isEmpty'),
    whenCellNotEmpty: () => takes('isNotEmpty'),
    setRanges: (given: readonly unknown[]) => {
      ranges = given;
      return self;
    },
    setFontColor: (textColor: string) => looks({ textColor }),
    setBackground: (fillColor: string) => looks({ fillColor }),
    setBold: (bold: boolean) => looks({ bold }),
    build: () => {
      if (when === null || ranges.length === 0) throw new Error('A conditional format needs a condition and a range.');
      if (when.operator === 'customFormula' && ranges.length > 1)
        throw new Error(
          'not in the stand-in: a formula over several ranges, whose relative references Google explains nowhere',
        );
      const rule = service(book, 'ConditionalFormatRule', { getRanges: () => ranges });
      const { operator, values } = when;
      rules.set(rule, {
        engine: { type: 'CellIsRule', operator, values: [...values], style: { ...style } },
        areas: ranges.map((range) => placeOf(range).area),
      });
      return rule;
    },
  });
  return self;
};

/** The conditional formats of a tab, as they can be set again. */
export const rulesOf = (book: Book, sheetId: string, rangeOf: (area: Area) => object): readonly object[] => {
  book.settle();
  return book.model.getters.getConditionalFormats(sheetId).map(({ rule, ranges }) => {
    const size = book.sizeOf(sheetId);
    const areas = ranges.flatMap((range) => areaOf(range, size) ?? []);
    const given = service(book, 'ConditionalFormatRule', { getRanges: () => areas.map(rangeOf) });
    rules.set(given, { engine: rule, areas });
    return given;
  });
};

/** Whether the formula of a rule names a tab. */
const namesTab = (engine: EngineRule): boolean =>
  'values' in engine &&
  engine.values.some((value) => value.startsWith('=') && value.replace(/"[^"]*"/g, '').includes('!'));

/** Replaces every conditional format of a tab. */
export const setRules = (book: Book, sheetId: string, given: readonly object[]): void => {
  const next = given.map((rule) => {
    const known = rules.get(rule);
    if (known === undefined)
      throw new Error("The parameters don't match the method signature for Sheet.setConditionalFormatRules.");
    return known;
  });
  if (book.assumes('rulesStayInTheirTab') && next.some(({ engine }) => namesTab(engine)))
    throw new Error('Conditional format rule cannot reference a different sheet.');
  book.later((dispatch) => {
    for (const { id } of book.model.getters.getConditionalFormats(sheetId))
      dispatch('REMOVE_CONDITIONAL_FORMAT', { sheetId, id });
    for (const { engine, areas } of next) {
      dispatch('ADD_CONDITIONAL_FORMAT', {
        sheetId,
        ranges: areas.map((area) => book.model.getters.getRangeDataFromXc(sheetId, addressOf(area))),
        cf: { id: book.newId(), rule: engine },
      });
    }
  });
};
