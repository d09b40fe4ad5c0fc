import type { Text } from './text.ts';

/** What a name in a formula or an argument stands for. */
export interface Metric {
  /** A word or two, as a formula in words has it. */
  readonly label: Text;
  /** What a person gives for it, as the help of a function says it. */
  readonly meaning: Text;
  /** Given as one text, not as cells with numbers. */
  readonly isText?: true;
}

const metric = (label: Text, meaning: Text): Metric => ({ label, meaning });
const text = (label: Text, meaning: Text): Metric => ({ label, meaning, isText: true });

/**
 * Every measure that a formula or an argument names. The keys are the argument names that users see in Sheets and the
 * column names of SQL.
 */
export const metrics = {
  all_sessions: metric(
    { en: 'all sessions', uk: 'усі сеанси' },
    { en: 'sessions of the site from everywhere', uk: 'сеанси сайту з усіх джерел' },
  ),
  answered: metric(
    { en: 'answered', uk: 'відповіді' },
    { en: 'messages that got an answer', uk: 'звернення, на які відповіли' },
  ),
  answered_at: metric(
    { en: 'time of the answer', uk: 'час відповіді' },
    {
      en: 'date and time of the first answer, one for each message; blank where there was none',
      uk: 'дата й час першої відповіді на кожне звернення; порожньо, якщо її не було',
    },
  ),
  audience: metric(
    { en: 'audience', uk: 'аудиторія' },
    {
      en: 'reach, impressions, views or followers, row by row',
      uk: 'охоплення, покази, перегляди або підписники, рядок за рядком',
    },
  ),
  clicks: metric({ en: 'clicks', uk: 'кліки' }, { en: 'link clicks', uk: 'кліки за посиланням' }),
  comments: metric({ en: 'comments', uk: 'коментарі' }, { en: 'comments', uk: 'коментарі' }),
  conflicts: metric(
    { en: 'conflicts', uk: 'конфлікти' },
    { en: 'complaints and conflicts received', uk: 'отримані скарги та конфлікти' },
  ),
  conversions: metric(
    { en: 'conversions', uk: 'конверсії' },
    { en: 'purchases, sign-ups, call requests', uk: 'покупки, реєстрації, замовлені дзвінки' },
  ),
  cost: metric({ en: 'cost', uk: 'витрати' }, { en: 'money spent', uk: 'витрачені кошти' }),
  current: metric({ en: 'current', uk: 'поточне' }, { en: 'the figure of this period', uk: 'показник цього періоду' }),
  engaged_sessions: metric(
    { en: 'engaged sessions', uk: 'сеанси із взаємодією' },
    { en: 'engaged sessions as GA4 counts them', uk: 'сеанси із взаємодією, як їх рахує GA4' },
  ),
  engagements: metric(
    { en: 'engagements', uk: 'взаємодії' },
    {
      en: 'likes, comments, shares and saves, in one column or several',
      uk: 'вподобання, коментарі, поширення та збереження, в одному стовпці або кількох',
    },
  ),
  followers: metric({ en: 'followers', uk: 'підписники' }, { en: 'all followers', uk: 'усі підписники' }),
  followers_end: metric(
    { en: 'followers at the end', uk: 'підписники на кінець' },
    {
      en: 'followers when the period ended: a level, so never a range over days',
      uk: 'підписники на кінець періоду: це рівень, тому не діапазон за днями',
    },
  ),
  followers_start: metric(
    { en: 'followers at the start', uk: 'підписники на початок' },
    {
      en: 'followers when the period began: a level, so never a range over days',
      uk: 'підписники на початок періоду: це рівень, тому не діапазон за днями',
    },
  ),
  function_name: text(
    { en: 'function', uk: 'функція' },
    { en: 'the name of a function, such as "ENGAGEMENT_RATE"', uk: 'назва функції, наприклад "ENGAGEMENT_RATE"' },
  ),
  hours: text(
    { en: 'working hours', uk: 'робочі години' },
    {
      en: 'working hours, such as "Mon-Fri 09:00-18:00; Sat 10:00-14:00"; left out, all time counts',
      uk: 'робочі години, наприклад "Пн-Пт 09:00-18:00; Сб 10:00-14:00"; якщо не вказано, рахується весь час',
    },
  ),
  impressions: metric(
    { en: 'impressions', uk: 'покази' },
    { en: 'times the content was shown', uk: 'скільки разів показано' },
  ),
  likes: metric(
    { en: 'likes', uk: 'вподобання' },
    { en: 'likes and other reactions', uk: 'вподобання та інші реакції' },
  ),
  minutes: metric(
    { en: 'minutes to the first answer', uk: 'хвилини до першої відповіді' },
    { en: 'minutes from the message to its first answer', uk: 'хвилини від звернення до першої відповіді' },
  ),
  new_followers: metric(
    { en: 'new followers', uk: 'нові підписники' },
    { en: 'followers gained', uk: 'підписники, які додалися' },
  ),
  on_goal: metric(
    { en: 'serves the goal', uk: 'служить меті' },
    {
      en: 'whether a post serves the goal, one for each row: TRUE/FALSE, 1/0, yes/no, так/ні, x/blank',
      uk: 'чи служить допис меті, по одному на рядок: TRUE/FALSE, 1/0, yes/no, так/ні, x/порожньо',
    },
  ),
  orders: metric({ en: 'orders', uk: 'замовлення' }, { en: 'orders', uk: 'замовлення' }),
  page_views: metric({ en: 'page views', uk: 'перегляди сторінок' }, { en: 'page views', uk: 'перегляди сторінок' }),
  posts: metric({ en: 'posts', uk: 'дописи' }, { en: 'posts', uk: 'дописи' }),
  previous: metric(
    { en: 'previous', uk: 'попереднє' },
    { en: 'the figure of the period before', uk: 'показник попереднього періоду' },
  ),
  reach: metric({ en: 'reach', uk: 'охоплення' }, { en: 'people who saw the content', uk: 'люди, які бачили контент' }),
  received: metric({ en: 'received', uk: 'звернення' }, { en: 'messages received', uk: 'отримані звернення' }),
  received_at: metric(
    { en: 'time received', uk: 'час звернення' },
    { en: 'date and time of each message', uk: 'дата й час кожного звернення' },
  ),
  resolved: metric({ en: 'resolved', uk: 'вирішені' }, { en: 'conflicts resolved', uk: 'вирішені конфлікти' }),
  revenue: metric({ en: 'revenue', uk: 'дохід' }, { en: 'revenue', uk: 'дохід' }),
  row_argument: metric(
    { en: 'arguments', uk: 'аргументи' },
    {
      en: 'the arguments of that function in their order, as columns of the same height or single values',
      uk: 'аргументи цієї функції за порядком: стовпці однакової висоти або окремі значення',
    },
  ),
  saves: metric({ en: 'saves', uk: 'збереження' }, { en: 'saves, bookmarks', uk: 'збереження, закладки' }),
  sessions: metric(
    { en: 'sessions', uk: 'сеанси' },
    { en: 'sessions of the site, or clicks', uk: 'сеанси сайту або кліки' },
  ),
  shares: metric({ en: 'shares', uk: 'поширення' }, { en: 'shares and reposts', uk: 'поширення та репости' }),
  target_followers: metric(
    { en: 'followers in the target audience', uk: 'підписники з цільової аудиторії' },
    { en: 'followers inside the target audience', uk: 'підписники, що належать до цільової аудиторії' },
  ),
  total_duration: metric(
    { en: 'total duration in seconds', uk: 'загальна тривалість у секундах' },
    { en: 'time of all sessions together, in seconds', uk: 'загальний час усіх сеансів у секундах' },
  ),
} as const satisfies Record<string, Metric>;

export type MetricName = keyof typeof metrics;
