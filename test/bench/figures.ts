/** A figure of speed or size, beside the most that it may be. */
interface Figure {
  readonly what: string;
  readonly value: number;
  /** What the value is of: `ms`, or `× Papa Parse`. */
  readonly unit: string;
  /** Nothing is asked of a figure without one. */
  readonly atMost?: number;
}

const figures: Figure[] = [];

/** As many digits as a comparison of one run with another bears. */
const shown = (value: number): string =>
  value.toLocaleString('en-US', { maximumFractionDigits: value < 10 ? 2 : value < 100 ? 1 : 0 });

const cellsOf = ({ what, value, unit, atMost }: Figure): readonly string[] => [
  what,
  `${shown(value)} ${unit}`,
  atMost === undefined ? '' : `at most ${shown(atMost)}`,
  atMost === undefined ? '' : value <= atMost ? '✓' : '✕',
];

/** Tells a figure as soon as it is known, and keeps it for the table of all. */
export const tellFigure = (figure: Figure): void => {
  figures.push(figure);
  console.log(cellsOf(figure).join('  ').trimEnd());
};

/** All figures that were told, as a table that a page can take as it is. */
export const figureTable = (): string => {
  const rows = [['what', 'measured', 'bar', ''], ...figures.map(cellsOf)];
  const widths = [0, 1, 2, 3].map((at) => Math.max(1, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${widths.map((width, at) => (row[at] ?? '').padEnd(width)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...body.map(line)].join('\n');
};
