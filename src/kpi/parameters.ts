import type { Text } from '../text/language.ts';

/** What a name in a formula or an argument stands for. */
export interface Parameter {
  /** A word or two, as a formula in words has it. */
  readonly label: Text;
  /** What a person gives for it, as the help of a function says it. */
  readonly meaning: Text;
  /** What its cells hold, where it is not numbers. */
  readonly is?: 'number' | 'text' | 'date' | 'tick' | 'table';
  /** Always one value, never a range. */
  readonly isSingle?: true;
  /** A part of a whole: numbers from 0 to 1, and any other is an error. */
  readonly isShare?: true;
  /** People, each counted once: numbers of several posts or days cannot be added. */
  readonly countsPeopleOnce?: true;
  /** Seconds: a time cell, `1:35` or `1 min 35 s` is read as them. */
  readonly isSeconds?: true;
}

/**
 * Every measure that a formula or an argument names. The keys are the argument names that users see in Sheets and the
 * column names of SQL.
 */
export const parameters = {
  actual: {
    label: { en: 'actual', uk: 'факт' },
    meaning: {
      en: 'what was reached by today: of days or accounts the sum',
      uk: 'скільки досягнуто на сьогодні; дні чи акаунти підсумовуються',
    },
  },
  all_mentions: {
    label: { en: 'all mentions', uk: 'усі згадки' },
    meaning: {
      en: 'mentions of the own brand and of its rivals together',
      uk: 'згадки власного бренду та конкурентів разом',
    },
  },
  all_sessions: {
    label: { en: 'all sessions', uk: 'усі сеанси' },
    meaning: { en: 'sessions of the site from everywhere', uk: 'сеанси сайту з усіх джерел' },
  },
  answered: {
    label: { en: 'answered', uk: 'відповіді' },
    meaning: { en: 'messages that got an answer', uk: 'звернення, на які відповіли' },
  },
  answered_at: {
    label: { en: 'time of the answer', uk: 'час відповіді' },
    meaning: {
      en: 'date and time of the first answer, one for each message; blank where there was none',
      uk: 'дата й час першої відповіді на кожне звернення; порожньо, якщо її не було',
    },
    is: 'date',
  },
  argument1: {
    label: { en: 'arguments', uk: 'аргументи' },
    meaning: {
      en: 'the arguments of that function in their order, as columns of the same height or single values',
      uk: 'аргументи цієї функції за порядком: стовпці однакової висоти або окремі значення',
    },
  },
  audience: {
    label: { en: 'audience', uk: 'аудиторія' },
    meaning: {
      en: 'reach, impressions, views or followers, row by row',
      uk: 'охоплення, покази, перегляди або підписники, рядок за рядком',
    },
  },
  average_order: {
    label: { en: 'average order', uk: 'середній чек' },
    meaning: { en: 'what one order brings', uk: 'скільки приносить одне замовлення' },
    isSingle: true,
  },
  by: {
    label: { en: 'period or heading', uk: 'період або заголовок' },
    meaning: {
      en: '"day", "week", "2 weeks", "month", "quarter" or "year", or the heading of a column of labels; left out, month',
      uk: '"день", "тиждень", "2 тижні", "місяць", "квартал" чи "рік" або заголовок стовпця міток; якщо не вказано, місяць',
    },
    is: 'text',
    isSingle: true,
  },
  campaign: {
    label: { en: 'campaign', uk: 'кампанія' },
    meaning: { en: 'utm_campaign: the name of the campaign', uk: 'utm_campaign: назва кампанії' },
    is: 'text',
  },
  carts: {
    label: { en: 'carts', uk: 'кошики' },
    meaning: { en: 'sessions in which something was put into the cart', uk: 'сеанси, у яких товар додали в кошик' },
  },
  clicks: { label: { en: 'clicks', uk: 'кліки' }, meaning: { en: 'link clicks', uk: 'кліки за посиланням' } },
  column: {
    label: { en: 'column', uk: 'стовпець' },
    meaning: { en: 'the heading of a column to filter by', uk: 'заголовок стовпця, за яким фільтрувати' },
    is: 'text',
    isSingle: true,
  },
  comments: { label: { en: 'comments', uk: 'коментарі' }, meaning: { en: 'comments', uk: 'коментарі' } },
  complete_views: {
    label: { en: 'complete views', uk: 'повні перегляди' },
    meaning: { en: 'views that lasted to the end', uk: 'перегляди до кінця' },
  },
  conflicts: {
    label: { en: 'conflicts', uk: 'конфлікти' },
    meaning: { en: 'complaints and conflicts received', uk: 'отримані скарги та конфлікти' },
  },
  content: {
    label: { en: 'content', uk: 'варіант' },
    meaning: {
      en: 'utm_content: what tells two links of one campaign apart',
      uk: 'utm_content: чим відрізняються два посилання однієї кампанії',
    },
    is: 'text',
  },
  conversions: {
    label: { en: 'conversions', uk: 'конверсії' },
    meaning: { en: 'purchases, sign-ups, call requests', uk: 'покупки, реєстрації, замовлені дзвінки' },
  },
  cost: { label: { en: 'cost', uk: 'витрати' }, meaning: { en: 'money spent', uk: 'витрачені кошти' } },
  current: {
    label: { en: 'current', uk: 'поточне' },
    meaning: { en: 'the KPI of this period', uk: 'показник цього періоду' },
  },
  cost_per_mille: {
    label: { en: 'cost per thousand', uk: 'вартість тисячі показів' },
    meaning: {
      en: 'what a thousand impressions of like advertising would have cost (CPM)',
      uk: 'скільки коштувала б тисяча показів схожої реклами (CPM)',
    },
    isSingle: true,
  },
  current_events: {
    label: { en: 'events now', uk: 'події зараз' },
    meaning: {
      en: 'what is counted in this period (engagements, clicks, conversions): one number, or one for each post or day',
      uk: 'що рахується в цьому періоді (взаємодії, кліки, конверсії): одне число або по одному на допис чи день',
    },
  },
  current_total: {
    label: { en: 'total now', uk: 'усього зараз' },
    meaning: {
      en: 'what it is a share of (reach, impressions, sessions): one number, or the same rows',
      uk: 'від чого це частка (охоплення, покази, сеанси): одне число або ті самі рядки',
    },
  },
  date: { label: { en: 'date', uk: 'дата' }, meaning: { en: 'a date', uk: 'дата' }, is: 'date' },
  dates: {
    label: { en: 'dates', uk: 'дати' },
    meaning: { en: 'the date of each row', uk: 'дата кожного рядка' },
    is: 'date',
  },
  detractors: {
    label: { en: 'detractors', uk: 'критики' },
    meaning: { en: 'answers from 0 to 6', uk: 'оцінки від 0 до 6' },
  },
  direction: {
    label: { en: 'better direction', uk: 'кращий напрям' },
    meaning: {
      en: '"higher" where more is better, "lower" where less is; left out, higher',
      uk: '"більше" (що більше, то краще) або "менше" (що менше, то краще): стан тоді українською; "higher", "lower" або не вказано (як "higher"): англійською',
    },
    is: 'text',
    isSingle: true,
  },
  early_skips: {
    label: { en: 'early skips', uk: 'ранні пропуски' },
    meaning: { en: 'views that were left within the first 3 seconds', uk: 'перегляди, які закрили в перші 3 секунди' },
  },
  elapsed_share: {
    label: { en: 'elapsed share of the period', uk: 'частка періоду, що минула' },
    meaning: {
      en: 'how much of the period has gone by, from 0 to 1 (so 50%)',
      uk: 'яка частина періоду минула, від 0 до 1 (тобто 50%)',
    },
    isSingle: true,
    isShare: true,
  },
  engaged_sessions: {
    label: { en: 'engaged sessions', uk: 'сеанси із взаємодією' },
    meaning: { en: 'engaged sessions as GA4 counts them', uk: 'сеанси із взаємодією, як їх рахує GA4' },
  },
  engagements: {
    label: { en: 'engagements', uk: 'взаємодії' },
    meaning: {
      en: 'likes, comments, shares and saves, in one column or several',
      uk: 'вподобання, коментарі, поширення та збереження, в одному стовпці або кількох',
    },
  },
  exits: {
    label: { en: 'exits', uk: 'виходи' },
    meaning: { en: 'times that people left the story', uk: 'скільки разів вийшли зі сторіс' },
  },
  filter: {
    label: { en: 'value of the column', uk: 'значення стовпця' },
    meaning: {
      en: 'only rows with this text in that column count',
      uk: 'рахуються лише рядки з цим текстом у стовпці',
    },
    is: 'text',
    isSingle: true,
  },
  first_frame_reach: {
    label: { en: 'reach of the first frame', uk: 'охоплення першого кадру' },
    meaning: { en: 'people who saw the first frame of the story', uk: 'люди, які бачили перший кадр сторіс' },
  },
  followers: { label: { en: 'followers', uk: 'підписники' }, meaning: { en: 'all followers', uk: 'усі підписники' } },
  followers_end: {
    label: { en: 'followers at the end', uk: 'підписники на кінець' },
    meaning: {
      en: 'followers when the period ended: a count on a date, so never a range over days',
      uk: 'підписники на кінець періоду: це залишок на дату, тому не діапазон за днями',
    },
  },
  followers_start: {
    label: { en: 'followers at the start', uk: 'підписники на початок' },
    meaning: {
      en: 'followers when the period began: a count on a date, so never a range over days',
      uk: 'підписники на початок періоду: це залишок на дату, тому не діапазон за днями',
    },
  },
  from: {
    label: { en: 'first day', uk: 'перший день' },
    meaning: { en: 'the first day that counts', uk: 'перший день, що рахується' },
    is: 'date',
    isSingle: true,
  },
  function_name: {
    label: { en: 'function', uk: 'функція' },
    meaning: {
      en: 'the name of a function, such as "ENGAGEMENT_RATE"',
      uk: 'назва функції, наприклад "ENGAGEMENT_RATE"',
    },
    is: 'text',
    isSingle: true,
  },
  function_names: {
    label: { en: 'functions', uk: 'функції' },
    meaning: {
      en: 'the names of the functions, in cells or as one text with commas; left out, every one that the columns allow',
      uk: 'назви функцій у клітинках або одним текстом через кому; якщо не вказано, усі, для яких є стовпці',
    },
    is: 'text',
  },
  held_views: {
    label: { en: 'held views', uk: 'утримані перегляди' },
    meaning: { en: 'plays of 15 seconds or to the end', uk: 'перегляди від 15 секунд або до кінця' },
  },
  hours: {
    label: { en: 'working hours', uk: 'робочі години' },
    meaning: {
      en: 'working hours, such as "Mon-Fri 09:00-18:00; Sat 10:00-14:00"; left out, all time counts',
      uk: 'робочі години, наприклад "Пн-Пт 09:00-18:00; Сб 10:00-14:00"; якщо не вказано, рахується весь час',
    },
    is: 'text',
    isSingle: true,
  },
  impressions: {
    label: { en: 'impressions', uk: 'покази' },
    meaning: { en: 'times the content was shown', uk: 'скільки разів показано' },
  },
  labels: {
    label: { en: 'labels', uk: 'мітки' },
    meaning: { en: 'the format, topic or network of each row', uk: 'формат, тема чи мережа кожного рядка' },
    is: 'text',
  },
  last_frame_reach: {
    label: { en: 'reach of the last frame', uk: 'охоплення останнього кадру' },
    meaning: { en: 'people who saw the last frame of the story', uk: 'люди, які бачили останній кадр сторіс' },
  },
  leads: { label: { en: 'leads', uk: 'ліди' }, meaning: { en: 'leads, enquiries', uk: 'ліди, заявки' } },
  likes: {
    label: { en: 'likes', uk: 'вподобання' },
    meaning: { en: 'likes and other reactions', uk: 'вподобання та інші реакції' },
  },
  least: {
    label: { en: 'fewest posts', uk: 'найменше дописів' },
    meaning: {
      en: 'the fewest posts that say anything; left out, 5',
      uk: 'найменша кількість дописів, що про щось свідчить; якщо не вказано, 5',
    },
    isSingle: true,
  },
  length_seconds: {
    label: { en: 'length in seconds', uk: 'тривалість у секундах' },
    meaning: {
      en: 'how long each video is, in seconds, row by row',
      uk: 'скільки триває кожне відео, у секундах, рядок за рядком',
    },
    isSeconds: true,
  },
  limit_hours: {
    label: { en: 'limit in hours', uk: 'межа в годинах' },
    meaning: { en: 'the promised time to answer, in hours', uk: 'обіцяний час відповіді в годинах' },
    isSingle: true,
  },
  lost: {
    label: { en: 'lost', uk: 'втрачені' },
    meaning: { en: 'customers or subscribers who left', uk: 'клієнти чи підписники, які пішли' },
  },
  margin: {
    label: { en: 'margin', uk: 'маржа' },
    meaning: {
      en: 'the share of revenue that is left after the cost of goods, from 0 to 1 (so 40%)',
      uk: 'частка доходу, що лишається після собівартості, від 0 до 1 (тобто 40%)',
    },
    isSingle: true,
    isShare: true,
  },
  medium: {
    label: { en: 'medium', uk: 'канал' },
    meaning: {
      en: 'utm_medium: the kind of traffic, such as "social"',
      uk: 'utm_medium: вид трафіку, наприклад "social"',
    },
    is: 'text',
  },
  minutes: {
    label: { en: 'minutes to the first answer', uk: 'хвилини до першої відповіді' },
    meaning: { en: 'minutes from the message to its first answer', uk: 'хвилини від звернення до першої відповіді' },
  },
  negative: {
    label: { en: 'negative', uk: 'негативні' },
    meaning: { en: 'negative mentions', uk: 'негативні згадки' },
  },
  neutral: {
    label: { en: 'neutral', uk: 'нейтральні' },
    meaning: { en: 'neutral mentions; 0 where there is none', uk: 'нейтральні згадки; 0, якщо їх немає' },
  },
  new_customers: {
    label: { en: 'new customers', uk: 'нові клієнти' },
    meaning: { en: 'customers who bought for the first time', uk: 'клієнти, які купили вперше' },
  },
  new_followers: {
    label: { en: 'new followers', uk: 'нові підписники' },
    meaning: { en: 'followers gained', uk: 'підписники, які додалися' },
  },
  new_subscribers: {
    label: { en: 'new subscribers', uk: 'нові адресати' },
    meaning: { en: 'people who joined the list', uk: 'люди, які додалися до списку розсилки' },
  },
  on_goal: {
    label: { en: 'serves the goal', uk: 'працює на мету' },
    meaning: {
      en: 'whether a post serves the goal, one for each row: TRUE/FALSE, 1/0, yes/no, так/ні, x/blank',
      uk: 'чи працює допис на мету, по одному на рядок: TRUE/FALSE, 1/0, yes/no, так/ні, x/порожньо',
    },
    is: 'tick',
  },
  opened_at: {
    label: { en: 'time opened', uk: 'час відкриття' },
    meaning: { en: 'date and time at which each case was opened', uk: 'дата й час, коли відкрито кожне звернення' },
    is: 'date',
  },
  orders: { label: { en: 'orders', uk: 'замовлення' }, meaning: { en: 'orders', uk: 'замовлення' } },
  own_mentions: {
    label: { en: 'own mentions', uk: 'власні згадки' },
    meaning: { en: 'mentions of the own brand', uk: 'згадки власного бренду' },
  },
  orders_a_year: {
    label: { en: 'orders a year', uk: 'замовлень на рік' },
    meaning: { en: 'how often a customer orders in a year', uk: 'скільки разів на рік замовляє один клієнт' },
    isSingle: true,
  },
  page_views: {
    label: { en: 'page views', uk: 'перегляди сторінок' },
    meaning: { en: 'page views', uk: 'перегляди сторінок' },
  },
  parameter: {
    label: { en: 'parameter', uk: 'параметр' },
    meaning: {
      en: '"source", "medium", "campaign", "term", "content" or the full name of any parameter',
      uk: '"source", "medium", "campaign", "term", "content" або повна назва будь-якого параметра',
    },
    is: 'text',
    isSingle: true,
  },
  passives: { label: { en: 'passives', uk: 'нейтрали' }, meaning: { en: 'answers of 7 and 8', uk: 'оцінки 7 і 8' } },
  percentile: {
    label: { en: 'percentile', uk: 'перцентиль' },
    meaning: {
      en: 'from 0 to 1: 0.9 is the time within which 90% of the answers came',
      uk: 'від 0 до 1: 0,9 — це час, за який надано 90% відповідей',
    },
    isSingle: true,
  },
  period: {
    label: { en: 'period', uk: 'період' },
    meaning: {
      en: '"day", "week", "2 weeks", "month", "quarter" or "year"',
      uk: '"day", "week", "2 weeks", "month", "quarter" або "year" (день, тиждень, 2 тижні, місяць, квартал, рік)',
    },
    is: 'text',
    isSingle: true,
  },
  positive: {
    label: { en: 'positive', uk: 'позитивні' },
    meaning: { en: 'positive mentions', uk: 'позитивні згадки' },
  },
  posts: { label: { en: 'posts', uk: 'дописи' }, meaning: { en: 'posts', uk: 'дописи' } },
  previous: {
    label: { en: 'previous', uk: 'попереднє' },
    meaning: { en: 'the KPI of the period before', uk: 'показник попереднього періоду' },
  },
  previous_events: {
    label: { en: 'events before', uk: 'події раніше' },
    meaning: { en: 'the same events in the period before', uk: 'ті самі події в попередньому періоді' },
  },
  previous_total: {
    label: { en: 'total before', uk: 'усього раніше' },
    meaning: { en: 'the same total in the period before', uk: 'той самий підсумок у попередньому періоді' },
  },
  profile_visits: {
    label: { en: 'profile visits', uk: 'відвідування профілю' },
    meaning: { en: 'visits to the profile', uk: 'відвідування профілю' },
  },
  promoters: {
    label: { en: 'promoters', uk: 'промоутери' },
    meaning: { en: 'answers of 9 and 10', uk: 'оцінки 9 і 10' },
  },
  ratings: { label: { en: 'ratings', uk: 'оцінки' }, meaning: { en: 'all ratings', uk: 'усі оцінки' } },
  reach: {
    label: { en: 'reach', uk: 'охоплення' },
    meaning: { en: 'people who saw the content', uk: 'люди, які бачили контент' },
    countsPeopleOnce: true,
  },
  reached_followers: {
    label: { en: 'reached followers', uk: 'охоплені підписники' },
    meaning: { en: 'followers among the people reached', uk: 'підписники серед охоплених людей' },
    countsPeopleOnce: true,
  },
  received: {
    label: { en: 'received', uk: 'звернення' },
    meaning: { en: 'messages received', uk: 'отримані звернення' },
  },
  received_at: {
    label: { en: 'time received', uk: 'час звернення' },
    meaning: { en: 'date and time of each message', uk: 'дата й час кожного звернення' },
    is: 'date',
  },
  replies: {
    label: { en: 'replies to the story', uk: 'відповіді на сторіс' },
    meaning: { en: 'messages sent in reply to the story', uk: 'повідомлення у відповідь на сторіс' },
  },
  resolved: {
    label: { en: 'resolved', uk: 'вирішені' },
    meaning: { en: 'conflicts resolved', uk: 'вирішені конфлікти' },
  },
  resolved_at: {
    label: { en: 'time resolved', uk: 'час вирішення' },
    meaning: {
      en: 'date and time at which it was resolved, one for each case; blank where it was not',
      uk: 'дата й час вирішення кожного звернення; порожньо, якщо його не вирішено',
    },
    is: 'date',
  },
  revenue: { label: { en: 'revenue', uk: 'дохід' }, meaning: { en: 'revenue', uk: 'дохід' } },
  satisfied: {
    label: { en: 'satisfied', uk: 'задоволені' },
    meaning: { en: 'ratings of 4 and 5', uk: 'оцінки 4 і 5' },
  },
  sales: {
    label: { en: 'sales', uk: 'продажі' },
    meaning: { en: 'leads that bought', uk: 'ліди, які купили' },
  },
  saves: { label: { en: 'saves', uk: 'збереження' }, meaning: { en: 'saves, bookmarks', uk: 'збереження, закладки' } },
  sessions: {
    label: { en: 'sessions', uk: 'сеанси' },
    meaning: { en: 'sessions of the site, or clicks', uk: 'сеанси сайту або кліки' },
  },
  shares: {
    label: { en: 'shares', uk: 'поширення' },
    meaning: { en: 'shares and reposts', uk: 'поширення та репости' },
  },
  social_sessions: {
    label: { en: 'sessions from social media', uk: 'сеанси із соцмереж' },
    meaning: { en: 'sessions of the site that came from social media', uk: 'сеанси сайту, що прийшли із соцмереж' },
  },
  source: {
    label: { en: 'source', uk: 'джерело' },
    meaning: {
      en: 'utm_source: where the link stands, such as "instagram"',
      uk: 'utm_source: де стоїть посилання, наприклад "instagram"',
    },
    is: 'text',
  },
  start: {
    label: { en: 'at the start', uk: 'на початок' },
    meaning: { en: 'how many there were at the start of the period', uk: 'скільки їх було на початок періоду' },
  },
  steps: {
    label: { en: 'steps', uk: 'кроки' },
    meaning: {
      en: 'how many periods later, or earlier where it is negative; left out, 0',
      uk: 'на скільки періодів пізніше, або раніше, якщо число від’ємне; якщо не вказано, 0',
    },
    isSingle: true,
  },
  subscribers_start: {
    label: { en: 'subscribers at the start', uk: 'адресати на початок' },
    meaning: { en: 'people on the list when the period began', uk: 'люди у списку розсилки на початок періоду' },
  },
  table: {
    label: { en: 'table', uk: 'таблиця' },
    meaning: {
      en: 'a table with its headings: the columns are recognised by them',
      uk: 'таблиця із заголовками: стовпці розпізнаються за ними',
    },
    is: 'table',
  },
  taps_back: {
    label: { en: 'taps back', uk: 'повернення назад' },
    meaning: { en: 'taps that went back to the frame before', uk: 'дотики, якими повернулися до попереднього кадру' },
  },
  taps_forward: {
    label: { en: 'taps forward', uk: 'переходи вперед' },
    meaning: { en: 'taps that went on to the next frame', uk: 'дотики, якими перейшли до наступного кадру' },
  },
  target: {
    label: { en: 'target', uk: 'ціль' },
    meaning: { en: 'the value to reach', uk: 'показник, якого треба досягти' },
    isSingle: true,
  },
  target_end: {
    label: { en: 'followers in the target audience at the end', uk: 'цільові підписники на кінець' },
    meaning: {
      en: 'followers inside the target audience when the period ended',
      uk: 'підписники з цільової аудиторії на кінець періоду',
    },
  },
  target_followers: {
    label: { en: 'followers in the target audience', uk: 'підписники з цільової аудиторії' },
    meaning: { en: 'followers inside the target audience', uk: 'підписники, що належать до цільової аудиторії' },
  },
  target_share: {
    label: { en: 'share of the target audience', uk: 'частка цільової аудиторії' },
    meaning: {
      en: 'the share of new followers in the target audience, from 0 to 1 (so 64%): one value, or one for each row',
      uk: 'частка нових підписників із цільової аудиторії, від 0 до 1 (тобто 64%): одне значення або по одному на рядок',
    },
    isShare: true,
  },
  target_start: {
    label: { en: 'followers in the target audience at the start', uk: 'цільові підписники на початок' },
    meaning: {
      en: 'followers inside the target audience when the period began',
      uk: 'підписники з цільової аудиторії на початок періоду',
    },
  },
  term: {
    label: { en: 'term', uk: 'ключове слово' },
    meaning: { en: 'utm_term: the keyword', uk: 'utm_term: ключове слово' },
    is: 'text',
  },
  texts: {
    label: { en: 'texts', uk: 'тексти' },
    meaning: { en: 'the text of each post, with its hashtags', uk: 'текст кожного допису з хештегами' },
    is: 'text',
  },
  three_second_views: {
    label: { en: '3-second views', uk: '3-секундні перегляди' },
    meaning: { en: 'plays of at least 3 seconds', uk: 'перегляди від 3 секунд' },
  },
  thruplays: {
    label: { en: 'ThruPlays', uk: 'перегляди ThruPlay' },
    meaning: {
      en: 'plays of at least 15 seconds, or to the end of a shorter video',
      uk: 'перегляди від 15 секунд або до кінця коротшого відео',
    },
  },
  times: {
    label: { en: 'times', uk: 'час' },
    meaning: { en: 'date and time of each post', uk: 'дата й час кожного допису' },
    is: 'date',
  },
  to: {
    label: { en: 'last day', uk: 'останній день' },
    meaning: { en: 'the last day that counts', uk: 'останній день, що рахується' },
    is: 'date',
    isSingle: true,
  },
  total_duration: {
    label: { en: 'total duration in seconds', uk: 'загальна тривалість у секундах' },
    meaning: { en: 'time of all sessions together, in seconds', uk: 'загальний час усіх сеансів у секундах' },
    isSeconds: true,
  },
  unfollows: {
    label: { en: 'unfollows', uk: 'відписки' },
    meaning: { en: 'followers lost', uk: 'підписники, які пішли' },
  },
  unsubscribes: {
    label: { en: 'unsubscribes', uk: 'відписки від розсилки' },
    meaning: { en: 'people who left the list', uk: 'люди, які відписалися від розсилки' },
  },
  url: { label: { en: 'link', uk: 'посилання' }, meaning: { en: 'the link', uk: 'посилання' }, is: 'text' },
  urls: {
    label: { en: 'links', uk: 'посилання' },
    meaning: { en: 'the links, blank cells are skipped', uk: 'посилання, порожні клітинки пропускаються' },
    is: 'text',
  },
  value: {
    label: { en: 'value', uk: 'показник' },
    meaning: { en: 'the KPI to judge', uk: 'показник, який треба оцінити' },
    isSingle: true,
  },
  values: {
    label: { en: 'values', uk: 'значення' },
    meaning: { en: 'one number for each row', uk: 'по одному числу на рядок' },
  },
  views: {
    label: { en: 'views', uk: 'перегляди' },
    meaning: { en: 'plays, started views', uk: 'перегляди, запуски відео' },
  },
  watch_seconds: {
    label: { en: 'watch time in seconds', uk: 'час перегляду в секундах' },
    meaning: { en: 'time of all views together, in seconds', uk: 'загальний час усіх переглядів у секундах' },
    isSeconds: true,
  },
  years: {
    label: { en: 'years', uk: 'років' },
    meaning: { en: 'how many years a customer stays', uk: 'скільки років клієнт лишається з вами' },
    isSingle: true,
  },
} as const satisfies Record<string, Parameter>;

export type ParameterName = keyof typeof parameters;
