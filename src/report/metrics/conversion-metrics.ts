import {
  type ConversionType,
  conversionTypeKey,
  conversionTypeNames,
  conversionTypeOf,
  conversionTypes,
} from '../../records/conversion-types.ts';
import { groupedBy } from '../../records/grouped-by.ts';
import type { ColumnName } from '../../records/kinds.ts';
import type { TabSummary } from '../../records/tab-summary.ts';
import type { Text } from '../../text/language.ts';
import { uniqueNames } from '../../text/name-key.ts';
import type { Term } from '../formulas/term.ts';
import { type MetricDefinition, sum, total } from './metric-definition.ts';

/** What the figures of a type are called. */
interface TypeWords {
  readonly count: Text;
  readonly rate: Text;
  readonly cost: Text;
}

const knownWords: Readonly<Record<ConversionType, TypeWords>> = {
  purchase: {
    count: { en: 'Purchases', uk: 'Покупки' },
    rate: { en: 'Visits that purchased', uk: 'Конверсія в покупки' },
    cost: { en: 'Cost per purchase', uk: 'Вартість покупки' },
  },
  subscription: {
    count: { en: 'Newsletter sign-ups', uk: 'Підписки на розсилку' },
    rate: { en: 'Visits that signed up', uk: 'Конверсія в підписки' },
    cost: { en: 'Cost per sign-up', uk: 'Вартість підписки' },
  },
  call: {
    count: { en: 'Calls ordered', uk: 'Замовлені дзвінки' },
    rate: { en: 'Visits that ordered a call', uk: 'Конверсія в дзвінки' },
    cost: { en: 'Cost per call', uk: 'Вартість дзвінка' },
  },
  lead: {
    count: { en: 'Leads and requests', uk: 'Заявки' },
    rate: { en: 'Visits that left a request', uk: 'Конверсія в заявки' },
    cost: { en: 'Cost per request', uk: 'Вартість заявки' },
  },
};

const named = (name: string): TypeWords => ({
  count: { en: name, uk: name },
  rate: { en: `Conversion rate: ${name}`, uk: `Конверсія: ${name}` },
  cost: { en: `Cost per conversion: ${name}`, uk: `Вартість: ${name}` },
});

const untyped: Text = { en: 'Conversions of no type', uk: 'Конверсії без типу' };

/** As many types have all their figures, the known ones first, and so many more are counted: those that came last. */
const most = { judged: 4, counted: 6 };

/** A type of conversions in a file: how figures name it, and every spelling that records have of it. */
interface FoundType {
  readonly key: string;
  readonly words: TypeWords;
  readonly texts: readonly string[];
}

/** Spellings that a person may type stand beside those that the tab has, so that such a row counts at once. */
const knownType = (type: ConversionType, spellings: readonly string[]): FoundType => {
  const { name } = conversionTypes[type];
  return { key: type, words: knownWords[type], texts: uniqueNames([name.en, name.uk, ...spellings]) };
};

const otherType = (spellings: readonly string[]): FoundType => {
  const [first = ''] = spellings;
  const words = named(first);
  return first === ''
    ? { key: 'of no type', words: { ...words, count: untyped }, texts: [''] }
    : { key: first, words, texts: uniqueNames(spellings) };
};

/** The types that a tab has: those that are known in their order, then the others; all that are known where nothing is remembered. */
const typesIn = ({ names }: Pick<TabSummary, 'names'>): readonly FoundType[] => {
  if (names?.type === undefined) return conversionTypeNames.map((type) => knownType(type, []));
  const byKey = groupedBy(names.type, conversionTypeKey);
  const known = conversionTypeNames.flatMap((type) => {
    const spellings = byKey.get(type);
    return spellings === undefined ? [] : [knownType(type, spellings)];
  });
  const others = [...byKey].flatMap(([key, spellings]) => (conversionTypeOf(key) === null ? [spellings] : []));
  return [...known, ...others.map(otherType)].slice(0, most.counted);
};

/** How many purchases there were for each request that was left in the same time. */
const salesOfLeads = (sales: Term, { texts }: FoundType): MetricDefinition => ({
  function: 'LEAD_TO_SALE_RATE',
  variant: 'conversions',
  name: { en: 'Purchases to leads', uk: 'Покупки на заявки' },
  family: 'visits',
  words: {
    en: 'Purchases to leads = purchases ÷ leads and requests of the same period, whichever led to which',
    uk: 'Покупки на заявки = покупки ÷ заявки того самого періоду, хоч би яка до якої вела',
  },
  terms: { sales, leads: { ...sum('conversions', 'conversions'), named: [{ column: 'type', texts }] } },
});

/** The figures of each type of conversions that a tab has: how many, of how many visits, at which cost, and what an order is worth. */
export const conversionMetrics = (holding: Pick<TabSummary, 'filled' | 'names'>): readonly MetricDefinition[] => {
  const types = typesIn(holding);
  const leads = types.find(({ key }) => key === 'lead');
  return types.flatMap(({ key, words, texts }, at): readonly MetricDefinition[] => {
    const of = (column: ColumnName): Term => ({ ...sum('conversions', column), named: [{ column: 'type', texts }] });
    const variant = `conversions ${key}`;
    const conversions = of('conversions');
    const { count, rate, cost } = words;
    const counted: MetricDefinition = {
      ...total('conversions', 'conversions', { family: 'visits', name: count }),
      variant,
      terms: { total: conversions },
    };
    if (at >= most.judged) return [counted];
    return [
      counted,
      {
        function: 'CONVERSION_RATE',
        variant,
        name: rate,
        family: 'visits',
        ...(holding.filled.includes('sessions')
          ? {
              words: {
                en: `${rate.en} = ${count.en} ÷ visits counted in the same rows`,
                uk: `${rate.uk} = ${count.uk} ÷ сеанси з тих самих рядків`,
              },
              terms: { conversions, sessions: of('sessions') },
            }
          : {
              words: {
                en: `${rate.en} = ${count.en}, but for those in a network’s messages ÷ visits to the site`,
                uk: `${rate.uk} = ${count.uk}, крім тих, що в повідомленнях мереж ÷ переходи на сайт`,
              },
              // An order in the messages of a network is none of the visits to the site.
              terms: {
                conversions: {
                  ...conversions,
                  named: [
                    { column: 'type', texts },
                    { column: 'platform', texts: [''] },
                  ],
                },
                sessions: sum('site', 'sessions'),
              },
            }),
      },
      {
        function: 'COST_PER_CONVERSION',
        variant,
        name: cost,
        family: 'money',
        words: {
          en: `${cost.en} = ad cost ÷ ${count.en}, with or without ads`,
          uk: `${cost.uk} = витрати на рекламу ÷ ${count.uk}, не лише з реклами`,
        },
        terms: { cost: sum('ads', 'cost'), conversions },
      },
      ...(key === 'purchase'
        ? [
            {
              function: 'AVERAGE_ORDER_VALUE',
              variant,
              name: { en: 'Average order', uk: 'Середній чек' },
              family: 'money',
              terms: { revenue: of('revenue'), orders: conversions },
            } as const,
            ...(leads === undefined ? [] : [salesOfLeads(conversions, leads)]),
          ]
        : []),
    ];
  });
};
