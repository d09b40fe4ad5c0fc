import type { ClosedFigures } from '../../contract/answers.ts';
import { definitionOf } from '../../kpi/catalogue.ts';
import type { KpiValue, Unit } from '../../kpi/kpi.ts';
import type { Text } from '../../text/language.ts';
import { metricDefinitions } from '../metrics/metric-definitions.ts';
import type { CurrentFigure } from '../preview.ts';
import { figuresByCurrentName } from './closed-figures.ts';

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

/** A figure that today's data does not tell, by its definition; money of one currency has that behind the variant. */
const definedAs = (key: string): Pick<MovedFigure, 'name' | 'unit'> => {
  const found = metricDefinitions.find(({ function: kpi, variant }) =>
    [key, key.replace(/, [^,]+$/, '')].includes(`${kpi} ${variant}`),
  );
  const unit = found?.unit ?? definitionOf(found?.function ?? '')?.unit;
  const shown = (['fraction', 'money', 'count', 'duration'] as const).find((each) => each === unit);
  return { name: found?.name ?? { en: key, uk: key }, unit: shown ?? 'number' };
};

/** The figures of a closed report, by function and variant, that differ from those of today's data. */
export const movedFigures = (closed: ClosedFigures, current: readonly CurrentFigure[]): readonly MovedFigure[] =>
  Object.entries(figuresByCurrentName(closed, current)).flatMap(([key, before]): readonly MovedFigure[] => {
    const found = current.find((figure) => `${figure.function} ${figure.variant}` === key);
    const now = found?.value ?? null;
    const { name, unit } = found ?? definedAs(key);
    if (before === null ? now === null : now !== null && isEqual(before, now, unit)) return [];
    const currency = found?.currency === undefined ? {} : { currency: found.currency };
    return [{ key, name, unit, ...currency, before, now }];
  });
