import type { Language } from '../../text/language.ts';

interface LockPlace {
  readonly folder: string;
  readonly process: string;
  readonly host: string;
  readonly since: string;
  readonly file: string;
}

interface Totals {
  readonly taken: number;
  readonly known: number;
  readonly left: number;
  readonly records: number;
}

/** What the command says beside what the sidebar's own words say. */
export interface WarehouseWords {
  readonly locked: (place: LockPlace) => string;
  readonly fault: Readonly<Record<'broken' | 'newer' | 'other-columns', (path: string) => string>>;
  readonly notOurs: (folder: string) => string;
  readonly notWritten: (folder: string, why: string) => string;
  readonly noFiles: (path: string) => string;
  readonly unreadable: (why: string) => string;
  readonly nothing: string;
  readonly waits: string;
  readonly othersAccount: (account: string, owner: string, client: string) => string;
  readonly progress: (taken: number, all: number) => string;
  readonly totals: (totals: Totals) => string;
  readonly next: (steps: string) => string;
  readonly noTabs: (path: string) => string;
  readonly noWarehouse: (folder: string) => string;
  readonly noClient: (client: string, known: string) => string;
  readonly badCell: (tab: string, cell: string, found: string) => string;
}

const en: WarehouseWords = {
  locked: ({ folder, process, host, since, file }) =>
    `${folder} is being written by process ${process} on ${host} since ${since}. Wait until it is done; if there is no such process any more, delete ${file} and run this again.`,
  fault: {
    broken: (path) =>
      `${path} is not readable as a manifest of this command. Put a copy of it there, or read the exports into a new folder.`,
    newer: (path) =>
      `${path} was written by a newer version of this command. Update this one, or read the exports into a new folder.`,
    'other-columns': (path) =>
      `${path} was written by a version with other columns, which cannot become these. Read the exports into a new folder with --out.`,
  },
  notOurs: (folder) =>
    `${folder} holds other files and no manifest of this command. Give a new or an empty folder with --out.`,
  notWritten: (folder, why) => `${folder} could not be written, and holds what it held before: ${why}`,
  noFiles: (path) => `${path}: there is no such file or folder, or nothing in it.`,
  unreadable: (why) => `could not be read: ${why}`,
  nothing: 'nothing in it is understood.',
  waits: 'not taken: it waits for an answer.',
  othersAccount: (account, owner, client) =>
    `not taken: the account “${account}” is ${owner}’s already, and the command says ${client}. If these are two accounts of one name, give the file a column “Client”; if the account is ${owner}’s, put the file behind --client "${owner}".`,
  progress: (taken, all) => `files: ${taken} of ${all}`,
  totals: ({ taken, known, left, records }) =>
    `Files read: ${taken}; read before: ${known}; not taken: ${left}. Records in the folder: ${records}.`,
  next: (steps) => `How to load them into BigQuery and read them in Sheets: ${steps}`,
  noWarehouse: (folder) =>
    `${folder} is no folder that this command wrote: read exports into it first, with --out ${folder}.`,
  noClient: (client, known) => `No record is of the client “${client}”. Known: ${known || 'nobody'}.`,
  noTabs: (path) => `${path} has no data tab of Pokaznyk's: download the spreadsheet as .xlsx and give that.`,
  badCell: (tab, cell, found) => `${tab}, ${cell}: “${found}” is no value of this column and is left out.`,
};

const uk: WarehouseWords = {
  locked: ({ folder, process, host, since, file }) =>
    `До ${folder} пише процес ${process} на ${host} від ${since}. Дочекайтеся, поки він закінчить; якщо такого процесу вже немає, видаліть ${file} і запустіть команду знову.`,
  fault: {
    broken: (path) =>
      `${path} не читається як опис цієї команди. Поверніть його з копії або прочитайте експорти до нової теки.`,
    newer: (path) =>
      `${path} записала новіша версія цієї команди. Оновіть команду або прочитайте експорти до нової теки.`,
    'other-columns': (path) =>
      `${path} записала версія з іншими стовпцями, які не стануть теперішніми. Прочитайте експорти до нової теки: --out.`,
  },
  notOurs: (folder) =>
    `У ${folder} лежать інші файли, а опису цієї команди немає. Вкажіть у --out нову або порожню теку.`,
  notWritten: (folder, why) => `До ${folder} не вдалося записати, там усе, як було: ${why}`,
  noFiles: (path) => `${path}: такого файлу чи теки немає або там порожньо.`,
  unreadable: (why) => `не вдалося прочитати: ${why}`,
  nothing: 'нічого не розпізнано.',
  waits: 'не взято: чекає на відповідь.',
  othersAccount: (account, owner, client) =>
    `не взято: акаунт «${account}» уже належить клієнту ${owner}, а в команді стоїть ${client}. Якщо це два акаунти з однією назвою, додайте до файлу стовпець «Клієнт»; якщо акаунт належить ${owner}, поставте файл після --client "${owner}".`,
  progress: (taken, all) => `файлів: ${taken} із ${all}`,
  totals: ({ taken, known, left, records }) =>
    `Прочитано файлів: ${taken}; прочитано раніше: ${known}; не взято: ${left}. Записів у теці: ${records}.`,
  next: (steps) => `Як завантажити їх до BigQuery і читати в Таблицях: ${steps}`,
  noWarehouse: (folder) =>
    `${folder} — не тека, яку записала ця команда: спершу прочитайте в неї експорти, з --out ${folder}.`,
  noClient: (client, known) => `Немає жодного запису клієнта «${client}». Відомі: ${known || 'немає'}.`,
  noTabs: (path) => `У ${path} немає аркуша з даними Показника: завантажте таблицю як .xlsx і дайте той файл.`,
  badCell: (tab, cell, found) => `${tab}, ${cell}: «${found}» не є значенням цього стовпця, його пропущено.`,
};

/** The command's words in a language. */
export const warehouseWordsOf = (language: Language): WarehouseWords => (language === 'uk' ? uk : en);
