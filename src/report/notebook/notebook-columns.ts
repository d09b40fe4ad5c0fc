import type { Text } from '../../text/language.ts';

interface NotebookColumn {
  readonly name: string;
  /** The part of the table that it is in, which has a heading of its own. */
  readonly group: 'audience' | 'posts' | 'messages' | 'results' | 'ads' | null;
  /** In pixels. */
  readonly width: number;
  readonly heading: Text;
}

const t = (en: string, uk: string): Text => ({ en, uk });

/** What is counted, in the order of the tab. The headings are names that the import knows. */
export const notebookColumns = [
  { name: 'date', group: null, width: 128, heading: t('Week from Monday', 'Тиждень з понеділка') },
  { name: 'network', group: null, width: 118, heading: t('Network', 'Мережа') },
  { name: 'followers', group: 'audience', width: 78, heading: t('Followers at the end', 'Підписники на кінець') },
  { name: 'gained', group: 'audience', width: 78, heading: t('New followers', 'Нові підписники') },
  { name: 'unfollows', group: 'audience', width: 72, heading: t('Unfollows', 'Відписки') },
  { name: 'posts', group: 'posts', width: 62, heading: t('Posts', 'Дописи') },
  { name: 'reach', group: 'posts', width: 84, heading: t('Reach', 'Охоплення') },
  { name: 'likes', group: 'posts', width: 88, heading: t('Likes', 'Вподобання') },
  { name: 'comments', group: 'posts', width: 84, heading: t('Comments', 'Коментарі') },
  { name: 'shares', group: 'posts', width: 84, heading: t('Shares', 'Поширення') },
  { name: 'clicks', group: 'posts', width: 88, heading: t('Link clicks', 'Переходи за посиланням') },
  { name: 'received', group: 'messages', width: 72, heading: t('Received', 'Отримано') },
  { name: 'answered', group: 'messages', width: 72, heading: t('Answered', 'Відповіли') },
  { name: 'minutes', group: 'messages', width: 78, heading: t('Minutes to answer', 'Хвилин до відповіді') },
  { name: 'complaints', group: 'messages', width: 78, heading: t('Complaints', 'Скарги') },
  { name: 'resolved', group: 'messages', width: 72, heading: t('Resolved', 'Вирішено') },
  { name: 'calls', group: 'results', width: 68, heading: t('Calls', 'Дзвінки') },
  { name: 'bookings', group: 'results', width: 96, heading: t('Bookings', 'Бронювання') },
  { name: 'orders', group: 'results', width: 92, heading: t('Orders', 'Замовлення') },
  { name: 'sum', group: 'results', width: 72, heading: t('Order value', 'Сума замовлень') },
  { name: 'cost', group: 'ads', width: 72, heading: t('Cost', 'Витрати') },
  { name: 'check', group: null, width: 250, heading: t('Check', 'Перевірка') },
] as const satisfies readonly NotebookColumn[];

/** The heading of the days where a row is a month. */
export const monthHeading: Text = t('Month', 'Місяць');

export type NotebookColumnName = (typeof notebookColumns)[number]['name'];
