import observed from '../../test/conformance/observed.json' with { type: 'json' };

/** What nobody here knows of Google, by name: what is so where the answer is yes. */
export const unknowns = {
  keepsMarks: 'A cell whose format is @ keeps the apostrophe before a text that a script writes.',
  showsCommas: 'A formula that was written with ; comes back with commas in a locale that has them.',
  findsTabsInAnyCase: 'getSheetByName does not look at the case of letters.',
  opensHiddenTabs: 'Making a hidden tab active is not refused.',
  copiesShownRowsOnly: 'A copy by script leaves out the rows that a filter hides.',
  copiesMetadata: 'A copy of a tab has its metadata too.',
  leavesBoxesBlank: 'A check box over a blank cell leaves it blank and writes no FALSE.',
  rulesBindScripts: 'A script is refused a value that a rule for data rejects.',
  rulesStayInTheirTab: 'A conditional format whose formula names another tab is refused.',
  propertiesCountLetters: 'The 9 kB of a property count letters, not bytes.',
} as const satisfies Readonly<Record<string, string>>;

export type Unknown = keyof typeof unknowns;
export type Unknowns = Readonly<Record<Unknown, boolean>>;

/** What was observed on Google, where somebody has run the facts there. */
const answers: Readonly<Record<string, unknown>> = observed.unknowns;

/** Which answer is played: the one that is wanted, else the one that was observed on Google, else no. */
export const assuming =
  (wanted: Partial<Unknowns> = {}) =>
  (unknown: Unknown): boolean =>
    wanted[unknown] ?? answers[unknown] === true;
