import { periodName } from '../../calendar/period-name.ts';
import { words as historyWords } from '../../report/history/history-words.ts';
import { words as reportWords } from '../../report/report-words.ts';
import { quarterNames } from '../../report/target-plan/target-plan-words.ts';
import { truncate } from '../../text/truncate.ts';
import type { OwnedMetadata } from '../storage/tab-metadata.ts';

/** Signs that a tab's name has in no workbook. */
const unnamable = /[[\]:*?/\\]/g;
const longestClient = 20;

const titleOf = ({ role, choices }: OwnedMetadata): string => {
  const { language } = choices;
  if (role === 'plan') return quarterNames(choices.from, language).tab;
  return { report: reportWords.tab, history: historyWords.tab }[role][language];
};

/** The name of a tab that is planned: a client's has the client's, and a report beside others that of its period. */
export const plannedName = (mark: OwnedMetadata): string => {
  const { client, language } = mark.choices;
  const whose = client === undefined ? '' : ` ${truncate(client.replace(unnamable, ' '), longestClient)}`;
  const period = mark.role === 'report' && mark.choices.as === 'new' ? `, ${periodName(mark.choices, language)}` : '';
  return `${titleOf(mark)}${whose}${period}`;
};

/** What a report that was named by its period remembers of another period: that it is named by that one. */
export const namedByPeriod = (before: OwnedMetadata, now: OwnedMetadata): OwnedMetadata =>
  before.role === 'report' && before.choices.as === 'new' && now.role === 'report'
    ? { ...now, choices: { ...now.choices, as: 'new' } }
    : now;
