import { type Comparison, comparisons } from '../../../contract/choices.ts';
import type { Language } from '../../../text/language.ts';
import { hoursIn, oneOf } from '../../command/cli-options.ts';
import type { BuiltReader } from '../../command/load-reader.ts';
import { parseOptions } from '../../command/parse-options.ts';
import { usageError } from '../../command/usage-error.ts';

/** What the person asked a warehouse for. Days are serial numbers. */
export interface ReportOptions {
  readonly folder: string;
  readonly days: { readonly from: number; readonly to: number };
  readonly compare: Comparison;
  readonly client: string | null;
  readonly hours: string | null;
  readonly language: Language;
  readonly json: boolean;
}

const usage = `npm run warehouse -- report DIR --from DAY --to DAY [options]
  --from --to  the first and the last day, as 2026-03-01
  --compare    previous | days | year | none (previous), as npm run report compares
  --client     only this client
  --hours      working hours: only they count as waiting for an answer, as "Mon-Fri 09:00-18:00"
  --language   en | uk (en)
  --json       prints one object instead of a table`;

const optionTypes = {
  from: { type: 'string' },
  to: { type: 'string' },
  compare: { type: 'string', default: 'previous' },
  client: { type: 'string' },
  hours: { type: 'string' },
  language: { type: 'string', default: 'en' },
  json: { type: 'boolean', default: false },
} as const;

const dayIn = (flag: string, text: string | undefined, { serialOf }: BuiltReader): number => {
  if (text === undefined) throw usageError(`--${flag} is missing.\n${usage}`, 2);
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const serial = year === undefined ? null : serialOf(Number(year), Number(month), Number(day));
  if (serial === null) throw usageError(`--${flag} "${text}" is no day such as 2026-03-01.`, 2);
  return serial;
};

/** Reads the arguments of `report`; throws a mistake that says which one is wrong. */
export const parseReportOptions = (args: readonly string[], reader: BuiltReader): ReportOptions => {
  const { values, positionals } = parseOptions(args, { options: optionTypes, allowPositionals: true }, usage);
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw usageError(`One folder of a warehouse is needed.\n${usage}`, 2);
  const days = { from: dayIn('from', values.from, reader), to: dayIn('to', values.to, reader) };
  if (days.from > days.to) throw usageError(`--from ${values.from} is after --to ${values.to}.`);
  return {
    folder,
    days,
    compare: oneOf('compare', values.compare, comparisons),
    client: values.client?.trim() || null,
    hours: hoursIn(values.hours, reader),
    language: oneOf('language', values.language, ['en', 'uk']),
    json: values.json,
  };
};
