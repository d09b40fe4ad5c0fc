import type { Facts } from './fact.ts';
import { charts } from './facts/charts.ts';
import { copies } from './facts/copies.ts';
import { criteria } from './facts/formulas/criteria.ts';
import { customFunctions } from './facts/formulas/custom-functions.ts';
import { dates } from './facts/formulas/dates.ts';
import { formats } from './facts/formulas/formats.ts';
import { formulas } from './facts/formulas/formulas.ts';
import { reportFacts } from './facts/formulas/report-facts.ts';
import { spans } from './facts/formulas/spans.ts';
import { handles } from './facts/handles.ts';
import { limits } from './facts/limits.ts';
import { looks } from './facts/looks.ts';
import { metadata } from './facts/metadata.ts';
import { ranges } from './facts/ranges.ts';
import { reading } from './facts/reading.ts';
import { rules } from './facts/rules.ts';
import { script } from './facts/script.ts';
import { services } from './facts/services.ts';
import { sorting } from './facts/sorting.ts';
import { tabs } from './facts/tabs.ts';
import { writing } from './facts/writing.ts';

/** Every fact, by its name. */
export const facts: Facts = {
  ...writing,
  ...reading,
  ...formats,
  ...ranges,
  ...tabs,
  ...copies,
  ...sorting,
  ...metadata,
  ...rules,
  ...charts,
  ...services,
  ...limits,
  ...criteria,
  ...formulas,
  ...spans,
  ...dates,
  ...script,
  ...customFunctions,
  ...reportFacts,
  ...handles,
  ...looks,
};
