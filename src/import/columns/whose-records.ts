import { positionOf } from '../../records/kinds.ts';
import { nameKey } from '../../text/name-key.ts';
import { bilingual } from '../issues/issue-text.ts';
import { clientNamed, clientQuestion, type Question, type SpreadsheetSetting } from '../reading.ts';
import type { Table } from '../tables/table.ts';
import type { ColumnLayout } from './map-columns.ts';

/** Whether records of a table say whose they are: by a client, or by an account that a client has. */
const isTold = ({ columns }: ColumnLayout): boolean =>
  columns.some(({ spec }) => spec.to === 'client' || spec.to === 'account');

const canTell = ({ source: { kind } }: Table): boolean =>
  positionOf(kind, 'client') >= 0 || positionOf(kind, 'account') >= 0;

/**
 * Whose the records of a table are that does not say so, in a spreadsheet of several clients: what a person answered, and the
 * question. Nobody's in particular until then.
 */
export const clientOfTable = (
  table: Table,
  layout: ColumnLayout,
  { clients = [], answers = {} }: Pick<SpreadsheetSetting, 'clients' | 'answers'>,
): { readonly client: string | null; readonly question: Question | null } => {
  const answer = answers[clientQuestion] ?? '';
  const named = clientNamed(answer);
  const clientOf = (of: string) => clients.find((name) => nameKey(name) === nameKey(of));
  // A client's own name may begin with the sign of a new one.
  const known = clientOf(answer) ?? clientOf(named) ?? null;
  const isNew = known === null && named !== answer && named !== '';
  if ((clients.length === 0 && !isNew) || !canTell(table) || isTold(layout)) return { client: null, question: null };
  const client = known ?? (isNew ? named : null);
  const { name } = table.source;
  return {
    client,
    question: {
      id: clientQuestion,
      text: {
        en: `Whose data is this (${name.en})? The file does not say, and the spreadsheet has several clients.`,
        uk: `Чиї це показники (${name.uk})? Файл цього не каже, а в таблиці кілька клієнтів.`,
      },
      options: [
        { value: '', label: bilingual('No client’s in particular', 'Не окремого клієнта'), effect: everybodys },
        ...clients.map((each) => ({ value: each, label: bilingual(each, each) })),
        ...(isNew ? [{ value: answer, label: bilingual(named, named) }] : []),
      ],
      chosen: isNew ? answer : (client ?? ''),
      likeliest: '',
    },
  };
};

const everybodys = bilingual('They are in the report on all data only.', 'Вони будуть лише у звіті за всіма даними.');
