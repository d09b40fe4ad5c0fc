/** The quiet colours of a report; every text colour has at least AA contrast on its background. */
export const colours = {
  ink: '#202124',
  soft: '#5f6368',
  accent: '#1a56a8',
  second: '#c26401',
  up: '#137333',
  down: '#b3261e',
  paper: '#ffffff',
  wash: '#f6f8fb',
  input: '#fff8e1',
  inputEdge: '#b98900',
  line: '#dadce0',
  hairline: '#eceff1',
  met: '#0d652d',
  metBack: '#e6f4ea',
  close: '#7a4f00',
  tint: '#e8f0fe',
  closeBack: '#fef7e0',
  missed: '#a50e0e',
  missedBack: '#fce8e6',
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
  size: 9,
  weight: 'normal',
  colour: colours.ink,
  background: colours.paper,
  align: 'left',
  stands: 'middle',
} as const satisfies CellStyle;

/** At the bottom: the line of a section lies above. */
const heading = {
  ...plain,
  size: 8,
  weight: 'bold',
  colour: colours.soft,
  stands: 'bottom',
} as const satisfies CellStyle;

/** Every look that a cell of a report has. */
export const styles = {
  plain,
  title: { ...plain, size: 18, weight: 'bold' },
  soft: { ...plain, size: 8, colour: colours.soft },
  softLeft: { ...plain, size: 8, colour: colours.soft },
  /** What a block of the calculation is about. */
  sentence: { ...plain, colour: colours.soft },
  softBold: { ...plain, weight: 'bold', colour: colours.soft },
  link: { ...plain, colour: colours.accent },
  followed: { ...plain, size: 12, weight: 'bold', align: 'right' },
  sign: { ...plain, colour: colours.soft, align: 'center' },
  choice: { ...plain, weight: 'bold', background: colours.input },
  trend: { ...plain, colour: colours.accent, align: 'right' },
  label: { ...plain, size: 8, colour: colours.soft, align: 'right' },
  input: { ...plain, background: colours.input, align: 'right' },
  derived: { ...plain, size: 8, colour: colours.soft, align: 'right' },
  section: { ...plain, size: 11, weight: 'bold', colour: colours.accent },
  heading: { ...heading, align: 'right' },
  headingLeft: heading,
  headingMiddle: { ...heading, align: 'center' },
  family: { ...plain, weight: 'bold', background: colours.wash },
  figure: { ...plain, align: 'right' },
  finding: { ...plain, size: 11, background: colours.wash },
  day: { ...plain, align: 'left' },
  bar: { ...plain, size: 7, colour: colours.accent },
  share: { ...plain, size: 8, colour: colours.accent, align: 'right' },
  note: { ...plain, background: colours.input },
  name: { ...plain, size: 9 },
  words: { ...plain, size: 8 },
  status: { ...plain, size: 8, align: 'center' },
  // To the left: a text that is wider than its hidden column must not show beside it.
  helper: { ...plain, size: 8, colour: colours.soft, align: 'left' },
  soft9: { ...plain, colour: colours.soft, align: 'right' },
  figureBold: { ...plain, weight: 'bold', align: 'right' },
  cardName: { ...plain, size: 8, colour: colours.soft },
  cardValue: { ...plain, size: 20, weight: 'bold' },
  cardTarget: { ...plain, size: 8, colour: colours.soft },
  blocks: { ...plain, size: 10, colour: colours.accent },
  spark: { ...plain, size: 11, colour: colours.accent },
  cardChange: { ...plain, colour: colours.soft },
} as const satisfies Record<string, CellStyle>;

export type StyleName = keyof typeof styles;
