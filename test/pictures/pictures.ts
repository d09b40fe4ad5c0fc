/**
 * Pictures of reports as they are printed, to be looked at. `npm run pictures` makes those of the sample and of less than that;
 * `npm run pictures -- NAME=FILE,FILE…` those of exports. They go where screenshots go, which git does not keep.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { serialOf } from '../../src/calendar/day.ts';
import { type Choices, goals } from '../../src/contract/choices.ts';
import { sampleChoices, samplePlan } from '../../src/demo/sample-choices.ts';
import { type SampleRecords, sampleRecords } from '../../src/demo/sample-records.ts';
import { dateColumnOf, positionOf, type Row } from '../../src/records/kinds.ts';
import { type Language, languages } from '../../src/text/language.ts';
import { writeWorkbook } from '../../src/workbench/command/workbook.ts';
import { addCompact, done, importOf, openFile, press, pressPlan } from '../addon/file.ts';
import { officePath, printed } from '../office.ts';

// The engine tells its timings.
console.debug = () => undefined;
console.group = () => undefined;

const folder = 'test/screenshots/reports';
const today = serialOf(2026, 11, 26) ?? 0;
const locales = { en: 'en_US', uk: 'uk_UA' } as const;

interface Picture {
  readonly goal: Choices['goal'];
  readonly language: Language;
  /** The workbook to be written. */
  readonly path: string;
}

/** The rows of the sample that a condition holds for; its plan has targets that less than the whole cannot have. */
const sampleWhere =
  (holds: (sample: SampleRecords, row: Row) => boolean) =>
  async ({ goal, language, path }: Picture): Promise<void> => {
    const file = await openFile(undefined, { locale: locales[language], userLocale: language });
    let isWhole = true;
    for (const sample of sampleRecords(today, language)) {
      const rows = sample.rows.filter((row) => holds(sample, row));
      isWhole &&= rows.length === sample.rows.length;
      const { kind, sourceName, clients } = sample;
      const whose = clients.length === 0 ? {} : { clients };
      const more = { source: sourceName[language], file: null, language, ...whose };
      if (rows.length > 0) addCompact(file, importOf(kind, rows, more));
    }
    const { typed, ...choices } = sampleChoices(today, language);
    if (isWhole) done(pressPlan(file, { ...samplePlan(today, language), goal }));
    const { tab } = done(press(file, { ...choices, goal, ...(isWhole ? { typed } : {}) }));
    await writeWorkbook(file.model, { path, printed: tab });
  };

const cellIn = ({ kind }: SampleRecords, row: Row, column: Parameters<typeof positionOf>[1]) =>
  row[positionOf(kind, column)];

const isOfNetwork = (sample: SampleRecords, row: Row): boolean =>
  positionOf(sample.kind, 'platform') < 0 || cellIn(sample, row, 'platform') === 'Instagram';

const { from } = sampleChoices(today, 'en');
const firstPost = sampleRecords(today, 'en')
  .filter(({ kind }) => kind === 'posts')
  .flatMap((sample) =>
    sample.rows.map((row) => ({ day: cellIn(sample, row, 'date'), id: cellIn(sample, row, 'post_id') })),
  )
  .find(({ day }) => typeof day === 'number' && day >= from);

const sets: Readonly<Record<string, (picture: Picture) => Promise<void> | void>> = {
  sample: sampleWhere(() => true),
  'one-network': sampleWhere(isOfNetwork),
  'one-post': sampleWhere((sample, row) => sample.kind === 'posts' && cellIn(sample, row, 'post_id') === firstPost?.id),
  'nothing-before': sampleWhere((sample, row) => Number(cellIn(sample, row, dateColumnOf(sample.kind))) >= from),
};

/** A report over exports, as the command makes it. */
const overFiles =
  (files: readonly string[]) =>
  ({ goal, language, path }: Picture): void => {
    const options = ['--goal', goal, '--language', language, '--xlsx', path];
    execFileSync(process.execPath, ['build/report.js', ...files, ...options], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  };

const given = process.argv.slice(2).map((argument) => {
  const [name = '', files = ''] = argument.split('=');
  return [name, overFiles(files.split(','))] as const;
});

const office = officePath();
if (office === null) throw new Error('LibreOffice is needed: apt-get install libreoffice-calc');
mkdirSync(folder, { recursive: true });
for (const [name, make] of given.length > 0 ? given : Object.entries(sets))
  for (const language of languages) {
    const made: string[] = [];
    for (const goal of goals) {
      const path = join(folder, `${name}-${goal}-${language}.xlsx`);
      rmSync(path, { force: true });
      await make({ goal, language, path });
      if (existsSync(path)) made.push(path);
    }
    for (const pdf of printed(office, made, { folder, locale: locales[language].replace('_', '-') })) {
      const stem = pdf.replace(/\.pdf$/, '');
      execFileSync('pdftoppm', ['-r', '100', '-png', pdf, stem]);
      const pages = readdirSync(folder).filter(
        (each) => join(folder, each).startsWith(`${stem}-`) && each.endsWith('.png'),
      );
      console.log(`${stem}: ${pages.length} ${pages.length === 1 ? 'page' : 'pages'}`);
    }
  }
