import {
  type ColumnName,
  columnsOf,
  headingOf,
  type Kind,
  positionOf,
  shapeOfColumn,
  traitsOf,
} from '../../records/kinds.ts';
import { headerKey } from '../../text/header-key.ts';
import type { Text } from '../../text/language.ts';
import type { ColumnLayout, MappedColumn } from '../columns/map-columns.ts';
import type { Answers } from '../issues/column-questions.ts';
import { bilingual, excerpt } from '../issues/issue-text.ts';
import type { Question } from '../reading.ts';
import type { Table } from '../tables/table.ts';

/** Why a column of numbers is in no record. */
export const columnReasons = {
  duration: bilingual('A length of time that no report needs', 'Тривалість, якої не потребує жоден показник'),
  id: bilingual('A number that names or counts rows, nothing to add up', 'Номер або ID: його не підсумовують'),
  level: bilingual(
    'A level is not added up: its last value counts',
    'Рівень не підсумовують: враховано останнє значення',
  ),
  rate: bilingual('Rates and means: reports compute them from the sums', 'Частки й середні звіти обчислюють із сум'),
  narrow: bilingual('Views of videos or photos, not of posts', 'Перегляди відео чи фото, а не дописів'),
  multiplied: bilingual(
    'A mean: it is multiplied by what it is a mean over',
    'Середнє: його помножено на те, за чим його пораховано',
  ),
  refused: bilingual('You left it out', 'Ви його не взяли'),
  same: (column: string): Text =>
    bilingual(`“${column}” has the same and was taken`, `Те саме є у стовпці «${column}», узято його`),
  twin: bilingual(
    'A column to the left has the same heading, and that one was taken',
    'Ліворуч є стовпець із такою самою назвою, узято його',
  ),
  summed: bilingual(
    'Engagements are added up from likes, comments, shares and saves',
    'Взаємодії складено з вподобань, коментарів, поширень і збережень',
  ),
  setting: bilingual(
    'A setting, a place or a score, nothing to add up',
    'Налаштування, позиція чи оцінка: їх не підсумовують',
  ),
  otherCurrency: bilingual(
    'In another currency than the cost of its row: one record has one currency',
    'В іншій валюті, ніж витрати рядка: у записі одна валюта',
  ),
  money: bilingual(
    'Money: only ads and the site have a place for it',
    'Гроші: місце для них мають лише реклама й сайт',
  ),
  plan: bilingual('A plan, not a result', 'План, а не результат'),
  posts: bilingual(
    'How many posts there were: reports count the posts themselves',
    'Скільки було дописів: звіти рахують самі дописи',
  ),
  unknown: bilingual('The column is not known', 'Невідомий стовпець'),
  zeros: bilingual('Only zeros', 'Лише нулі'),
  nothing: bilingual('Blank', 'Порожньо'),
  unused: bilingual('No report uses it', 'Його не використовує жоден звіт'),
} as const;

