/** A point of a plane. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A line by a point that it goes through and its slope: figures far from zero lose no digits. */
export interface Line extends Point {
  readonly slope: number;
}

/** The least-squares line through points, or `null` where all of them have one x. https://en.wikipedia.org/wiki/Simple_linear_regression */
export const lineThrough = (points: readonly Point[]): Line | null => {
  const mean = (of: (point: Point) => number) => points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)];
  const spread = points.reduce((sum, point) => sum + (point.x - x) ** 2, 0);
  if (!(spread > 0)) return null;
  const slope = points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0) / spread;
  return { x, y, slope };
};
