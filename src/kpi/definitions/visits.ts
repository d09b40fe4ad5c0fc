import { mapTextRows } from '../call/column-of-texts.ts';
import type { FunctionCall } from '../call/function-call.ts';
import { emptyArgument } from '../call/function-error.ts';
import { isBlankCell, isHeading, wrongCellError } from '../call/grid.ts';
import { type ComputedFunction, kpi } from '../kpi.ts';
import { isLink, linkOf, parameterValueIn } from '../utm/query.ts';
import { linkColumn, taggedLinks, utmTags } from '../utm/tagged-links.ts';

const analytics = 'https://support.google.com/analytics/answer/10917952';

const valueOfTag = (call: FunctionCall): unknown => {
  const name = call.text(1).toLowerCase();
  const parameter = utmTags.find((tag) => tag === name) === undefined ? name : `utm_${name}`;
  return mapTextRows(call, linkColumn, (text) => parameterValueIn(linkOf(text(0)), parameter));
};

/** The share of links that say both where they stand and of which kind the traffic is. */
const coverage = (call: FunctionCall): number => {
  const grid = call.grid(0);
  let [all, covered] = [0, 0];
  for (let row = 0; row < grid.height; row++)
    for (let column = 0; column < grid.width; column++) {
      const cell = grid.at(row, column);
      if (isBlankCell(cell)) continue;
      const text = String(cell).trim();
      if (typeof cell !== 'string' || !isLink(text)) {
        if (isHeading(grid, row, cell)) continue;
        throw wrongCellError(call.called(0), { grid, row, column }, 'link');
      }
      const link = linkOf(text);
      all += 1;
      if (parameterValueIn(link, 'utm_source') !== '' && parameterValueIn(link, 'utm_medium') !== '') covered += 1;
    }
  if (all === 0) throw emptyArgument(call.called(0), 'link');
  return covered / all;
};

/** Visits to the site. */
export const visits = {
  CLICK_THROUGH_RATE: kpi({
    name: { en: 'Click-through rate (CTR)', uk: 'Клікабельність (CTR)' },
    meaning: { en: 'The share of impressions that led to a click.', uk: 'Частка показів, після яких клікнули.' },
    takes: ['clicks', 'impressions'],
    formula: 'clicks / impressions',
    unit: 'fraction',
    better: 'higher',
    pitfalls: [
      {
        en: 'Clicks are link clicks: “all clicks” count likes and unfolded texts too.',
        uk: 'Кліки — це кліки за посиланням: «усі кліки» рахують також вподобання й розгортання тексту.',
      },
    ],
    examples: [
      [[420, 31000], 420 / 31000],
      [[30, 0], null],
    ],
    source: 'https://support.google.com/google-ads/answer/2615875',
  }),

  COST_PER_CLICK: kpi({
    name: { en: 'Cost per click (CPC)', uk: 'Вартість кліку (CPC)' },
    meaning: { en: 'What one click cost.', uk: 'Скільки коштував один клік.' },
    takes: ['cost', 'clicks'],
    formula: 'cost / clicks',
    unit: 'money',
    better: 'lower',
    examples: [[[12500, 2500], 5]],
    source: 'https://support.google.com/google-ads/answer/116495',
  }),

  SOCIAL_TRAFFIC_SHARE: kpi({
    name: { en: 'Share of social traffic', uk: 'Частка трафіку із соцмереж' },
    meaning: {
      en: 'The share of all sessions that came from social media.',
      uk: 'Частка всіх сеансів, що прийшли із соцмереж.',
    },
    takes: ['social_sessions', 'all_sessions'],
    formula: 'social_sessions / all_sessions',
    unit: 'fraction',
    better: 'higher',
    errorAboveOne: {
      en: 'all sessions include those from social media',
      uk: 'усі сеанси містять і сеанси із соцмереж',
    },
    pitfalls: [
      {
        en: 'Links without UTM tags from apps count as direct traffic: see UTM_COVERAGE.',
        uk: 'Переходи із застосунків без UTM-міток рахуються як прямі: дивіться UTM_COVERAGE.',
      },
    ],
    examples: [[[1250, 5000], 0.25]],
    source: 'https://support.google.com/analytics/answer/9756891',
  }),

  UTM_LINK: {
    name: { en: 'Link with UTM tags', uk: 'Посилання з UTM-мітками' },
    meaning: {
      en: 'The link with its utm_ parameters set; other parameters and the #fragment stay, utm_ ones that are there are replaced. Links in a column and sources in a row give a link for each pair.',
      uk: 'Посилання з установленими параметрами utm_; інші параметри та #фрагмент лишаються, наявні utm_ замінюються. Посилання в стовпці та джерела в рядку дають посилання для кожної пари.',
    },
    takes: ['url', 'source', 'medium', 'campaign', 'term', 'content'],
    optional: 2,
    words: {
      en: 'link + utm_source + utm_medium + utm_campaign + utm_term + utm_content',
      uk: 'посилання + utm_source + utm_medium + utm_campaign + utm_term + utm_content',
    },
    unit: 'text',
    better: 'neutral',
    compute: taggedLinks,
    pitfalls: [
      {
        en: 'Analytics tells upper and lower case apart: “Instagram” and “instagram” are two sources.',
        uk: 'Аналітика розрізняє великі й малі літери: «Instagram» та «instagram» — це два джерела.',
      },
    ],
    examples: [
      [
        ['https://example.com/shop?color=red#top', 'instagram', 'social', 'Весна 2026'],
        'https://example.com/shop?color=red&utm_source=instagram&utm_medium=social&utm_campaign=%D0%92%D0%B5%D1%81%D0%BD%D0%B0%202026#top',
      ],
    ],
    source: analytics,
  } satisfies ComputedFunction,

  UTM_COVERAGE: {
    name: { en: 'Links with UTM tags', uk: 'Посилання з UTM-мітками, частка' },
    meaning: {
      en: 'The share of links that carry utm_source and utm_medium.',
      uk: 'Частка посилань, у яких є utm_source та utm_medium.',
    },
    takes: ['urls'],
    words: {
      en: 'links with utm_source and utm_medium ÷ links',
      uk: 'посилання з utm_source та utm_medium ÷ посилання',
    },
    unit: 'fraction',
    better: 'higher',
    compute: coverage,
    examples: [[[[['https://e.com/?utm_source=a&utm_medium=b'], ['https://e.com/']]], 0.5]],
    source: analytics,
  } satisfies ComputedFunction,

  UTM_VALUE: {
    name: { en: 'Value of a UTM tag', uk: 'Значення UTM-мітки' },
    meaning: {
      en: 'The decoded value of one parameter of a link; blank where it has none.',
      uk: 'Розкодоване значення одного параметра посилання; порожньо, якщо його немає.',
    },
    takes: ['url', 'parameter'],
    words: { en: 'the parameter of the link, decoded', uk: 'параметр посилання, розкодований' },
    unit: 'text',
    better: 'neutral',
    compute: valueOfTag,
    examples: [
      [
        ['https://example.com/?utm_source=instagram&utm_campaign=%D0%92%D0%B5%D1%81%D0%BD%D0%B0+2026', 'campaign'],
        'Весна 2026',
      ],
    ],
    source: analytics,
  } satisfies ComputedFunction,
} as const;
