import { quotedName, tableOf, typeName } from './schema.ts';

/** The records of a made-up agency: so many posts of so many clients over some years. */
export interface SyntheticSize {
  readonly rows: number;
  readonly clients: number;
  readonly years: number;
}

/** The first day of the last year is this many years after the beginning. */
const firstYear = 2022;

export const syntheticClient = (client: number): string => `Client ${String(client + 1).padStart(2, '0')}`;

/** A whole number from 0 to below `most` that only the post and what is asked of it decide. */
const pick = (asked: number, most: string): string => `(hash(post * 64 + ${asked}) % ${most})::BIGINT`;

const oneOf = (asked: number, names: readonly string[]): string =>
  `[${names.map((name) => `'${name}'`).join(', ')}][${pick(asked, String(names.length))} + 1]`;

/**
 * What DuckDB makes the posts of one client of, in the order of their days: the same ones each time. Each has followers of its
 * account to reach, a format that does better or worse, and what its network tells.
 */
export const selectSyntheticPosts = ({ rows, clients, years }: SyntheticSize, client: number): string => {
  const own = Math.floor(rows / clients) + (client < rows % clients ? 1 : 0);
  const first = client * Math.ceil(rows / clients);
  const days = `(DATE '${firstYear + years}-01-01' - DATE '${firstYear}-01-01')`;
  const date = `DATE '${firstYear}-01-01' + ((post - ${first}) * ${days} // ${Math.max(1, own)})::INTEGER`;
  const values: Readonly<Record<string, string>> = {
    client: `'${syntheticClient(client)}'`,
    date,
    platform: oneOf(1, ['Instagram', 'Facebook', 'TikTok', 'LinkedIn']),
    account: `'client${client + 1}.' || ${oneOf(2, ['ua', 'shop', 'blog'])}`,
    post_id: `'post-' || post`,
    text: `'Post number ' || post || ' about ' || ${oneOf(3, ['bread', 'coffee', 'summer', 'people', 'a sale', 'the city'])}`,
    format: oneOf(4, ['Reel', 'Image', 'Carousel', 'Story']),
    on_goal: `${pick(5, '3')} = 0`,
    impressions: `1000 + ${pick(6, '9000')}`,
    views: `500 + ${pick(7, '6000')}`,
    reach: `400 + ${pick(8, '5000')}`,
    likes: pick(9, '400'),
    comments: pick(10, '40'),
    shares: pick(11, '25'),
    saves: `CASE WHEN ${pick(12, '4')} > 0 THEN ${pick(13, '30')} END`,
    clicks: pick(14, '60'),
    engagements: `${pick(9, '400')} + ${pick(10, '40')} + ${pick(11, '25')}`,
    follows: pick(15, '8'),
    observed_at: `${date} + 30`,
  };
  const columns = tableOf('posts').columns.map(
    ({ name, type }) => `(${values[name] ?? 'NULL'})::${typeName('duckdb', type)} AS ${quotedName('duckdb', name)}`,
  );
  return `SELECT ${columns.join(', ')} FROM range(${first}, ${first + own}) r (post)`;
};
