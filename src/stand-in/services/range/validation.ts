import type { Area } from '../../a1.ts';
import type { Book } from '../../book.ts';
import { strictService } from '../../strict-service.ts';

type Criterion =
  | { readonly type: 'dateIsValid' | 'isBoolean'; readonly values: string[] }
  | { readonly type: 'isValueInList'; readonly values: string[]; readonly displayStyle: 'arrow' | 'plainText' }
  | { readonly type: 'isBetween' | 'isGreaterOrEqualTo'; readonly values: string[] };

const isKnown = (criterion: { readonly type: string }): criterion is Criterion => criterion.type in criterionNames;

interface ValidationRule {
  readonly criterion: Criterion;
  readonly allowsInvalid: boolean;
  readonly help: string | null;
}

/** Google's names of the criteria. */
const criterionNames = {
  dateIsValid: 'DATE_IS_VALID_DATE',
  isBoolean: 'CHECKBOX',
  isValueInList: 'VALUE_IN_LIST',
  isBetween: 'NUMBER_BETWEEN',
  isGreaterOrEqualTo: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
} as const satisfies Record<Criterion['type'], string>;

/** The rules by the objects that the script holds: nothing of the stand-in's shows on them. */
const rules = new WeakMap<object, ValidationRule>();

const built = (book: Book, rule: ValidationRule): object => {
  const validation = strictService(book, 'DataValidation', {
    getAllowInvalid: () => rule.allowsInvalid,
    getHelpText: () => rule.help,
    getCriteriaType: () => criterionNames[rule.criterion.type],
  });
  rules.set(validation, rule);
  return validation;
};

/** The rule of a check box. */
export const checkboxRule = (book: Book): object =>
  built(book, { criterion: { type: 'isBoolean', values: [] }, allowsInvalid: true, help: null });

/** A builder of data validations. */
export const newDataValidation = (book: Book): object => {
  let criterion: Criterion | null = null;
  let allowsInvalid = true;
  let help: string | null = null;
  const takes = (next: Criterion) => {
    criterion = next;
    return self;
  };
  const self: object = strictService(book, 'DataValidationBuilder', {
    requireDate: () => takes({ type: 'dateIsValid', values: [] }),
    requireCheckbox: () => takes({ type: 'isBoolean', values: [] }),
    requireValueInList: (values: readonly unknown[], showsArrow = true) =>
      takes({ type: 'isValueInList', values: values.map(String), displayStyle: showsArrow ? 'arrow' : 'plainText' }),
    requireNumberBetween: (start: number, end: number) => takes({ type: 'isBetween', values: [`${start}`, `${end}`] }),
    requireNumberGreaterThanOrEqualTo: (least: number) => takes({ type: 'isGreaterOrEqualTo', values: [`${least}`] }),
    setAllowInvalid: (allows: boolean) => {
      allowsInvalid = allows;
      return self;
    },
    setHelpText: (text: string) => {
      help = text;
      return self;
    },
    build: () => {
      if (criterion === null) throw new Error('A data validation needs a criterion.');
      return built(book, { criterion, allowsInvalid, help });
    },
  });
  return self;
};

/** Takes every rule out of areas. */
export const clearValidation = (book: Book, sheetId: string, areas: readonly Area[]): void => {
  const id = book.newId();
  book.later((dispatch) => {
    // A rule of the engine's drives the others out of its cells; then it goes itself.
    dispatch('ADD_DATA_VALIDATION_RULE', {
      sheetId,
      ranges: areas.map((area) => book.model.getters.getRangeDataFromZone(sheetId, area)),
      rule: { id, criterion: { type: 'dateIsValid', values: [] } },
    });
    dispatch('REMOVE_DATA_VALIDATION_RULE', { sheetId, id });
  });
};

/** The cells of areas that are blank. */
const blanksIn = (book: Book, sheetId: string, areas: readonly Area[]) => {
  book.settle();
  return areas.flatMap(({ left, top, right, bottom }) =>
    Array.from({ length: (right - left + 1) * (bottom - top + 1) }, (_, at) => ({
      sheetId,
      col: left + (at % (right - left + 1)),
      row: top + Math.floor(at / (right - left + 1)),
    })).filter((position) => book.model.getters.getEvaluatedCell(position).type === 'empty'),
  );
};

const isSavedHelp = (value: unknown): value is { readonly help: string } =>
  typeof value === 'object' && value !== null && 'help' in value && typeof value.help === 'string';

/** The rule of each cell of an area; `null` where it has none. */
export const validationsIn = (book: Book, sheetId: string, area: Area): (object | null)[][] => {
  book.settle();
  return Array.from({ length: area.bottom - area.top + 1 }, (_, row) =>
    Array.from({ length: area.right - area.left + 1 }, (__, col) => {
      const position = { sheetId, col: area.left + col, row: area.top + row };
      const rule = book.model.getters.getValidationRuleForCell(position);
      if (rule === undefined) return null;
      const { criterion } = rule;
      if (!isKnown(criterion)) throw new Error(`not in the stand-in: the rule ${criterion.type}`);
      const savedHelp = book.own.extras[sheetId]?.[`help ${rule.id}`];
      return built(book, {
        criterion,
        allowsInvalid: rule.isBlocking !== true,
        help: isSavedHelp(savedHelp) ? savedHelp.help : null,
      });
    }),
  );
};

/** Refuses a value that a rule rejects, where Google is taken to hold scripts to rules as it holds people. */
export const checkRule = (
  book: Book,
  position: { readonly sheetId: string; readonly col: number; readonly row: number },
  value: string | number | boolean,
): void => {
  if (!book.assumes('rulesBindScripts') || value === '') return;
  book.settle();
  const rule = book.model.getters.getValidationRuleForCell(position);
  if (rule?.isBlocking !== true) return;
  if (!book.model.getters.getValidationResultForCellValue(value, position).isValid)
    throw new Error('The data you entered violates the data validation rules set on this cell.');
};

/** Lets a rule hold in areas. Taking rules away by `null` is not in the stand-in. */
export const setValidation = (
  book: Book,
  { sheetId, areas }: { readonly sheetId: string; readonly areas: readonly Area[] },
  validation: unknown,
): void => {
  const rule = typeof validation === 'object' && validation !== null ? rules.get(validation) : undefined;
  if (rule === undefined)
    throw new Error("The parameters don't match the method signature for Range.setDataValidation.");
  const id = book.newId();
  const { criterion, allowsInvalid, help } = rule;
  const blanks =
    criterion.type === 'isBoolean' && book.assumes('leavesBoxesBlank') ? blanksIn(book, sheetId, areas) : [];
  if (help !== null) book.remember(sheetId, `help ${id}`, { areas, help });
  book.later((dispatch) => {
    dispatch('ADD_DATA_VALIDATION_RULE', {
      sheetId,
      ranges: areas.map((area) => book.model.getters.getRangeDataFromZone(sheetId, area)),
      rule: { id, criterion, isBlocking: !allowsInvalid },
    });
    // The engine writes FALSE under every box.
    for (const position of blanks) dispatch('UPDATE_CELL', { ...position, content: '' });
  });
};
