import type { PreviewedMetric } from '../../src/report/preview.ts';

type Shows = (cell: string) => string | number | boolean | null | undefined;

interface Placed {
  readonly function: string;
  readonly variant: string;
  readonly cell: string;
  readonly previous: string | null;
  readonly change: string | null;
  readonly perDay: string | null;
}

const isOf = (told: PreviewedMetric, figure: Placed): boolean =>
  figure.function === told.id.split(' ')[0] && figure.variant === told.variant;

/** What of a preview a tab has too: one that knows of other currencies tells them apart. */
export const alsoIn = (figures: readonly Placed[], preview: readonly PreviewedMetric[]): readonly PreviewedMetric[] =>
  preview.filter((told) => figures.some((figure) => isOf(told, figure)));

/** What a preview says otherwise than the tab does. */
export const previewFaults = (
  preview: readonly PreviewedMetric[],
  figures: readonly Placed[],
  shows: Shows,
): readonly string[] =>
  preview.flatMap((told) => {
    const figure = figures.find((each) => isOf(told, each));
    if (figure === undefined) return [`${told.id}: not in the tab`];
    const pairs = [
      [figure.cell, told.value],
      [figure.previous, told.previous],
      [figure.change, told.change],
      // Where both periods have as many days, the change of a total a day is the change.
      [figure.perDay, figure.perDay === null ? null : told.perDay === undefined ? told.change : told.perDay],
    ] as const;
    return pairs.flatMap(([cell, value]) => {
      if (cell === null) return value === null ? [] : [`${told.id}: ${value}, but nothing is compared`];
      const seen = shows(cell);
      const isSame =
        value === null
          ? seen === '–'
          : typeof seen === 'number' && Math.abs(seen - value) <= 1e-9 * Math.abs(value) + 1e-12;
      return isSame ? [] : [`${told.id} ${cell}: ${seen}, but ${value}`];
    });
  });
