import type { AdditionPart } from '../../contract/answers.ts';
import type { Kind, Row } from '../../records/kinds.ts';
import { recordChangesOf } from '../../records/undoing/record-changes.ts';
import { recordMarksOf } from '../../records/undoing/record-marks.ts';
import { metadataTextOf } from '../storage/metadata-text.ts';
import type { DataTabMetadata } from '../storage/tab-metadata.ts';
import type { AddOnTabs, TabWithMetadata } from '../storage/tabs.ts';
import { type AdditionLog, logOfAddition, type RecordEntry } from './log-addition.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The records of a tab as they stand and as they will; `before` says what the tab was, where there was one. */
interface RecordsChange {
  readonly kind: Kind;
  readonly standing: readonly Row[];
  readonly after: readonly Row[];
  readonly before: NonNullable<RecordEntry['before']> | null;
}

/** Writes down what becomes of the records of a tab, before it does. */
export const logRecords = (
  log: AdditionLog,
  { kind, standing, after, before }: RecordsChange,
  part?: AdditionPart,
): void => {
  const changes = recordChangesOf(kind, { before: standing, after });
  const isFirst = !log.hasChanged(kind);
  log.write(
    {
      is: 'records',
      kind,
      changes: isFirst ? { ...changes, order: standing.map(recordMarksOf(kind)) } : changes,
      ...(isFirst ? { before } : {}),
    },
    part,
  );
};

/** What a tab is before its records change. */
const stateOfTab = ({
  sheet,
  mark,
}: Pick<TabWithMetadata<DataTabMetadata>, 'sheet' | 'mark'>): NonNullable<RecordEntry['before']> => ({
  holding: metadataTextOf(mark),
  capacity: sheet.getMaxRows(),
});

interface StepChange extends Pick<RecordsChange, 'standing' | 'after'> {
  readonly data: TabWithMetadata<DataTabMetadata>;
}

/** Writes down what a step that is no import does to the records of a tab, where it is a part of an addition. */
export const logStep = (file: Spreadsheet, tabs: AddOnTabs, { data, standing, after }: StepChange): void => {
  if (tabs.addition === null) return;
  const { kind } = data.mark.holding;
  const log = logOfAddition(file, tabs, { kind, source: '', file: null, chunk: 0, chunks: 1 });
  logRecords(log, { kind, standing, after, before: stateOfTab(data) });
  log.finish();
};
