import { expect, test } from 'vitest';
import { words } from '../../src/addon/addon-words.ts';
import type { Answer } from '../../src/contract/answers.ts';
import { createServer } from '../../src/contract/client.ts';
import type { Source } from '../../src/import/source.ts';
import { sources } from '../../src/import/sources/sources.ts';
import { hashOf } from '../../src/records/hash.ts';
import { outgoingImportOf } from '../../src/sidebar/transport/outgoing-import.ts';
import { sendImports } from '../../src/sidebar/transport/send-imports.ts';
import { headerKey } from '../../src/text/header-key.ts';
import { standInServer } from '../../src/workbench/command/stand-in-server.ts';
import { reading } from '../import/sources/exports.ts';
import { asPasted, wholeExport } from '../import/sources/whole-export.ts';
import { countTried, sampleOf } from '../thorough.ts';
import { begin, done, end, openFile, press, stateOf, tabNames } from './file.ts';

// The engine tells its timings.
console.debug = () => undefined;
console.group = () => undefined;

/** What people who wrote to a page are called, where they are reached, and what they wrote. */
const planted = ['Zaphira Quillon', 'zaphira@private.example', '+380 67 555 01 99', 'Where is my parcel? Zaphira'];

/** What of it may stand nowhere, in whatever letters. */
const traces = /zaphira|quillon|private\.example|555.?01.?99|my parcel/i;

/** What columns of people are called, beside what any source reads. */
const headings = [
  ...[
    'Requester',
    'Requester name',
    'Requester email',
    'Requester phone',
    'Assignee',
    'Agent',
    'Agent name',
    'Submitter',
  ],
  ...[
    'Subject',
    'Description',
    'Message',
    'Message text',
    'Comment text',
    'Last message',
    'Conversation',
    'First name',
  ],
  ...['Last name', 'Full name', 'Email', 'E-mail', 'Phone', 'Phone number', 'Telephone', 'IP address', 'Customer name'],
  ...['Customer', 'Contact name', 'Contact', 'Sender', 'From', 'Author', 'Posted by', 'Sent by', 'Name', 'User'],
  ...['User name', 'Commenter', 'Comment', 'Review', 'Note', 'Tags', "Ім'я", 'Прізвище', 'Телефон', 'Номер телефону'],
  ...['Електронна пошта', 'Пошта', 'Повідомлення', 'Текст повідомлення', 'Текст звернення', 'Тема', 'Автор'],
  ...['Відправник', 'Коментар', 'Відгук', 'Клієнтка', 'Нотатки', 'Имя', 'Фамилия', 'Сообщение', 'Отправитель'],
  ...[
    'Nachricht',
    'Vorname',
    'Nachname',
    'Telefon',
    'Imię',
    'Nazwisko',
    'Wiadomość',
    'Nom',
    'Prénom',
    'Mensaje',
    'Nombre',
  ],
];

/** What a table of one's own calls the text of a post. */
const ownTexts = sources
  .filter(({ id, kind }) => id === 'any-table' && kind === 'posts')
  .flatMap(({ columns }) => columns.filter(({ to }) => to === 'text').flatMap(({ names }) => names));

/** Where a source has what is the user's own: an account, a campaign, a post's text, which also stands beside figures of days. */
const isOwn = (source: Source, heading: string): boolean => {
  const columns = [source, ...(source.parts ?? [])].flatMap((part) => part.columns);
  const names = columns.flatMap((column) => column.names);
  return [...names, ...(source.id === 'any-table' ? ownTexts : [])].includes(headerKey(heading));
};

/** An export of a source in which people stand in every column of people, and by mistake in every column of days and figures. */
const withPeople = (source: Source): string => {
  const rows = wholeExport(source, ['own 0', 'own 1', 'own 2', 'own 3', 'own 4', 'own 5']);
  const header = rows.findIndex((row) => row.length > 1);
  const people = headings.filter((heading) => !isOwn(source, heading));
  const told = rows.map((row, at) => {
    if (at < header) return row;
    if (at === header) return [...row, ...people];
    const beside = people.map((_, place) => planted[(place + at) % planted.length] ?? '');
    // The last row has them in the place of days and figures.
    const isLast = at === rows.length - 1;
    const own = row.map((cell, place) =>
      isLast && !cell.startsWith('own') ? (planted[place % planted.length] ?? '') : cell,
    );
    return [...own, ...beside];
  });
  return asPasted(told);
};

const read = sources.filter(({ refusal }) => refusal === undefined);

test(`nothing of other people leaves the page for the file, all ${read.length} sources`, async () => {
  const leaks: string[] = [];
  for (const source of read) {
    const text = withPeople(source);
    expect(text).toMatch(traces);
    const told = reading(text);
    expect(told.imports.length, source.id).toBeGreaterThan(0);
    const sent: unknown[] = [];
    const server = createServer(async (_, given) => {
      sent.push(given);
      return { tab: '', added: 0, updated: 0, unchanged: 0 };
    });
    await sendImports(told.imports.map(outgoingImportOf), { file: 'export.csv', language: 'en' }, server);
    expect(sent.length, source.id).toBeGreaterThan(0);
    // What is answered is kept too.
    const values = told.questions.flatMap(({ options }) => options.map(({ value }) => value));
    if (traces.test(JSON.stringify([sent, values]))) leaks.push(source.id);
  }
  expect(leaks).toEqual([]);
});

test('columns of people are named as left out', () => {
  const told = reading(withPeople(read.find(({ id }) => id === 'zendesk-tickets') ?? (read[0] as Source)));
  const said = told.imports.flatMap(({ issues }) => issues.map(({ message }) => message.en)).join('\n');
  expect(said).toContain('Personal data of other people was left out: “Requester”');
});

const tried = sampleOf(read, 2);

test(`nothing of them is in any tab, property, metadata, log or message of a file, ${countTried(tried, read)} sources`, async () => {
  const file = await openFile(undefined, { locale: 'en_US', userLocale: 'en' });
  const server = standInServer(file);
  for (const source of tried) {
    const told = reading(withPeople(source));
    const addition = done(begin(file));
    await sendImports(told.imports.map(outgoingImportOf), { file: 'export.csv', language: 'en', addition }, server);
    done(end(file, 'keep', addition));
    const answers = told.questions.map(({ id, likeliest }) => [hashOf([id]).slice(0, 12), likeliest]);
    if (answers.length > 0) done(file.run('pokaznykLearn', Object.fromEntries(answers)) as Answer<null>);
  }
  const { holdings } = stateOf(file);
  const to = Math.max(...holdings.map((holding) => holding.to ?? 0));
  const goal = 'engagement';
  done(press(file, { goal, from: to - 30, to, compare: 'previous', language: 'en' }));
  expect(tabNames(file)).toEqual(expect.arrayContaining(['KPI report', 'Calculation', words.log.en]));
  const kept = JSON.stringify([file.save(), file.said, [...file.cache.kept]]);
  expect(kept).toContain('own 1');
  expect(traces.exec(kept)?.[0]).toBe(undefined);
});
