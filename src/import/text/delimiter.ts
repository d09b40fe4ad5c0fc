import { type Delimiter, parseDelimited } from './delimited.ts';

const delimiters: readonly Delimiter[] = ['\t', ';', ',', '|'];

/** The number of cells that most rows have, and how many rows have it; a width of 1 where the delimiter divides nothing. */
const commonWidth = (text: string, delimiter: Delimiter): { width: number; rows: number } => {
  const counts = new Map<number, number>();
  const { count, widthOf } = parseDelimited(text, delimiter);
  for (let row = 0; row < count; row += 1) {
    const width = widthOf(row);
    if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  let best = { width: 1, rows: 0 };
  for (const [width, rows] of counts) {
    if (rows > best.rows || (rows === best.rows && width > best.width)) best = { width, rows };
  }
  return best;
};

/** How much of a text is looked at to find its delimiter, in characters. */
const sampleSize = 65_536;

/** The delimiter that cuts most rows into the same number of cells, or `null` where none cuts anything. */
export const detectDelimiter = (text: string): Delimiter | null => {
  const sample = text.slice(0, sampleSize);
  let best: { delimiter: Delimiter; width: number; rows: number } | null = null;
  for (const delimiter of delimiters) {
    if (!sample.includes(delimiter)) continue;
    const { width, rows } = commonWidth(sample, delimiter);
    if (width < 2) continue;
    if (best === null || rows > best.rows || (rows === best.rows && width > best.width)) {
      best = { delimiter, width, rows };
    }
  }
  return best?.delimiter ?? null;
};
