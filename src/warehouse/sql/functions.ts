/**
 * Every function that a view may call, by BigQuery's name, with the page that describes it. The list is all that a new engine has to
 * have; what is not on it does not compile.
 */
const reference = 'https://cloud.google.com/bigquery/docs/reference/standard-sql/';

export const sqlFunctions = {
  ABS: `${reference}mathematical_functions#abs`,
  ARRAY_AGG: `${reference}aggregate_functions#array_agg`,
  COALESCE: `${reference}conditional_expressions#coalesce`,
  COUNT: `${reference}aggregate_functions#count`,
  DATE_ADD: `${reference}date_functions#date_add`,
  DATE_DIFF: `${reference}date_functions#date_diff`,
  DATE_FROM_UNIX_DATE: `${reference}date_functions#date_from_unix_date`,
  DATE_TRUNC: `${reference}date_functions#date_trunc`,
  DATETIME_DIFF: `${reference}datetime_functions#datetime_diff`,
  FIRST_VALUE: `${reference}navigation_functions#first_value`,
  FLOOR: `${reference}mathematical_functions#floor`,
  GENERATE_DATE_ARRAY: `${reference}array_functions#generate_date_array`,
  LAG: `${reference}navigation_functions#lag`,
  LAST_VALUE: `${reference}navigation_functions#last_value`,
  LEAD: `${reference}navigation_functions#lead`,
  LOWER: `${reference}string_functions#lower`,
  MAX: `${reference}aggregate_functions#max`,
  MAX_BY: `${reference}aggregate_functions#max_by`,
  MIN: `${reference}aggregate_functions#min`,
  NULLIF: `${reference}conditional_expressions#nullif`,
  MIN_BY: `${reference}aggregate_functions#min_by`,
  PERCENTILE_CONT: `${reference}navigation_functions#percentile_cont`,
  ROUND: `${reference}mathematical_functions#round`,
  SUM: `${reference}aggregate_functions#sum`,
  UNIX_DATE: `${reference}date_functions#unix_date`,
} as const satisfies Record<string, string>;

export type SqlFunction = keyof typeof sqlFunctions;
