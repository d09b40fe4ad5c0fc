import { type Command, CompiledFormula, iterateAstNodes, type Model, parse } from '@odoo/o-spreadsheet';
import { type Area, addressOf, areaOf, areaWithout, intersectionOf } from '../../a1.ts';
import type { Book } from '../../book.ts';
import { toEngine } from '../../engine/formula-syntax.ts';
import { misplacedArrays } from '../../engine/misplaced-arrays.ts';
import { strictService } from '../../strict-service.ts';
import { placeOf, type RangePlace } from './range-places.ts';

type EngineRule = Extract<Command, { type: 'ADD_CONDITIONAL_FORMAT' }>['cf']['rule'];

type CriterionOperator =
  | 'customFormula'
  | 'containsText'
  | 'isGreaterThan'
  | 'isLessThan'
  | 'isEqualText'
  | 'isNotEmpty'
  | 'isEmpty';

interface ConditionalRule {
  readonly engine: EngineRule;
  readonly areas: readonly Area[];
}

interface Condition {
  readonly operator: Exclude<CriterionOperator, 'isEqualText'>;
  readonly values: readonly string[];
}

interface RuleLook {
  readonly textColor?: string;
  readonly fillColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

const rules = new WeakMap<object, ConditionalRule>();

type Dispatch = Model['dispatch'];

/** A rule's formula as the engine takes it; throws where Google refuses it or computes something else. */
const ruleFormula = (formula: string, book: Book): string => {
  const text = toEngine(formula, book.locale);
  const refused = (why: string) => new Error(`Invalid conditional format rule: ${why} in ${formula}`);
  const syntaxOf = () => {
    try {
      return parse(text);
    } catch {
      throw refused('a formula that cannot be parsed');
    }
  };
  if (!formula.startsWith('=')) throw refused('no formula');
  const syntax = syntaxOf();
  const namesTab = () => iterateAstNodes(syntax).some((node) => node.type === 'REFERENCE' && node.value.includes('!'));
  if (book.assumes('rulesStayInTheirTab') && namesTab())
    throw new Error('Conditional format rule cannot reference a different sheet.');
  if (misplacedArrays(syntax).length > 0) throw refused('an array where one value is wanted');
  return text;
};

/** A builder of conditional formats. */
export const newConditionalFormatRule = (book: Book): object => {
  let when: Condition | null = null;
  let style: RuleLook = {};
  let ranges: readonly unknown[] = [];
  const takes = (operator: Condition['operator'], ...values: readonly string[]) => {
    when = { operator, values };
    return self;
  };
  const looks = (more: RuleLook) => {
    style = { ...style, ...more };
    return self;
  };
  const self: object = strictService(book, 'ConditionalFormatRuleBuilder', {
    whenFormulaSatisfied: (formula: string) => takes('customFormula', ruleFormula(formula, book)),
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
    setItalic: (italic: boolean) => looks({ italic }),
    build: () => {
      if (when === null || ranges.length === 0) throw new Error('A conditional format needs a condition and a range.');
      if (when.operator === 'customFormula' && ranges.length > 1)
        throw new Error(
          'not in the stand-in: a formula over several ranges, whose relative references Google explains nowhere',
        );
      const rule = strictService(book, 'ConditionalFormatRule', { getRanges: () => ranges });
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
    const given = strictService(book, 'ConditionalFormatRule', { getRanges: () => areas.map(rangeOf) });
    rules.set(given, { engine: rule, areas });
    return given;
  });
};

/** Replaces every conditional format of a tab. */
export const setRules = (book: Book, sheetId: string, given: readonly object[]): void => {
  const next = given.map((rule) => {
    const known = rules.get(rule);
    if (known === undefined)
      throw new Error("The parameters don't match the method signature for Sheet.setConditionalFormatRules.");
    return known;
  });
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

const isFormulaRule = (rule: EngineRule): boolean => rule.type === 'CellIsRule' && rule.operator === 'customFormula';

/** A rule for cells that lie elsewhere, with the references of its formula as far away. */
const shifted = (
  book: Book,
  { sheet, rule }: { readonly sheet: string; readonly rule: EngineRule },
  by: { right: number; down: number },
): EngineRule => {
  if (rule.type !== 'CellIsRule' || !isFormulaRule(rule)) return rule;
  const { getters } = book.model;
  const values = rule.values.map((text) =>
    getters.getTranslatedCellFormula(sheet, by.right, by.down, CompiledFormula.Compile(text, sheet, getters)),
  );
  return { ...rule, values };
};

const addRule = (
  { book, dispatch }: { readonly book: Book; readonly dispatch: Dispatch },
  sheetId: string,
  { engine, areas }: ConditionalRule,
): void => {
  dispatch('ADD_CONDITIONAL_FORMAT', {
    sheetId,
    ranges: areas.map((area) => book.model.getters.getRangeDataFromZone(sheetId, area)),
    cf: { id: book.newId(), rule: engine },
  });
};

/** The conditional formats of a tab with their areas. */
const heldRules = (book: Book, sheet: string) =>
  book.model.getters.getConditionalFormats(sheet).map(({ id, rule, ranges }) => ({
    id,
    engine: rule,
    areas: ranges.flatMap((range) => areaOf(range, book.sizeOf(sheet)) ?? []),
  }));

/** The areas of a tab that have a conditional format. */
export const ruledAreas = (book: Book, sheet: string): readonly Area[] =>
  heldRules(book, sheet).flatMap(({ areas }) => areas);

/** Takes the conditional formats out of an area; what is left of a rule stays. */
export const cutRules = (book: Book, dispatch: Dispatch, { sheet, area }: RangePlace): void => {
  for (const { id, engine, areas } of heldRules(book, sheet)) {
    if (areas.every((each) => intersectionOf(each, area) === null)) continue;
    dispatch('REMOVE_CONDITIONAL_FORMAT', { sheetId: sheet, id });
    for (const each of areas)
      for (const piece of areaWithout(each, area)) {
        const by = { right: piece.left - each.left, down: piece.top - each.top };
        addRule({ book, dispatch }, sheet, { engine: shifted(book, { sheet, rule: engine }, by), areas: [piece] });
      }
  }
};

/** Copies the conditional formats of an area to another tab. `arriveAt` tells where a part of it comes to lie. */
export const copyRules = (
  book: Book,
  dispatch: Dispatch,
  {
    from,
    to,
    arriveAt,
  }: { readonly from: RangePlace; readonly to: string; readonly arriveAt: (inside: Area) => Area | null },
): void => {
  for (const { engine, areas } of heldRules(book, from.sheet)) {
    const pieces = areas.flatMap((area) => {
      const inside = intersectionOf(area, from.area);
      const there = inside && arriveAt(inside);
      return there ? [{ area, there }] : [];
    });
    if (pieces.length === 0) continue;
    if (!isFormulaRule(engine)) {
      addRule({ book, dispatch }, to, { engine, areas: pieces.map(({ there }) => there) });
      continue;
    }
    for (const { area, there } of pieces) {
      const by = { right: there.left - area.left, down: there.top - area.top };
      addRule({ book, dispatch }, to, {
        engine: shifted(book, { sheet: from.sheet, rule: engine }, by),
        areas: [there],
      });
    }
  }
};
