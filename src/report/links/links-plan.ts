import type { Language, Text } from '../../text/language.ts';
import { letterOf } from '../formulas/address.ts';
import { quotedText } from '../formulas/criterion.ts';
import { casesFormula, type FormulaCase } from '../layout/cases.ts';

/** Where things stand in the tab, as row numbers of the sheet: the networks with their tags above a row for each post. */
export const linksRows = { networks: 5, sources: 6, mediums: 7, first: 8, last: 67 } as const;

/** Page, campaign, content; then a column for each network. */
export const planColumns = 3;
export const networkColumns = 6;

export const linksWords = {
  tab: { en: 'Links', uk: 'Посилання' },
  about: {
    en: 'A row a post: its page, campaign and what tells it from others. Each network has its link beside it, with the tags of rows 6 and 7.',
    uk: 'По рядку на допис: сторінка, кампанія і те, що відрізняє його від інших. Поруч посилання для кожної мережі, з мітками рядків 6 і 7.',
  },
  rule: {
    en: 'Write sources and campaigns always alike, in lower case: analytics takes “Instagram” and “instagram” for two. The links are formulas and stay without the add-on.',
    uk: 'Пишіть джерела й кампанії завжди однаково, малими літерами: для аналітики «Instagram» та «instagram» – різні. Посилання – це формули, вони працюють і без доповнення.',
  },
  page: { en: 'Page', uk: 'Сторінка' },
  campaign: { en: 'Campaign', uk: 'Кампанія' },
  content: { en: 'Content', uk: 'Зміст' },
  source: { en: 'utm_source', uk: 'utm_source' },
  medium: { en: 'utm_medium', uk: 'utm_medium' },
  noCampaign: { en: '✕ no campaign', uk: '✕ немає кампанії' },
  noMedium: { en: '✕ no medium', uk: '✕ немає utm_medium' },
  noLink: { en: '✕ not a link', uk: '✕ не посилання' },
  tagged: { en: '✕ the page has UTM tags already', uk: '✕ у сторінки вже є UTM-мітки' },
} as const satisfies Record<string, Text>;

/** The networks that the tab begins with: others are written beside them. */
const networks = [
  ['Instagram', 'instagram', 'social'],
  ['Facebook', 'facebook', 'social'],
  ['Telegram', 'telegram', 'messenger'],
] as const;

const padded = (cells: readonly string[]): readonly string[] => [
  ...cells,
  ...Array.from({ length: planColumns + networkColumns - cells.length }, () => ''),
];

/** The rows above the plan. */
export const linksHead = (language: Language): readonly (readonly string[])[] =>
  [
    [linksWords.tab[language]],
    [linksWords.about[language]],
    [linksWords.rule[language]],
    [],
    [
      ...(['page', 'campaign', 'content'] as const).map((name) => linksWords[name][language]),
      ...networks.map(([name]) => name),
    ],
    ['', '', linksWords.source[language], ...networks.map(([, source]) => source)],
    ['', '', linksWords.medium[language], ...networks.map(([, , medium]) => medium)],
  ].map(padded);

/**
 * The link of a row and a network: the page with its tags before the `#`, or what is wrong with it.
 *
 *     lypa.ua/menu?a=1#top · spring · post 1 · instagram, social
 *     → lypa.ua/menu?a=1&utm_source=instagram&utm_medium=social&utm_campaign=spring&utm_content=post%201#top
 */
const linkFormula = (row: number, column: number, language: Language): string => {
  const [page, campaign, content] = [`TRIM($A${row})`, `$B${row}`, `$C${row}`];
  const [source, medium] = [linksRows.sources, linksRows.mediums].map((at) => `${letterOf(column)}$${at}`);
  const base = `IFERROR(LEFT(${page};FIND("#";${page})-1);${page})`;
  const fragment = `IFERROR(MID(${page};FIND("#";${page});LEN(${page}));"")`;
  const tag = (name: string, cell: string): string => `&"&utm_${name}="&ENCODEURL(${cell})`;
  const link = [
    `${base}&IF(ISNUMBER(FIND("?";${base}));"&";"?")&"utm_source="&ENCODEURL(${source})`,
    tag('medium', medium ?? ''),
    tag('campaign', campaign),
    `&IF(${content}="";"";"&utm_content="&ENCODEURL(${content}))`,
    `&${fragment}`,
  ].join('');
  const cases: readonly FormulaCase[] = [
    [`OR($A${row}="";${source}="")`, '""'],
    [`OR(ISNUMBER(FIND(" ";${page}));NOT(ISNUMBER(FIND(".";${page}))))`, quotedText(linksWords.noLink[language])],
    [`ISNUMBER(SEARCH("utm_";${page}))`, quotedText(linksWords.tagged[language])],
    [`${campaign}=""`, quotedText(linksWords.noCampaign[language])],
    [`${medium}=""`, quotedText(linksWords.noMedium[language])],
  ];
  return `=${casesFormula(cases, link)}`;
};

/** The links of every row of the plan, a column for each network. */
export const linkFormulas = (language: Language): readonly (readonly string[])[] =>
  Array.from({ length: linksRows.last - linksRows.first + 1 }, (_, at) =>
    Array.from({ length: networkColumns }, (__, column) =>
      linkFormula(linksRows.first + at, planColumns + column, language),
    ),
  );
