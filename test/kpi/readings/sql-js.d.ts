/** What the tests use of the SQL engine, which comes without types. */
declare module 'sql.js' {
  interface Database {
    run(sql: string, parameters?: (number | null)[]): void;
    exec(sql: string): { values: unknown[][] }[];
  }
  const open: () => Promise<{ Database: new () => Database }>;
  export = open;
}
