/**
 * The quiet colours of a report; every text colour has at least AA contrast on its background. Blue is good, orange is bad and
 * grey is neither: whoever cannot tell red from green reads the same.
 */
export const colours = {
  ink: '#202124',
  soft: '#5f6368',
  accent: '#1a56a8',
  second: '#b45309',
  /** Of a line that stands behind another. */
  pale: '#7090c4',
  up: '#1a56a8',
  down: '#8a3f00',
  paper: '#ffffff',
  wash: '#f3f6fb',
  input: '#fff8e1',
  inputEdge: '#8a6100',
  line: '#9aa0a6',
  hairline: '#e3e6ea',
  met: '#164a91',
  metBack: '#dbe7f7',
  close: '#3c4043',
  tint: '#e8f0fe',
  closeBack: '#e8eaed',
  missed: '#7a3600',
  missedBack: '#fbdcc2',
} as const;

export interface CellStyle {
  /** In points, whole: Google takes no others. */
  readonly size: number;
  readonly weight: 'normal' | 'bold';
  readonly colour: string;
  readonly background: string;
  readonly align: 'left' | 'right' | 'center';
  readonly stands: 'middle' | 'bottom';
}

const plain = {
  size: 10,
  weight: 'normal',
  colour: colours.ink,
  background: colours.paper,
  align: 'left',
  stands: 'middle',
} as const satisfies CellStyle;

const small = { ...plain, size: 9, colour: colours.soft } as const satisfies CellStyle;

/** At the bottom: the line of a section lies above. */
const heading = { ...small, stands: 'bottom' } as const satisfies CellStyle;

const card = { ...plain, background: colours.wash } as const satisfies CellStyle;
/** The first card is that of the goal. */
const ofGoal = { background: colours.accent, colour: colours.paper } as const;

/**
 * The colours of networks: each reads on paper, and no two are told apart by red and green alone. None is a colour of
 * `usualBrand`: a network looks the same in the report of every brand.
 */
const networkColours = {
  blue: '#1c5aae',
  orange: '#ad4f08',
  teal: '#0b7a75',
  violet: '#6b3fa0',
  plum: '#9d2f6f',
  brown: '#5c4a3d',
} as const;

/** Every look that a cell of a report has. */
export const styles = {
  plain,
  title: { ...plain, size: 20, weight: 'bold' },
  /** Of a name that would not fit in the letters of a title. */
  titleLong: { ...plain, size: 16, weight: 'bold' },
  titleLongest: { ...plain, size: 12, weight: 'bold' },
  soft: small,
  softLeft: small,
  /** What a block of the calculation is about. */
  sentence: { ...plain, colour: colours.soft },
  softBold: { ...plain, weight: 'bold', colour: colours.soft },
  /** Of a name that would not fit above its chart. */
  softBoldLong: { ...plain, size: 9, weight: 'bold', colour: colours.soft },
  link: { ...plain, colour: colours.accent },
  open: { ...plain, colour: colours.accent, align: 'right' },
  /** Of a list below another. */
  subheading: { ...plain, weight: 'bold', stands: 'bottom' },
  followed: { ...plain, size: 12, weight: 'bold', align: 'right' },
  sign: { ...plain, colour: colours.soft, align: 'center' },
  choice: { ...plain, weight: 'bold', background: colours.input },
  trend: { ...plain, colour: colours.accent, align: 'right' },
  label: { ...small, align: 'right' },
  input: { ...plain, background: colours.input, align: 'right' },
  derived: { ...small, align: 'right' },
  section: { ...plain, size: 12, weight: 'bold', colour: colours.accent, stands: 'bottom' },
  heading: { ...heading, align: 'right' },
  /** Of a name that would not fit above its column. */
  headingLong: { ...heading, size: 8, align: 'right' },
  headingLeft: heading,
  headingMiddle: { ...heading, align: 'center' },
  family: { ...plain, weight: 'bold', background: colours.wash },
  figure: { ...plain, align: 'right' },
  finding: { ...plain, size: 11, background: colours.wash },
  findingFirst: { ...plain, size: 14, weight: 'bold', background: colours.wash },
  /** Of a figure whose name is long. */
  findingFirstLong: { ...plain, size: 12, weight: 'bold', background: colours.wash },
  day: { ...plain, align: 'left' },
  bar: { ...plain, size: 9, colour: colours.accent },
  share: { ...small, colour: colours.accent, align: 'right' },
  ofBlue: { ...plain, colour: networkColours.blue },
  ofOrange: { ...plain, colour: networkColours.orange },
  ofTeal: { ...plain, colour: networkColours.teal },
  ofViolet: { ...plain, colour: networkColours.violet },
  ofPlum: { ...plain, colour: networkColours.plum },
  ofBrown: { ...plain, colour: networkColours.brown },
  note: { ...plain, background: colours.input },
  name: plain,
  nameLong: { ...plain, size: 9 },
  nameLongest: { ...plain, size: 8 },
  words: small,
  status: { ...small, colour: colours.ink, align: 'center' },
  /** A figure that stands behind the chart that shows it. */
  behind: { ...small, colour: colours.paper },
  target: { ...plain, align: 'right' },
  // To the left: a text that is wider than its hidden column must not show beside it.
  helper: { ...small, align: 'left' },
  soft9: { ...plain, colour: colours.soft, align: 'right' },
  figureBold: { ...plain, weight: 'bold', align: 'right' },
  /** Of figures of many digits. */
  figureBoldLong: { ...plain, size: 9, weight: 'bold', align: 'right' },
  figureBoldLongest: { ...plain, size: 7, weight: 'bold', align: 'right' },
  figureLong: { ...plain, size: 9, align: 'right' },
  figureLongest: { ...plain, size: 7, align: 'right' },
  soft9Long: { ...plain, size: 9, colour: colours.soft, align: 'right' },
  soft9Longest: { ...plain, size: 7, colour: colours.soft, align: 'right' },
  cardName: { ...card, size: 9, colour: colours.soft, stands: 'bottom' },
  cardValue: { ...card, size: 20, weight: 'bold' },
  cardValueLong: { ...card, size: 13, weight: 'bold' },
  cardChange: { ...card, weight: 'bold', colour: colours.soft },
  cardBefore: { ...card, size: 9, colour: colours.soft },
  goalName: { ...card, ...ofGoal, weight: 'bold', stands: 'bottom' },
  goalValue: { ...card, ...ofGoal, size: 26, weight: 'bold' },
  goalValueLong: { ...card, ...ofGoal, size: 16, weight: 'bold' },
  goalChange: { ...card, ...ofGoal, weight: 'bold' },
  goalBefore: { ...card, ...ofGoal, size: 9 },
  cardStatus: { ...card, size: 9, colour: colours.soft, align: 'center' },
  goalStatus: { ...card, ...ofGoal, size: 9, align: 'center' },
  blocks: { ...plain, size: 10, colour: colours.accent },
} as const satisfies Record<string, CellStyle>;

export type StyleName = keyof typeof styles;
