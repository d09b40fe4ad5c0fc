import { CellErrorType } from '@odoo/o-spreadsheet';

/** Google's names of errors by the engine's, where they differ. The engine has one name for every value that does not fit. */
const googleNames: Readonly<Record<string, string>> = {
  [CellErrorType.BadExpression]: '#ERROR!',
  [CellErrorType.GenericError]: '#VALUE!',
  [CellErrorType.CircularDependency]: '#REF!',
  [CellErrorType.InvalidReference]: '#REF!',
  [CellErrorType.SpilledBlocked]: '#REF!',
};

const engineNames: ReadonlySet<string> = new Set(Object.values(CellErrorType));

/** Whether a value of the engine's is an error: the whole of it is the name of one. */
export const isEngineError = (value: unknown): value is string => typeof value === 'string' && engineNames.has(value);

/** An error as Google names it. What the engine says of too few or too many arguments is `#N/A` there. */
export const googleError = (name: string, message = ''): string =>
  name === CellErrorType.BadExpression && /number of arguments/i.test(message) ? '#N/A' : (googleNames[name] ?? name);

/** The invisible letter that keeps a text from being an error to the engine. */
const mark = '\u2060';

const likeError = new RegExp(
  `^(=|<>)?#(${Object.values(CellErrorType)
    .map((name) => name.slice(1).replace(/[?/!]/g, '\\$&'))
    .join('|')})$`,
);

/** A text as the engine keeps it: one that is the name of an error, or a criterion of it, has a mark inside. */
export const engineText = (text: string): string => text.replace(likeError, `$1#${mark}$2`);

/** A text as it was written. */
export const googleText = (text: string): string => text.replaceAll(`#${mark}`, '#');