/** Parts of header keys by what they make of a column of numbers. Each pattern is a list of plain words: it is linear. */
const words = {
  id: /^l\.?p\.?$|^п\/п|^№ ?п|(?:^|[ _.-])(?:id|ids|№|nr|no|code|zip|phone|year|hour|week|month)(?:$|[ _.-])|^#$|^№|identif|ідентиф|идентиф|номер|^код|^рік$|^година$|kennung|kontonummer|numéro/,
  rate: /(?<!\d ?)%|(?:^|[ (_-])(?:ctr|cpc|cpm|cpa|cpv|cpl|cpi|cpp|cpe|cps|cpr|roas|roi|er|err|vtr|vtc|cvr|avg|rate|ratio|per|mean|average|share of|freq)(?:$|[ ().:_-])|percent|frequency|cost ?\/|\/ ?(?:result|click|conv)|cost per|частот|серед|коефіц|відсот|показник вірал|частка|(?:вартість|ціна|стоимость|цена) (?:за|одн|рез|клі|кли|тис|1|підп|подп|лід|лид|пок|пер|охоп|охв|взаєм|конв|заяв|замов)|доля|процент|средн|коэфф|taux|moyen|fréquence|quote|durchschnitt|häufigkeit|taxa|tasa|promedio|frecuencia|frequência|costo por|coste por|custo por|kosten pro|kosten\/|coût par|costo per|koszt (?:za|jednego|wyniku)|współczynnik|średni|częstotliwość|frequenza|tasso|フリークエンシー|割合|率|平均|単価|頻度|あたり|比率/,
  duration:
    /duration|length|тривалість|длительность|durée|dauer|duración|duração|durata|długość|czas trwania|長さ|時間|\((?:sec|seconds|minutes|hours|сек|секунди)\)/,
  setting:
    /budget|(?:^|[ _-])bid(?:$|[ _-])|position|ranking|quality|score|rating|latitude|longitude|бюджет|ставка|позиція|позиция|рейтинг|оцінка|orçamento|presupuesto|posición|posição|予算|入札|順位|品質/,
  // LinkedIn's views are those of its videos.
  narrow: /^views(?: \(|$)|(?:video|media) views/,
  plan: /(?:^|[ (,_-])(?:план|планов\p{L}*|plan|planned|target|goal|ціль|цель|soll|kpi)(?:$|[ ),._-])/u,
  posts:
    /^(?:(?:number of|no\. of|# of|кількість|к-сть|кіл-ть|количество|кол-во|число|liczba|anzahl(?: der)?|número de|nombre de) )?(?:posts|stories|reels|дописи|дописів|пости|постів|публікації|публікацій|сторіз|рілс|посты|постов|публикации|публикаций|posty|postów|beiträge|publicaciones|publicações|publications)$/,
  // Flags and earnings of Business Suite: their files have them always.
  unused:
    /^(?:is crosspost|is share|ad impressions|estimated earnings|approximate content monetization earnings|mehrfach gepostet|geteilter beitrag|weitere klicks|other clicks|total clicks)(?: \([a-z]{3}\))?$/,
} as const;

/** What is known of a column of numbers that no source reads, by its header; `null` where nothing is. */
export const knownUnreadReason = (header: string): Text | null => {
  const key = headerKey(header.slice(0, 200));
  if (words.rate.test(key)) return columnReasons.rate;
  if (words.id.test(key)) return columnReasons.id;
  if (words.narrow.test(key)) return columnReasons.narrow;
  if (words.unused.test(key)) return columnReasons.unused;
  if (words.plan.test(key)) return columnReasons.plan;
  if (words.posts.test(key)) return columnReasons.posts;
  if (words.setting.test(key)) return columnReasons.setting;
  return words.duration.test(key) ? columnReasons.duration : null;
};

/** What a heading that is not known sounds like: it may be that column, if the table has no other. */
const hints: Readonly<Partial<Record<ColumnName, RegExp>>> = {
  saves: /\bsave|saved|збереж|сохран|speicher|guardad|salvamento|salvat|enregistr|zapisan|保存/,
  shares: /\bshares?\b|reposts?\b|поширен|репост|поделил|geteilt|compart|partag|condivis|udostępn|シェア/,
  comments: /comment|комент|коммент|kommentar|coment|komentarz|コメント/,
  likes: /\blikes?\b|уподоб|лайк|нравится|gefällt mir|me gusta|curtida|j'aime|mi piace|polubie|いいね/,
  reach: /reach|охопл|охват|reichweite|alcance|couverture|copertura|zasięg|リーチ/,
  follows: /^(?:new |net )?follow(?:s|ers)?$|підпис|подпис|seguid|abonn|iscritt|obserwuj|フォロー/,
  new_followers: /new follow|нові підпис|новые подпис|neue follower|nuevos seguidores|novos seguidores|nouveaux abonn/,
  cost: /spend|spent|(?:^| )cost(?: micros)?$|витрат|расход|ausgab|kosten|gasto|dépens|dépense|wydat|spesa|費用|消化/,
  revenue: /revenue|earnings|дохід|доход|umsatz|einnahmen|ingreso|receita|revenus|przychód|売上|収益/,
};

/** The columns that records of a kind nearly always have: where one is missing, a column that is left over may be it. */
const usual: Readonly<Record<Kind, readonly (readonly ColumnName[])[]>> = {
  posts: [['views', 'impressions'], ['reach', 'views', 'impressions'], ['likes'], ['comments'], ['shares']],
  days: [['followers', 'new_followers', 'views', 'impressions', 'reach', 'engagements', 'profile_visits', 'clicks']],
  ads: [['cost'], ['impressions'], ['clicks'], ['conversions', 'leads', 'follows']],
  site: [['sessions', 'users', 'page_views']],
  feedback: [['first_reply_minutes']],
  audience: [['followers', 'share']],
  conversions: [['conversions'], ['revenue']],
};

/** Sources of tables that people keep themselves: nobody knows beforehand what is in them. */
export const isOwnTable = ({ source }: Table): boolean => /^(?:any|own|mapped)/.test(source.id);

/** The record columns that a number column which is left over may be. */
const candidatesFor = (table: Table, layout: ColumnLayout): readonly ColumnName[] => {
  const taken = new Set(layout.columns.map(({ spec }) => spec.to));
  const { kind, columns } = table.source;
  const open = columnsOf(kind).flatMap(({ name }) => (traitsOf(name).numeric && !taken.has(name) ? [name] : []));
  if (isOwnTable(table)) return open;
  const names = new Set(columns.map(({ to }) => to));
  const isMissing = usual[kind].some(
    (group) => !group.some((name) => taken.has(name)) && group.some((name) => names.has(name)),
  );
  return isMissing ? open : [];
};

/** The record columns that a heading of a known export sounds like and that the table has no other column for. */
const hintedFor = (table: Table, layout: ColumnLayout, key: string): readonly ColumnName[] => {
  const taken = new Set(layout.columns.map(({ spec }) => spec.to));
  // A part of a column that was taken, such as its organic half, sounds like it too.
  return columnsOf(table.source.kind).flatMap(({ name }) =>
    !taken.has(name) && hints[name]?.test(key) === true ? [name] : [],
  );
};

/** As many unknown columns are asked about one by one; more are asked about together. */
const mostAsked = 8;

/** As many of them are named in the question about all. */
const mostNamed = 5;

/** What a person answers to leave a column out. */
const leave = 'leave';
const open = '';

const questionId = (header: string): string => `column:${headerKey(header).slice(0, 200)}`;

/** What a person answered for a column that nothing knows: a record column, `null` to leave it, `undefined` where nothing. */
const answerFor = (table: Table, header: string, answers: Answers): ColumnName | null | undefined => {
  const answer = answers[questionId(header)];
  if (answer === undefined || answer === open) return undefined;
  return columnsOf(table.source.kind).find(({ name }) => name === answer && traitsOf(name).numeric)?.name ?? null;
};

/** A layout with the columns that a person said of what else they are. */
export const withAnsweredColumns = (table: Table, layout: ColumnLayout, answers: Answers): ColumnLayout => {
  if (!Object.keys(answers).some((id) => id.startsWith('column:'))) return layout;
  const read = new Set([...layout.columns.flatMap(({ positions }) => positions), ...layout.breakdown]);
  const taken = new Set(layout.columns.map(({ spec }) => spec.to));
  const more: MappedColumn[] = [];
  for (const [at, header] of table.header.entries()) {
    const to = read.has(at) ? undefined : answerFor(table, header, answers);
    if (to === undefined || to === null || taken.has(to)) continue;
    taken.add(to);
    more.push({ spec: { to, names: [], at }, shape: shapeOfColumn(to), positions: [at], year: null, where: null });
  }
  return more.length === 0 ? layout : { ...layout, columns: [...layout.columns, ...more] };
};

/** What became of a number column that no source reads, and what is asked about it. */
export interface UnreadColumn {
  readonly state: 'unplaced' | 'leftOut';
  readonly why: Text;
  /** Makes the question: of thousands of columns few are asked about. */
  readonly question: (() => Question) | null;
}

const leftOut = (why: Text): UnreadColumn => ({ state: 'leftOut', why, question: null });

/** A function that tells of each unread column of numbers of a table why it is unread. */
export const unreadColumns = (
  table: Table,
  layout: ColumnLayout,
  answers: Answers,
): ((position: number, examples: readonly string[]) => UnreadColumn) => {
  const usuallyMissing = candidatesFor(table, layout);
  const readNames = new Map(
    layout.columns.flatMap(({ spec, positions }) => spec.names.map((name) => [name, positions[0] ?? -1] as const)),
  );
  const nameOf = (to: ColumnName) => layout.columns.find(({ spec }) => spec.to === to);
  const gained = nameOf('followers') === undefined ? nameOf('new_followers') : undefined;
  const asFollowers = table.source.columns.find(({ to }) => to === 'followers')?.names ?? [];
  return (position, examples) => {
    const header = table.header[position] ?? '';
    if (table.source.id === 'mapped-table') return leftOut(columnReasons.refused);
    const same = readNames.get(table.keys[position] ?? '');
    if (same !== undefined && table.keys[same] === table.keys[position])
      return { state: 'unplaced', why: columnReasons.twin, question: null };
    if (same !== undefined) return leftOut(columnReasons.same(table.header[same] ?? ''));
    // Its figures proved to be those of the day, which another column counts.
    if (gained !== undefined && asFollowers.includes(table.keys[position] ?? ''))
      return leftOut(columnReasons.same(table.header[gained.positions[0] ?? 0] ?? ''));
    const known = knownUnreadReason(header);
    if (known !== null) return leftOut(known);
    const key = table.keys[position] ?? '';
    // A choice without any money in it is no choice.
    const isMoney = hints.cost?.test(key) === true || hints.revenue?.test(key) === true;
    if (isMoney && positionOf(table.source.kind, 'revenue') < 0)
      return { state: isOwnTable(table) ? 'unplaced' : 'leftOut', why: columnReasons.money, question: null };
    const answer = answerFor(table, header, answers);
    const candidates = usuallyMissing.length > 0 ? usuallyMissing : hintedFor(table, layout, key);
    if (candidates.length === 0 && !isOwnTable(table)) return leftOut(columnReasons.unused);
    const isOpen = answer === undefined;
    const question =
      candidates.length === 0
        ? null
        : () => questionOf(header, examples, { candidates, chosen: isOpen ? open : leave });
    return isOpen
      ? { state: 'unplaced', why: columnReasons.unknown, question }
      : { state: 'leftOut', why: columnReasons.refused, question };
  };
};

/** An unknown column of a receipt that may be asked about. */
interface AskableColumn {
  readonly position: number;
  readonly header: string;
  readonly question: () => Question;
}

/** What is asked about the unknown columns of a table: each, or where they are many, one question about all of them. */
export const questionsAbout = (
  { header }: Table,
  columns: readonly AskableColumn[],
  answers: Answers,
): {
  readonly questions: readonly Question[];
  /** The questions about single columns by their positions. */
  readonly byPosition: ReadonlyMap<number, Question>;
  /** Whether a person wants none of the columns. */
  readonly isLeft: boolean;
} => {
  const each = (): ReadonlyMap<number, Question> =>
    new Map(columns.slice(0, mostAsked).map(({ position, question }) => [position, question()]));
  if (columns.length <= mostAsked) {
    const byPosition = each();
    return { questions: Array.from(byPosition.values()), byPosition, isLeft: false };
  }
  const id = `columns:${header.join('|').slice(0, 200)}`;
  const chosen = answers[id] ?? open;
  const together = questionOfMany(id, columns, chosen);
  const byPosition = chosen === 'each' ? each() : new Map<number, Question>();
  return { questions: [together, ...byPosition.values()], byPosition, isLeft: chosen === leave };
};

const questionOfMany = (id: string, columns: readonly AskableColumn[], chosen: string): Question => {
  const named = columns.slice(0, mostNamed).map(({ header }) => excerpt(header));
  const count = columns.length;
  return {
    id,
    text: bilingual(
      `What do ${count} unknown columns count? They stay out until you choose: “${named.join('”, “')}” …`,
      `Що рахують невідомі стовпці? Їх ${count}, і їх не буде враховано, доки не виберете: «${named.join('», «')}» …`,
    ),
    options: [
      { value: open, label: bilingual('Not decided yet', 'Ще не вирішено') },
      {
        value: 'each',
        label: bilingual(`Ask about the first ${mostAsked}`, `Запитати про перші ${mostAsked}`),
      },
      { value: leave, label: bilingual('Leave them all out', 'Не брати жодного') },
    ],
    chosen,
    likeliest: open,
  };
};

/** The question about a column that a person said what it is, with that answer. */
export const answeredQuestion = (
  { table, header }: { readonly table: Table; readonly header: string },
  layout: ColumnLayout,
  { spec }: MappedColumn,
): Question => {
  const taken = new Set(layout.columns.map(({ spec: other }) => other.to));
  const candidates = columnsOf(table.source.kind).flatMap(({ name }) =>
    traitsOf(name).numeric && (name === spec.to || !taken.has(name)) ? [name] : [],
  );
  return questionOf(header, [], { candidates, chosen: spec.to });
};

interface Asked {
  readonly candidates: readonly ColumnName[];
  readonly chosen: string;
}

const questionOf = (header: string, examples: readonly string[], { candidates, chosen }: Asked): Question => {
  const cells = examples.length === 0 ? '' : ` (${examples.map((cell) => excerpt(cell)).join('; ')})`;
  return {
    id: questionId(header),
    text: bilingual(
      `What does “${excerpt(header)}” count${cells}? The column is not known, so it stays out until you choose.`,
      `Що рахує стовпець «${excerpt(header)}»${cells}? Він невідомий, тож його не буде враховано, доки не виберете.`,
    ),
    options: [
      { value: open, label: bilingual('Not decided yet', 'Ще не вирішено') },
      ...candidates.map((name) => ({ value: name, label: headingOf(name) })),
      { value: leave, label: bilingual('Leave it out', 'Не брати') },
    ],
    chosen,
    likeliest: open,
  };
};
