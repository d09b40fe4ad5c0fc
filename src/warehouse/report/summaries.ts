import { type ColumnName, columnsOf, type Kind, kindNames, positionOf } from '../../records/kinds.ts';
import { type NamedColumn, namedColumns, type TabSummary } from '../../records/tab-summary.ts';
import { quotedName, tableOf } from '../schema.ts';
import { printerOf } from '../sql/print.ts';
import { daysOf } from '../views/request.ts';
import { serialOfIso } from './days.ts';

/** Asks an engine whose tables hold the records: rows by the names of their columns, days as `YYYY-MM-DD`. */
export type Ask = (sql: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;

/** The longest text that a report can tell apart, and as many names of a column as a tab remembers. */
const [longest, mostNames] = [255, 100];

const { print } = printerOf('duckdb');

const quoted = (name: string): string => quotedName('duckdb', name);

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const blankFor = (name: ColumnName): string => `COALESCE(${quoted(name)}, '')`;

/** The different names of a column, those of the newest records first, as a tab remembers them. */
const namesOf = async (ask: Ask, kind: Kind, name: NamedColumn): Promise<readonly string[]> => {
  const last = print(daysOf(kind).last);
  const rows = await ask(
    `SELECT ${blankFor(name)} AS name FROM ${quoted(kind)} GROUP BY ALL HAVING length(name) <= ${longest} ORDER BY MAX(${last}) DESC NULLS LAST, COUNT(*) DESC, name LIMIT ${mostNames}`,
  );
  return rows.map((row) => textOf(row['name']));
};

const pairsOf = async (ask: Ask, kind: Kind, where: string): Promise<TabSummary['accounts']> => {
  if (positionOf(kind, 'platform') < 0) return [];
  const account = positionOf(kind, 'account') < 0 ? "''" : blankFor('account');
  const rows = await ask(
    `SELECT DISTINCT ${blankFor('platform')} AS platform, ${account} AS account FROM ${quoted(kind)}${where} ORDER BY ALL`,
  );
  return rows.map((row) => ({ platform: textOf(row['platform']), account: textOf(row['account']) }));
};

const currenciesOf = async (ask: Ask, kind: Kind): Promise<readonly string[]> => {
  const money = columnsOf(kind).flatMap(({ name, shape }) =>
    shape === 'money' ? [`${quoted(name)} IS NOT NULL`] : [],
  );
  if (positionOf(kind, 'currency') < 0 || money.length === 0) return [];
  const rows = await ask(
    `SELECT ${blankFor('currency')} AS currency FROM ${quoted(kind)} WHERE ${money.join(' OR ')} GROUP BY ALL ORDER BY MIN(${print(daysOf(kind).first)}), currency`,
  );
  return rows.map((row) => textOf(row['currency']));
};

/** What the table of a kind holds, as a data tab tells it of itself; nothing where the client who is asked for has no record in it. */
const summaryOf = async (ask: Ask, kind: Kind, client: string | null): Promise<readonly TabSummary[]> => {
  const table = quoted(kind);
  const where = client === null ? '' : ` WHERE client = ${print({ is: 'text', value: client })}`;
  const [own] = await ask(`SELECT COUNT(*) AS records FROM (SELECT 1 FROM ${table}${where} LIMIT 1)`);
  if (Number(own?.['records'] ?? 0) === 0) return [];
  const { first, last } = daysOf(kind);
  const columns = tableOf(kind).columns.map(({ name }) => name);
  const counts = columns.map((name) => `COUNT(${quoted(name)}) AS ${quoted(`with_${name}`)}`);
  const [all = {}] = await ask(
    `SELECT ${counts.join(', ')}, MIN(${print(first)}) AS first_day, GREATEST(MAX(${print(first)}), MAX(${print(last)})) AS last_day FROM ${table}`,
  );
  const filled = columnsOf(kind).flatMap(({ name }) => (Number(all[`with_${name}`] ?? 0) > 0 ? [name] : []));
  const names: [NamedColumn, readonly string[]][] = [];
  for (const name of namedColumns) if (positionOf(kind, name) >= 0) names.push([name, await namesOf(ask, kind, name)]);
  return [
    {
      kind,
      tab: '',
      filled,
      accounts: await pairsOf(ask, kind, where),
      currencies: await currenciesOf(ask, kind),
      names: Object.fromEntries(names),
      from: serialOfIso(all['first_day']),
      to: serialOfIso(all['last_day']),
      origins: [],
    },
  ];
};

/**
 * What the tables hold, by kind. A report on one client shows the figures that the records of all allow, as that of a sheet does; its
 * kinds and accounts are those of the client.
 */
export const summariesOf = async (ask: Ask, client: string | null): Promise<readonly TabSummary[]> => {
  const found: TabSummary[] = [];
  for (const kind of kindNames) found.push(...(await summaryOf(ask, kind, client)));
  return found;
};
