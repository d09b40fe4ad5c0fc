import { lastDay } from '../calendar/day.ts';
import { periodStart } from '../calendar/period.ts';
import { definitionOf } from '../kpi/catalogue.ts';
import type { HeaderMapping } from '../records/column-mapping.ts';
import type { CoveredSpan } from '../records/days/coverage.ts';
import {
  type ColumnName,
  columnsOf,
  type Kind,
  kindNames,
  type Row,
  type Shape,
  type Value,
} from '../records/kinds.ts';
import { longestRule } from '../records/rules/goal-rule.ts';
import type { Account, ClientAccount } from '../records/tab-summary.ts';
import { languages } from '../text/language.ts';
import {
  type Brand,
  type Choices,
  comparisons,
  goals,
  type HistoryChoices,
  historyPeriods,
  historySteps,
  type PlanChoices,
} from './choices.ts';
import {
  additionEndings,
  bytesPerChunk,
  type CompareRequest,
  type EndRequest,
  type EraseRequest,
  type FormulaRequest,
  type ImportRequest,
  type RecordsRequest,
  rowsPerChunk,
  type TickRequest,
  tabClaims,
} from './requests.ts';
import {
  type Check,
  isBoolean,
  isCount,
  isNumber,
  isText,
  listOf,
  nullOr,
  objectOf,
  oneOf,
  optional,
  recordOf,
  refine,
  textUpTo,
} from './value-checks.ts';

/** No name of a file, a source or an account is longer: each is remembered with its tab. */
const isName = textUpTo(1000);
const isKind = oneOf(kindNames);
const isLanguage = oneOf(languages);

/** A moment of the days that spreadsheets have: from 1900 to 9999. */
const isTime = refine(isNumber, (value) => value >= 1 && value < lastDay + 1);
const isDay = refine(isTime, Number.isInteger);

/** What the values of a column are; numbers where its shape is none of these. */
const shapeChecks: Readonly<Partial<Record<Shape, Check<Value>>>> = {
  text: isText,
  tick: isBoolean,
  day: isDay,
  time: isTime,
};

const rowOf = (kind: Kind): Check<Row> => {
  const checks = columnsOf(kind).map(({ shape }) => nullOr(shapeChecks[shape] ?? isNumber));
  return (value): value is Row =>
    Array.isArray(value) && value.length === checks.length && checks.every((is, at) => is(value[at]));
};

/** Whether rows are records of a kind and no more than one call carries. */
const isChunk = (rows: readonly unknown[], kind: Kind): boolean =>
  rows.every(rowOf(kind)) &&
  // Twice the sidebar's measure: what it counts as letters may be two bytes each. It cuts no row in two.
  (rows.length <= 1 || JSON.stringify(rows).length <= 2 * bytesPerChunk);

/** A row of any kind: which columns it has, the kind beside it tells. */
const isAnyRow: Check<Row> = (value): value is Row => Array.isArray(value);

const isClientAccount = objectOf<ClientAccount>({ platform: isName, account: isName, client: isName });

/** No question of what is merged is known by a longer text, and nobody answers more of them at once. */
const longestDecision = 10_000;
const mostDecisions = 1000;

const isLongName = textUpTo(50_000);

const isNamedAccount = objectOf<Account>({ platform: isLongName, account: isLongName });

const importFields = {
  kind: isKind,
  source: isName,
  file: nullOr(isName),
  language: isLanguage,
  rows: listOf(isAnyRow, { least: 1, most: rowsPerChunk }),
  chunk: isCount,
  chunks: isCount,
  total: isCount,
  leftOut: isCount,
  decisions: optional(recordOf(textUpTo(longestDecision), textUpTo(longestDecision), mostDecisions)),
  accounts: optional(listOf(isNamedAccount, { least: 1, most: rowsPerChunk })),
  clients: optional(listOf(isClientAccount, { least: 1, most: rowsPerChunk })),
  addition: optional(isCount),
};

const isWholeImport = ({ kind, rows, chunk, chunks, total }: ImportRequest): boolean =>
  chunk < chunks && chunks <= total && rows.length <= total && isChunk(rows, kind);

/** Whether a request is one that the sidebar could have sent. Everything else is refused before the file is touched. */
export const isImportRequest: Check<ImportRequest> = refine(objectOf<ImportRequest>(importFields), isWholeImport);

const isSpan = objectOf<CoveredSpan>({
  platform: isLongName,
  account: isLongName,
  from: isNumber,
  to: isNumber,
  formats: listOf(isLongName),
});

/** Whether a request to compare is one that the sidebar could have sent. */
export const isCompareRequest: Check<CompareRequest> = refine(
  objectOf<CompareRequest>({
    ...importFields,
    earlier: optional(listOf(isAnyRow, { most: rowsPerChunk })),
    spans: optional(listOf(isSpan)),
  }),
  (request) => isWholeImport(request) && (request.earlier === undefined || isChunk(request.earlier, request.kind)),
);

const isAccount = objectOf<Account>({ platform: isName, account: isName });

/** More accounts than anybody has in one file; each makes every formula longer. */
const mostAccounts = 100;

/** More cells than a report gives a person. */
const mostTyped = 200;

