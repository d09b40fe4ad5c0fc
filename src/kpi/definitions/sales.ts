import type { FunctionCall } from '../call/function-call.ts';
import { finiteOrThrow } from '../call/totals.ts';
import { type ComputedFunction, kpi } from '../kpi.ts';

const marginAt = 3;

const lifetimeValue = (call: FunctionCall): number => {
  const margin = call.has(marginAt) ? call.number(marginAt) : 1;
  return finiteOrThrow(call, call.number(0) * call.number(1) * call.number(2) * margin);
};

/** What becomes of leads and customers, and what they bring. */
export const sales = {
  CART_RATE: kpi({
    name: { en: 'Add-to-cart rate', uk: 'Частка сеансів із кошиком' },
    meaning: {
      en: 'The share of sessions in which something was put into the cart.',
      uk: 'Частка сеансів, у яких товар додали в кошик.',
    },
    takes: ['carts', 'sessions'],
    formula: 'carts / sessions',
    unit: 'fraction',
    better: 'higher',
    pitfalls: [
      {
        en: 'Count sessions with a cart, not items put into it: one visit may add ten.',
        uk: 'Рахуйте сеанси з кошиком, а не додані товари: за один візит їх може бути десять.',
      },
    ],
    examples: [[[96, 1200], 0.08]],
    source: 'https://developers.google.com/analytics/devguides/collection/ga4/ecommerce',
  }),

  LEAD_TO_SALE_RATE: kpi({
    name: { en: 'Lead-to-sale rate', uk: 'Конверсія лідів у продажі' },
    meaning: { en: 'The share of leads that bought.', uk: 'Частка лідів, які купили.' },
    takes: ['sales', 'leads'],
    formula: 'sales / leads',
    unit: 'fraction',
    better: 'higher',
    pitfalls: [
      {
        en: 'Leads buy weeks later: take the sales that came from these leads, or periods that ended equally long ago.',
        uk: 'Ліди купують через тижні: беріть продажі саме цих лідів або періоди, від кінця яких минуло однаково часу.',
      },
    ],
    examples: [[[6, 40], 0.15]],
    source: 'https://en.wikipedia.org/wiki/Conversion_marketing',
  }),

  CUSTOMER_ACQUISITION_COST: kpi({
    name: { en: 'Customer acquisition cost (CAC)', uk: 'Вартість залучення клієнта (CAC)' },
    meaning: {
      en: 'What one new customer cost, with all cost of marketing.',
      uk: 'Скільки коштував один новий клієнт з урахуванням усіх витрат на маркетинг.',
    },
    takes: ['cost', 'new_customers'],
    formula: 'cost / new_customers',
    unit: 'money',
    better: 'lower',
    pitfalls: [
      {
        en: 'All cost of marketing counts: advertising, fees, content and tools, not only what the network was paid.',
        uk: 'Рахуються всі витрати на маркетинг: реклама, гонорари, контент і сервіси, а не лише бюджет у мережі.',
      },
    ],
    examples: [[[9000, 30], 300]],
    source: 'https://en.wikipedia.org/wiki/Customer_acquisition_cost',
  }),

  CUSTOMER_LIFETIME_VALUE: {
    name: { en: 'Customer lifetime value (LTV)', uk: 'Довічна цінність клієнта (LTV)' },
    meaning: {
      en: 'What one customer brings over all the years that they stay; with a margin it is profit, without one revenue.',
      uk: 'Скільки приносить один клієнт за всі роки з вами; з маржею — це прибуток, без неї — дохід.',
    },
    takes: ['average_order', 'orders_a_year', 'years', 'margin'],
    optional: 1,
    words: {
      en: 'average order × orders a year × years × margin; left out, the margin is 1',
      uk: 'середній чек × замовлень на рік × років × маржа; якщо маржу не вказано, вона 1',
    },
    unit: 'money',
    better: 'higher',
    compute: lifetimeValue,
    pitfalls: [
      {
        en: 'Compare it with the cost of a customer only with a margin: revenue is not what is left.',
        uk: 'Порівнюйте її з вартістю клієнта лише з маржею: дохід — це ще не те, що лишається.',
      },
    ],
    examples: [
      [[1500, 4, 2, 0.3], 3600],
      [[1500, 4, 2], 12000],
    ],
    source: 'https://en.wikipedia.org/wiki/Customer_lifetime_value',
  } satisfies ComputedFunction,

  CHURN_RATE: kpi({
    name: { en: 'Churn rate', uk: 'Відтік (churn rate)' },
    meaning: {
      en: 'The share of those at the start who left in the period.',
      uk: 'Частка тих, хто був на початок періоду й пішов.',
    },
    takes: ['lost', 'start'],
    formula: 'lost / start',
    unit: 'fraction',
    better: 'lower',
    pitfalls: [
      {
        en: 'Who came and left within the period was not there at the start and does not count.',
        uk: 'Хто прийшов і пішов у межах періоду, на початку не був і не рахується.',
      },
    ],
    examples: [[[20, 400], 0.05]],
    source: 'https://en.wikipedia.org/wiki/Churn_rate',
  }),

  LIST_GROWTH_RATE: kpi({
    name: { en: 'List growth rate', uk: 'Темп приросту розсилки' },
    meaning: {
      en: 'The growth of a mailing list relative to its size at the start.',
      uk: 'Приріст списку розсилки відносно його розміру на початок.',
    },
    takes: ['new_subscribers', 'unsubscribes', 'subscribers_start'],
    formula: '(new_subscribers - unsubscribes) / subscribers_start',
    unit: 'fraction',
    better: 'higher',
    pitfalls: [
      {
        en: 'Addresses that bounced for good belong to those who left.',
        uk: 'Адреси, що остаточно не приймають листів, належать до тих, хто пішов.',
      },
    ],
    examples: [[[120, 20, 1000], 0.1]],
    source: 'https://kpiexamples.operately.com/marketing/subscriber-list-growth',
  }),

  RETURN_ON_MARKETING_INVESTMENT: kpi({
    name: { en: 'Return on marketing investment (ROMI)', uk: 'Окупність маркетингу (ROMI)' },
    meaning: {
      en: 'What marketing earned beyond its cost, for each unit of it: of revenue only the margin counts.',
      uk: 'Скільки маркетинг заробив понад витрати, на одиницю витрат: з доходу рахується лише маржа.',
    },
    takes: ['revenue', 'cost', 'margin'],
    formula: '(revenue * margin - cost) / cost',
    unit: 'fraction',
    better: 'higher',
    pitfalls: [
      {
        en: 'With a margin of 1 it is RETURN_ON_INVESTMENT, which takes all revenue for profit.',
        uk: 'З маржею 1 показник дорівнює RETURN_ON_INVESTMENT: прибутком вважається весь дохід.',
      },
    ],
    examples: [[[10000, 3000, 0.4], 1 / 3]],
    source: 'https://en.wikipedia.org/wiki/Return_on_marketing_investment',
  }),

  COST_TO_REVENUE: kpi({
    name: { en: 'Cost to revenue', uk: 'Частка рекламних витрат (ДРВ)' },
    meaning: { en: 'Which share of the revenue advertising took.', uk: 'Яку частку доходу забрала реклама.' },
    takes: ['cost', 'revenue'],
    formula: 'cost / revenue',
    unit: 'fraction',
    better: 'lower',
    pitfalls: [
      {
        en: 'It is good below the margin: at a margin of 30% a share of 30% leaves nothing.',
        uk: 'Вона має бути нижчою за маржу: за маржі 30% частка 30% не лишає нічого.',
      },
    ],
    examples: [[[3000, 12000], 0.25]],
    source: 'https://advertising.amazon.com/library/guides/acos-advertising-cost-of-sales',
  }),
} as const;
