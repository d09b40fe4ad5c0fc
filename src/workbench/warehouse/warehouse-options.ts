import { localeNames } from '../../stand-in/locale-names.ts';
import type { Language } from '../../text/language.ts';
import { answersIn, oneOf, zoneIn } from '../command/cli-options.ts';
import { parseOptions } from '../command/parse-options.ts';
import { usageError } from '../command/usage-error.ts';

/** An export as it is named in the command: a file, a folder or a pattern, and whose it is said to be. */
export interface NamedExport {
  readonly path: string;
  readonly client: string | null;
}

/** What the person asked for. */
export interface WarehouseOptions {
  readonly exports: readonly NamedExport[];
  readonly folder: string;
  readonly language: Language;
  readonly locale: string;
  readonly zone: string;
  readonly answers: Readonly<Record<string, string>>;
  /** Which posts serve the goal; `null` where it is as it was. */
  readonly goalRule: string | null;
}

const warehouseUsage = `npm run warehouse -- FILE… --out DIR [options]
  FILE         exports: files, folders with all that is in them, or patterns such as "exports/**/*.csv"
  --out        the folder of the warehouse; a new one is made
  --client     whose the files behind it are, up to the next --client; "" for nobody in particular
  --on-goal    words, hashtags and link domains of the posts that serve the goal, as "order, #sale, shop.com"; kept in DIR
  --language   en | uk (en)
  --answer     "id=value": the answer to a question that only a person can decide; may stand more than once
  --locale     the locale of the exports' numbers and days (en_US, or uk_UA for uk)
  --zone       the time zone of the accounts (Europe/Kyiv)

npm run warehouse -- from-sheet BOOK.xlsx --out DIR
  takes along what a downloaded spreadsheet holds: data tabs with their ticks, accounts with their clients, the plan

npm run warehouse -- report DIR --from DAY --to DAY [--compare …] [--client NAME] [--hours …] [--json]
  prints the figures of a report on the records in a folder`;

const optionTypes = {
  out: { type: 'string' },
  client: { type: 'string', multiple: true },
  'on-goal': { type: 'string' },
  language: { type: 'string', default: 'en' },
  answer: { type: 'string', multiple: true },
  locale: { type: 'string' },
  zone: { type: 'string', default: 'Europe/Kyiv' },
} as const;

/** Reads the command's arguments; throws a mistake that says which one is wrong. */
export const parseWarehouseOptions = (args: readonly string[]): WarehouseOptions => {
  const { values, tokens } = parseOptions(
    args,
    { options: optionTypes, allowPositionals: true, tokens: true },
    warehouseUsage,
  );
  const exports: NamedExport[] = [];
  let client: string | null = null;
  for (const token of tokens) {
    if (token.kind === 'option' && token.name === 'client') client = token.value?.trim() || null;
    if (token.kind === 'positional') exports.push({ path: token.value, client });
  }
  if (exports.length === 0) throw usageError(`No file was given.\n${warehouseUsage}`, 2);
  if (values.out === undefined || values.out === '') throw usageError(`--out is missing.\n${warehouseUsage}`, 2);
  const language = oneOf('language', values.language, ['en', 'uk']);
  return {
    exports,
    folder: values.out,
    language,
    locale: oneOf('locale', values.locale ?? (language === 'uk' ? 'uk_UA' : 'en_US'), localeNames),
    zone: zoneIn(values.zone),
    answers: answersIn(values.answer ?? []),
    goalRule: values['on-goal'] ?? null,
  };
};
