import { definitionOf } from '../kpi/catalogue.ts';
import type { KpiValue, Unit } from '../kpi/kpi.ts';
import type { Text } from '../text/language.ts';
import type { CurrentFigure } from './preview.ts';

/** A figure of a closed report that is another by today's data; `null` where the data tells none. */
export interface MovedFigure {
  readonly key: string;
  readonly name: Text;
  readonly unit: Unit;
  readonly currency?: string;
  readonly before: KpiValue;
  readonly now: KpiValue;
}

/** Sums in another order differ by less, and by so much no figure is shown otherwise; a duration in days has a second. */
const tolerance = { share: 1e-9, duration: 1 / 86_400 };

const isEqual = (before: number, now: number, unit: Unit): boolean =>
  Math.abs(before - now) <=
  (unit === 'duration' ? tolerance.duration : tolerance.share * Math.max(Math.abs(before), Math.abs(now)));

/** The name of a figure that today's data does not tell: that of its function, or what it counted. */
const nameOf = (key: string): Text => {
  const [name = '', ...variant] = key.split(' ');
  return definitionOf(name)?.name ?? { en: variant.join(' '), uk: variant.join(' ') };
};

/** The figures of a closed report, by function and variant, that differ from those of today's data. */
export const movedFigures = (
  closed: Readonly<Record<string, number | null>>,
  current: readonly CurrentFigure[],
): readonly MovedFigure[] =>
  Object.entries(closed).flatMap(([key, before]): readonly MovedFigure[] => {
    const found = current.find((figure) => `${figure.function} ${figure.variant}` === key);
    const now = found?.value ?? null;
    const unit = found?.unit ?? 'number';
    if (before === null ? now === null : now !== null && isEqual(before, now, unit)) return [];
    const currency = found?.currency === undefined ? {} : { currency: found.currency };
    return [{ key, name: found?.name ?? nameOf(key), unit, ...currency, before, now }];
  });
