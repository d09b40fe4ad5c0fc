import type { ReportPage } from '../layout/page.ts';
import { helperCell } from '../layout/planned-cell.ts';
import { type PluralForms, pluralFormula } from '../layout/plural.ts';
import { spokenFigure } from '../layout/spoken-figure.ts';
import { postTextFormula } from '../sections/post-list.ts';
import { words } from './finding-words.ts';

/** A post that made so many times the share of a typical one is worth a sentence, where so many posts share so much. */
const fewest = { times: 3, posts: 4, total: 10 };

/** What a post is counted by, as it stands behind the whole of which the post made a part. */
export const postParts: Readonly<Record<string, PluralForms>> = {
  follows: { en: ['follow', 'follows'], uk: ['підписки', 'підписок', 'підписок'] },
  clicks: { en: ['link click', 'link clicks'], uk: ['кліку', 'кліків', 'кліків'] },
  views: { en: ['view', 'views'], uk: ['перегляду', 'переглядів', 'переглядів'] },
  impressions: { en: ['impression', 'impressions'], uk: ['показу', 'показів', 'показів'] },
  engagements: { en: ['engagement', 'engagements'], uk: ['взаємодії', 'взаємодій', 'взаємодій'] },
};

/** Letters of a post's text in a sentence. */
const textLength = 34;

/**
 * Writes that one post made much of a total, in a sentence; gives its cell, blank where none did, or `null` where posts are
 * not counted by what adds up.
 *
 *     One post, “Latte art in 15 seconds”, brought 48 of 280 follows (17%).
 */
export const writePostShare = (
  page: ReportPage,
  { row, left }: { readonly row: number; readonly left: number },
): string | null => {
  const { draft, calculation, choices } = page;
  const { language } = choices;
  if (calculation.posts === null) return null;
  const { posts, problem, column: columnIn } = calculation.posts;
  const { holding, bottom, top } = posts;
  const isCount = bottom === null && top.where === undefined && postParts[top.column] !== undefined;
  const name = isCount ? 'value' : 'engagements';
  const noun = postParts[isCount ? top.column : name];
  if (noun === undefined || (!isCount && !holding.filled.includes('engagements'))) return null;
  const column = (of: 'row' | 'value' | 'engagements') => columnIn(of, calculation.now);
  const values = column(name);
  const put = (at: number, formula: string) => draft.put(row, left + at, helperCell(`=${formula}`));
  const count = put(0, `IF(${problem}="";COUNT(${values});0)`);
  const total = put(1, `IF(${count}=0;0;ROUND(SUM(${values});0))`);
  const most = put(2, `IF(${count}=0;0;MAX(${values}))`);
  const isMuch = `AND(${count}>=${fewest.posts};${total}>=${fewest.total};${most}*${count}>=${fewest.times}*${total};COUNTIF(${values};${most})=1)`;
  const inTab = put(3, `IF(${isMuch};INDEX(${column('row')};MATCH(${most};${values};0));"")`);
  const text = put(4, `IF(ISNUMBER(${inTab});${postTextFormula(holding, inTab, { language })};"")`);
  const short = `IF(LEN(${text})>${textLength};LEFT(${text};${textLength - 1})&"…";${text})`;
  const share = `" ("&TEXT(${most}/${total};"0%")&")."`;
  const say = (of: string) => spokenFigure({ unit: 'count', formula: { op: 'measure' } }, of, language);
  const [part, whole] = [put(5, `ROUND(${most};0)`), total].map(say);
  const said = `"${words.onePost[language]}"&${short}&"${words.brought[language]}"&${part}&"${words.ofDays[language]}"&${whole}&" "&${pluralFormula(total, noun, language)}&${share}`;
  return put(6, `IF(ISNUMBER(${inTab});${said};"")`);
};
