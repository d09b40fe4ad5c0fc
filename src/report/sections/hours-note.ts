import { truncate } from '../../text/truncate.ts';
import type { ReportPage } from '../layout/page.ts';
import { styledCell } from '../layout/planned-cell.ts';
import { words } from '../report-words.ts';

/** Says in a row which hours count, where only they do, in as many letters as there is room for. */
export const writeHoursNote = ({ draft, choices, holdings }: ReportPage, row: number, room: number): void => {
  const { hours, language } = choices;
  if (hours !== undefined && holdings.has('feedback'))
    draft.put(row, 2, styledCell(`${words.workingOnly[language]}${truncate(hours, room)}`, 'soft'));
};
