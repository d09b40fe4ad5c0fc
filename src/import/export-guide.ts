import { exportMenus as menus } from '../records/export-menus.ts';
import type { Text } from '../text/language.ts';
import { bilingual as both } from './issues/issue-text.ts';

/** Where the data of one network is found. */
export interface ExportGuide {
  readonly network: Text;
  /** What is opened and pressed, in its order. */
  readonly where: Text;
  /** What the file has, as a sentence. */
  readonly tells: Text;
  /** What it has not, and what to mind. */
  readonly lacks: Text;
}

/** When the menus were so: networks move them. */
export const guideMonth: Text = both('October 2026', 'жовтень 2026 року');

/** Where people get what they report on, network by network. */
export const exportGuides: readonly ExportGuide[] = [
  {
    network: both('Facebook and Instagram, posts', 'Facebook та Instagram, дописи'),
    where: both(
      `${menus.metaPosts.en} ▸ choose the days ▸ Export data ▸ CSV. Once for Facebook, once for Instagram; stories separately.`,
      `${menus.metaPosts.uk} ▸ виберіть дні ▸ «Експортувати дані» ▸ CSV. Окремо для Facebook, окремо для Instagram; сторіз теж окремо.`,
    ),
    tells: both(
      'Each post with views, reach, reactions, comments, shares, saves and link clicks.',
      'Кожен допис із переглядами, охопленням, реакціями, коментарями, поширеннями, збереженнями та кліками.',
    ),
    lacks: both(
      'Nothing by day and no number of followers. Reach of posts does not add up: the same people see several.',
      'Немає даних за днями й кількості підписників. Охоплення дописів не підсумовується: одні й ті самі люди бачать кілька.',
    ),
  },
  {
    network: both('Facebook and Instagram, days', 'Facebook та Instagram, дні'),
    where: both(
      `${menus.metaDays.en} ▸ on each chart Export ▸ CSV; Audience the same way. Drop all the files at once.`,
      `${menus.metaDays.uk} ▸ на кожному графіку «Експортувати» ▸ CSV; «Аудиторія» так само. Перетягніть усі файли разом.`,
    ),
    tells: both(
      'Reach or views, follows, profile visits and link clicks of each day; the audience by age, gender and town.',
      'Охоплення або перегляди, підписки, відвідування профілю та кліки кожного дня; аудиторія за віком, статтю й містом.',
    ),
    lacks: both(
      'The total number of followers is in none of them: type it into the table to fill in by hand.',
      'Загальної кількості підписників немає в жодному: впишіть її в таблицю для ручного заповнення.',
    ),
  },
  {
    network: both('Ads on Facebook and Instagram', 'Реклама у Facebook та Instagram'),
    where: both(
      `Ads Manager ▸ Campaigns, Ad sets or Ads ▸ ${menus.metaAdsByDay.en} ▸ Reports ▸ Export table data.`,
      `Ads Manager ▸ «Кампанії», «Групи оголошень» або «Оголошення» ▸ ${menus.metaAdsByDay.uk} ▸ «Звіти» ▸ «Експортувати дані таблиці».`,
    ),
    tells: both(
      'Cost, impressions, reach, link clicks and whichever results are among its columns.',
      'Витрати, покази, охоплення, кліки за посиланням і ті результати, що є серед стовпців.',
    ),
    lacks: both(
      'Without “Day” a row is one whole span: it counts only in a period that holds all of it.',
      'Без «День» рядок охоплює весь проміжок: він враховується лише в періоді, який містить його повністю.',
    ),
  },
  {
    network: both('TikTok', 'TikTok'),
    where: both(
      `On a computer: ${menus.tiktok.en} ▸ Overview, Content or Followers ▸ Download data.`,
      `На комп’ютері: ${menus.tiktok.uk} ▸ «Огляд», «Контент» або «Підписники» ▸ «Завантажити дані».`,
    ),
    tells: both(
      'Overview: views, profile views, likes, comments and shares of each day. Content: the videos. Followers: their number and growth.',
      '«Огляд»: перегляди, відвідування профілю, вподобання, коментарі й поширення кожного дня. «Контент»: відео. «Підписники»: їх кількість і приріст.',
    ),
    lacks: both(
      'At most 365 days a file. The days have no year: for data older than a year you are asked which year it is.',
      'Щонайбільше 365 днів у файлі. Дні без року: про дані, старші за рік, буде запитання.',
    ),
  },
  {
    network: both('Ads on TikTok', 'Реклама в TikTok'),
    where: both(
      'TikTok Ads Manager ▸ Reporting ▸ a custom report with the dimension “By day” ▸ Export.',
      'TikTok Ads Manager ▸ «Звіти» ▸ власний звіт із виміром «За днями» ▸ «Експортувати».',
    ),
    tells: both('Cost, impressions, clicks and conversions.', 'Витрати, покази, кліки та конверсії.'),
    lacks: both(
      '“Clicks (all)” are not clicks to the site: keep “Clicks (destination)” among the columns.',
      '«Кліки (усі)» — це не переходи на сайт: залиште серед стовпців «Кліки (призначення)».',
    ),
  },
  {
    network: both('YouTube', 'YouTube'),
    where: both(
      `${menus.youtube.en} ▸ Content for videos, Date for days ▸ Export current view ▸ CSV. Drop the archive as it is.`,
      `${menus.youtube.uk} ▸ «Контент» для відео, «Дата» для днів ▸ «Експортувати» ▸ CSV. Архів перетягніть, як є.`,
    ),
    tells: both(
      'Views, watch time, impressions and subscribers gained; likes, comments and shares where they are among the metrics.',
      'Перегляди, час перегляду, покази та приріст підписників; вподобання, коментарі й поширення, якщо вибрати ці показники.',
    ),
    lacks: both(
      'At most 500 videos: what the others have is only in the total.',
      'Щонайбільше 500 відео: дані решти є лише в підсумку.',
    ),
  },
  {
    network: both('LinkedIn page', 'Сторінка LinkedIn'),
    where: both(
      'The page as its admin ▸ Analytics ▸ Content, Visitors or Followers ▸ choose the days ▸ Export.',
      'Сторінка в режимі адміністратора ▸ «Аналітика» ▸ «Контент», «Відвідувачі» або «Підписники» ▸ виберіть дні ▸ «Експортувати».',
    ),
    tells: both(
      'Content: days and posts with impressions, clicks, reactions, comments and reposts. Followers: the new ones of each day and who they are.',
      '«Контент»: дні й дописи з показами, кліками, реакціями, коментарями та поширеннями. «Підписники»: нові за кожен день і хто вони.',
    ),
    lacks: both(
      'No total number of followers, and nothing older than a year.',
      'Немає загальної кількості підписників і даних, старших за рік.',
    ),
  },
  {
    network: both('LinkedIn profile', 'Профіль LinkedIn'),
    where: both(
      'Your profile ▸ Analytics ▸ Post impressions ▸ choose the days ▸ Export.',
      'Ваш профіль ▸ «Аналітика» ▸ «Покази дописів» ▸ виберіть дні ▸ «Експортувати».',
    ),
    tells: both(
      'Impressions and engagements of each day, the top posts, new followers and who they are.',
      'Покази та взаємодії кожного дня, найкращі дописи, нові підписники і хто вони.',
    ),
    lacks: both(
      'Only the 50 best posts, without their comments and reposts.',
      'Є лише 50 найкращих дописів, без коментарів і поширень.',
    ),
  },
  {
    network: both('Ads on LinkedIn', 'Реклама в LinkedIn'),
    where: both(
      'Campaign Manager ▸ Plan or Advertise ▸ Export ▸ Campaign performance ▸ time breakdown: daily.',
      'Campaign Manager ▸ «Реклама» ▸ «Експортувати» ▸ «Ефективність кампаній» ▸ розбивка за часом: щодня.',
    ),
    tells: both(
      'Cost, impressions, clicks, engagements, leads and conversions.',
      'Витрати, покази, кліки, взаємодії, ліди та конверсії.',
    ),
    lacks: both(
      'Without the daily breakdown a row is one whole span.',
      'Без щоденної розбивки рядок охоплює весь проміжок.',
    ),
  },
  {
    network: both('X', 'X'),
    where: both(
      'x.com on a computer ▸ Premium ▸ Analytics ▸ Content or Overview ▸ the download sign.',
      'x.com на комп’ютері ▸ Premium ▸ «Аналітика» ▸ «Контент» або «Огляд» ▸ знак завантаження.',
    ),
    tells: both(
      'Posts or days with impressions, likes, replies, reposts and new follows.',
      'Дописи або дні з показами, вподобаннями, відповідями, репостами й новими підписками.',
    ),
    lacks: both(
      'Only Premium accounts have it. The total number of followers is not in it.',
      'Доступно лише акаунтам Premium. Загальної кількості підписників немає.',
    ),
  },
  {
    network: both('Visits to the site: Google Analytics 4', 'Відвідування сайту: Google Analytics 4'),
    where: both(
      `${menus.ga4.en} ▸ dimensions Date, Session source / medium, Session campaign ▸ metrics Sessions, Engaged sessions, Total users, Views, Key events ▸ Export ▸ CSV.`,
      `${menus.ga4.uk} ▸ параметри «Дата», «Джерело / канал сеансу», «Кампанія сеансу» ▸ показники «Сеанси», «Сеанси із взаємодією», «Усього користувачів», «Перегляди», «Ключові події» ▸ експорт ▸ CSV.`,
    ),
    tells: both(
      'What social media brought to the site, by campaign, with its quality and conversions.',
      'Що принесли сайту соцмережі, за кампаніями, з якістю та конверсіями.',
    ),
    lacks: both(
      'Without UTM tags in its links a network’s visits look direct. Raise the number of rows shown before the export: it gives only those.',
      'Без UTM-міток у посиланнях відвідування з мережі виглядають прямими. Перед експортом збільште кількість рядків: він віддає лише показані.',
    ),
  },
  {
    network: both('Google Ads', 'Google Ads'),
    where: both(`${menus.googleAdsByDay.en} ▸ CSV or Excel.`, `${menus.googleAdsByDay.uk} ▸ CSV або Excel.`),
    tells: both('Cost, impressions, clicks and conversions.', 'Витрати, покази, кліки та конверсії.'),
    lacks: both(
      'No reach. Without the segment a row is one whole span.',
      'Охоплення немає. Без сегмента рядок охоплює весь проміжок.',
    ),
  },
  {
    network: both('Pinterest', 'Pinterest'),
    where: both(
      'Business account ▸ Analytics ▸ Overview ▸ Export.',
      'Бізнес-акаунт ▸ «Аналітика» ▸ «Огляд» ▸ «Експортувати».',
    ),
    tells: both(
      'Impressions, engagements, saves and clicks of each day, and the top pins.',
      'Покази, взаємодії, збереження та кліки кожного дня й найкращі піни.',
    ),
    lacks: both('No total number of followers.', 'Загальної кількості підписників немає.'),
  },
  {
    network: both('Telegram and Threads', 'Telegram і Threads'),
    where: both(
      'Neither gives a file. Copy the numbers of their statistics into the table to fill in by hand, or paste the table that a statistics service gives.',
      'Файлу вони не дають. Перепишіть показники з їхньої статистики в таблицю для ручного заповнення або вставте таблицю від сервісу статистики.',
    ),
    tells: both(
      'A row a week or a month: followers, posts, views, reactions.',
      'Рядок на тиждень або місяць: підписники, дописи, перегляди, реакції.',
    ),
    lacks: both(
      'Telegram shows statistics only to channels of some size.',
      'Telegram показує статистику лише каналам певного розміру.',
    ),
  },
  {
    network: both('Messages and comments', 'Повідомлення й коментарі'),
    where: both(
      'Zendesk or Freshdesk: the list of tickets ▸ Export ▸ CSV. Hootsuite: Inbox ▸ report on conversations ▸ Export.',
      'Zendesk або Freshdesk: список звернень ▸ «Експортувати» ▸ CSV. Hootsuite: Inbox ▸ звіт про розмови ▸ «Експортувати».',
    ),
    tells: both(
      'When each message came, when it was first answered, and whether the matter is settled.',
      'Коли надійшло кожне повідомлення, коли на нього вперше відповіли й чи закрито питання.',
    ),
    lacks: both(
      'Answers given in the networks themselves are not there: count them by hand.',
      'Відповіді прямо в соцмережах туди не потрапляють: рахуйте їх вручну.',
    ),
  },
];