/** What is chosen for a report as for a table by period and for a plan. */
const chosenForAny = {
  goal: oneOf(goals),
  language: isLanguage,
  client: optional(isName),
  hours: optional(isName),
};
const chosenAccounts = optional(listOf(isAccount, { least: 1, most: mostAccounts }));
const typedValues = optional(recordOf(isName, isNumber, mostTyped));

/** Whether this is a colour, as `#1a56a8`. */
export const isColour: Check<string> = refine(isText, (value) => /^#[0-9a-f]{6}$/.test(value));

/** Whether choices are ones that a person could have made. */
export const isChoices: Check<Choices> = refine(
  objectOf<Choices>({
    ...chosenForAny,
    accounts: chosenAccounts,
    from: isDay,
    to: isDay,
    compare: oneOf(comparisons),
    comparedData: optional(oneOf(['today'])),
    typed: typedValues,
    brand: optional(objectOf<Brand>({ main: isColour, second: isColour })),
    as: optional(oneOf(['new'])),
  }),
  ({ from, to }) => from <= to,
);

/** Whether choices of a table by period are ones that a person could have made. */
export const isHistoryChoices: Check<HistoryChoices> = objectOf<HistoryChoices>({
  ...chosenForAny,
  accounts: chosenAccounts,
  step: oneOf(historySteps),
  periods: refine(isCount, (count) => count >= historyPeriods.least && count <= historyPeriods.most),
  shown: oneOf(['goal', 'all']),
});

/**
 * Whether choices of a plan are ones that a person could have made: it is of a whole quarter, and of no accounts alone.
 */
export const isPlanChoices: Check<PlanChoices> = refine(
  objectOf<PlanChoices>({ ...chosenForAny, from: isDay, typed: typedValues }),
  ({ from }) => periodStart(from, 'quarter') === from,
);

/** No header that a property can hold is longer. */
const longestShape = 10_000;

const isColumnName: Check<ColumnName> = (value): value is ColumnName =>
  kindNames.some((kind) => columnsOf(kind).some(({ name }) => name === value));

/** Whether this says of a header's columns what they are: each is a column of the kind, none twice, and one at least is read. */
export const isHeaderMapping: Check<HeaderMapping> = refine(
  objectOf<HeaderMapping>({
    shape: textUpTo(longestShape),
    kind: isKind,
    columns: listOf(nullOr(isColumnName), { most: longestShape }),
  }),
  ({ kind, columns }) => {
    const names = columnsOf(kind).map(({ name }) => name);
    const read = columns.filter((column) => column !== null);
    return read.length > 0 && new Set(read).size === read.length && read.every((column) => names.includes(column));
  },
);

/** More than a person maps in one go. */
const mostMappings = 20;

/** Whether this is what the sidebar gives to be remembered. */
export const areHeaderMappings: Check<readonly HeaderMapping[]> = listOf(isHeaderMapping, {
  least: 1,
  most: mostMappings,
});

/** Whether these are figures to take out of a data tab. */
export const isEraseRequest: Check<EraseRequest> = refine(
  objectOf<EraseRequest>({
    kind: isKind,
    rows: listOf(isAnyRow, { least: 1, most: rowsPerChunk }),
    addition: optional(isCount),
  }),
  ({ kind, rows }) => isChunk(rows, kind),
);

/** A few thousand rows of a table to fill in by hand, in characters. */
const longestNotebook = 180_000;

/** Whether this could be the text of a table to fill in by hand. */
export const isNotebookText = textUpTo(longestNotebook);

/** Whether this could be a rule of the goal to tick posts by. */
export const isTickRequest = objectOf<TickRequest>({ goalRule: textUpTo(longestRule), addition: optional(isCount) });

/** Whether this says which addition ends, and how. */
export const isEndRequest = objectOf<EndRequest>({
  ending: oneOf(additionEndings),
  addition: isCount,
  instead: optional(oneOf(['of another'])),
});

/** Whether this says what becomes of tabs that look like the add-on's own. */
export const isTabClaim = oneOf(tabClaims);

/** Whether a request for records is one that the sidebar could have sent. */
export const isRecordsRequest = objectOf<RecordsRequest>({ kind: isKind, from: isCount });

/** More arguments than anybody types, for a function that takes its last one again and again. */
const mostRepeated = 50;

/** Whether this is a call of a function that we ship, with as many arguments as it takes, whatever they say. */
export const isFormulaRequest: Check<FormulaRequest> = refine(
  objectOf<FormulaRequest>({ function: isText, args: listOf(isName) }),
  ({ function: name, args }) => {
    const definition = definitionOf(name);
    if (definition === undefined) return false;
    const { takes, optional: optionals = 0, repeats } = definition;
    return args.length >= takes.length - optionals && args.length <= (repeats ? mostRepeated : takes.length);
  },
);

/** Whether this could be Google's number of a tab. */
export const isSheetId = isCount;

/** No answer is longer, and nobody gives more of them at once. */
const longestAnswer = 200;
const mostAnswers = 100;

/** As many answers as a file remembers. */
const mostKeptAnswers = 1000;

const isAnswer = textUpTo(longestAnswer);

/** Whether this could be what a file remembers of answers. */
export const isAnswerTable = recordOf(isAnswer, isAnswer, mostKeptAnswers);

/** Whether these are answers to be remembered, by what they are about. */
export const areAnswers = refine(
  recordOf(isAnswer, isAnswer, mostAnswers),
  (answers) => Object.keys(answers).length > 0,
);
