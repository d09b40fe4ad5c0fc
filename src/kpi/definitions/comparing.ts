import { type Call, noValue } from '../call.ts';
import type { ComputedFunction } from '../kpi.ts';
import { completeTotals, finite } from '../totals.ts';

const change = (call: Call): number => {
  const [current = 0, previous = 0] = completeTotals(call, ['current', 'previous']);
  if (previous === 0) throw noValue(`${call.functionName}: the total of previous is 0; nothing can be divided by 0.`);
  return finite(call, (current - previous) / Math.abs(previous));
};

/** One period beside another. */
export const comparing = {
  PERIOD_CHANGE: {
    name: { en: 'Change between periods', uk: 'Зміна між періодами' },
    meaning: {
      en: 'The change relative to the period before; a rise is positive also where the figures are negative.',
      uk: 'Зміна відносно попереднього періоду; зростання додатне й тоді, коли показники від’ємні.',
    },
    takes: ['current', 'previous'],
    words: { en: '(current − previous) ÷ size of previous', uk: '(поточне − попереднє) ÷ модуль попереднього' },
    unit: 'fraction',
    better: 'higher',
    compute: change,
    examples: [
      [[120, 100], 0.2],
      [[-50, -100], 0.5],
    ],
    source: 'https://support.google.com/analytics/answer/9212670',
  } satisfies ComputedFunction,
} as const;
