import observed from '../../test/conformance/observed.json' with { type: 'json' };

interface OpenQuestion {
  /** What is so where the answer is yes. */
  readonly yes: string;
  /** What is played while nobody has observed it: where the answers differ in danger, the more dangerous one. */
  readonly assumed: boolean;
}

/** What nobody here knows of Google, by name. */
export const unknowns = {
  keepsMarks: {
    yes: 'A cell whose format is @ keeps the apostrophe before a text that a script writes.',
    assumed: false,
  },
  showsCommas: {
    yes: 'A formula that was written with ; comes back with commas in a locale that has them.',
    assumed: false,
  },
  findsTabsInAnyCase: {
    yes: 'getSheetByName does not look at the case of letters.',
    assumed: false,
  },
  opensHiddenTabs: {
    yes: 'Making a hidden tab active is not refused.',
    assumed: false,
  },
  copiesShownRowsOnly: {
    yes: 'A copy by script leaves out the rows that a filter hides.',
    assumed: false,
  },
  sortsShownRowsOnly: {
    yes: 'A sort by script leaves the rows that are hidden where they are.',
    assumed: true,
  },
  keepsOrderOfEqualRows: {
    yes: 'A sort leaves rows that are equal in the order in which they stood.',
    assumed: true,
  },
  slicersAreFilters: {
    yes: 'A row that a slicer hides is told to be hidden by a filter.',
    assumed: false,
  },
  copiesMetadata: {
    yes: 'A copy of a tab has its metadata too.',
    assumed: false,
  },
  leavesBoxesBlank: {
    yes: 'A check box over a blank cell leaves it blank and writes no FALSE.',
    assumed: false,
  },
  rulesBindScripts: {
    yes: 'A script is refused a value that a rule for data rejects.',
    assumed: false,
  },
  rulesStayInTheirTab: {
    yes: 'A conditional format whose formula names another tab is refused.',
    assumed: true,
  },
  propertiesCountLetters: {
    yes: 'The 9 kB of a property count letters, not bytes.',
    assumed: false,
  },
  cutsTexts: {
    yes: 'What looks like a comment is cut out of texts in quotes in the scripts of a page too, not only out of template literals.',
    assumed: true,
  },
  passesErrors: {
    yes: 'A custom function is called with an error value as a text; else the formula is that error and nothing is called.',
    assumed: true,
  },
} as const satisfies Readonly<Record<string, OpenQuestion>>;

export type Unknown = keyof typeof unknowns;
export type Unknowns = Readonly<Record<Unknown, boolean>>;

/** What was observed on Google, where somebody has run the facts there. */
const answers: Readonly<Record<string, unknown>> = observed.unknowns;

/** Which answer is played: the one that is wanted, else the one that was observed on Google, else the one that is assumed. */
export const assumedAnswers =
  (wanted: Partial<Unknowns> = {}) =>
  (unknown: Unknown): boolean => {
    const answer = wanted[unknown] ?? answers[unknown];
    return typeof answer === 'boolean' ? answer : unknowns[unknown].assumed;
  };
