import { byRow } from './call/by-row.ts';
import { audience } from './definitions/audience.ts';
import { comparing } from './definitions/comparing.ts';
import { content } from './definitions/content.ts';
import { engagement } from './definitions/engagement.ts';
import { feedback } from './definitions/feedback.ts';
import { followers } from './definitions/followers.ts';
import { reach } from './definitions/reach.ts';
import { sales } from './definitions/sales.ts';
import { tables } from './definitions/tables.ts';
import { trafficQuality } from './definitions/traffic-quality.ts';
import { video } from './definitions/video.ts';
import { visits } from './definitions/visits.ts';
import type { ComputedFunction, Definition } from './kpi.ts';
import { kpiColumns, kpiOfTable, kpiTable } from './table/kpi-of-table.ts';

const functions = {
  ...audience,
  ...reach,
  ...engagement,
  ...video,
  ...followers,
  ...visits,
  ...trafficQuality,
  ...sales,
  ...feedback,
  ...comparing,
  ...content,
} as const satisfies Record<string, Definition>;

/** Every function that we ship, by its name in Sheets, in the order that lists and documentation show them. */
export const catalogue = {
  ...functions,
  KPI_BY_ROW: { ...tables.KPI_BY_ROW, compute: (call) => byRow(call, functions) } satisfies ComputedFunction,
  KPI: { ...tables.KPI, compute: (call) => kpiOfTable(call, functions) } satisfies ComputedFunction,
  KPI_TABLE: { ...tables.KPI_TABLE, compute: (call) => kpiTable(call, functions) } satisfies ComputedFunction,
  KPI_COLUMNS: { ...tables.KPI_COLUMNS, compute: kpiColumns } satisfies ComputedFunction,
} as const;

export type FunctionName = keyof typeof catalogue;

/** The names of all functions, in the order of the catalogue. */
export const functionNames = Object.keys(catalogue) as readonly FunctionName[];

/** The definition of a function by a name that anybody may have typed; `undefined` where there is none. */
export const definitionOf = (name: string): Definition | undefined =>
  Object.keys(catalogue).includes(name) ? catalogue[name as FunctionName] : undefined;
