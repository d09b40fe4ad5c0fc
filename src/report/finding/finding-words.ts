import type { Text } from '../../text/language.ts';

/** The texts of the finding on top of a report. */
export const words = {
  inDays: { en: ' in ', uk: ' за ' },
  ofDays: { en: ' of ', uk: ' із ' },
  is: { en: ': ', uk: ' — ' },
  /** Between what a figure is and how it compares, behind a count of things and behind a name. */
  counted: { en: ': ', uk: ': ' },
  named: { en: ', ', uk: ': ' },
  by: { en: '', uk: 'на ' },
  more: { en: ' more', uk: ' більше' },
  less: { en: ' less', uk: ' менше' },
  fewer: { en: ' fewer', uk: ' менше' },
  aDay: { en: ' a day', uk: ' за день' },
  than: { en: ' than ', uk: ', ніж ' },
  same: { en: 'the same as ', uk: 'як і ' },
  against: { en: ' against ', uk: ' проти ' },
  /** Behind the words of a comparison, which end with when it was. */
  andTarget: { en: ', ', uk: ', і ' },
  above: { en: ' above target', uk: ' вище за ціль' },
  below: { en: ' below target', uk: ' нижче від цілі' },
  onTarget: { en: 'on target', uk: 'на рівні цілі' },
  target: { en: ', target ', uk: ', ціль ' },
  noData: { en: 'no data for this period', uk: 'за цей період даних немає' },
  endedInPeriod: {
    en: 'the network stopped reporting it in this period.',
    uk: 'мережа припинила надавати показник у цьому періоді.',
  },
  instead: { en: ' instead of ', uk: ' замість ' },
  rise: { en: ', a clear rise', uk: ', явне зростання' },
  fall: { en: ', a clear fall', uk: ', явне зниження' },
  watch: { en: 'To watch: ', uk: 'Варто уваги: ' },
  onePost: { en: 'One post, “', uk: 'Один допис, «' },
  brought: { en: '”, brought ', uk: '», дав ' },
  noDataBefore: { en: 'There is no data ', uk: 'Даних ' },
  notCompared: { en: ', so nothing is compared yet.', uk: ' немає, тож порівнювати ще немає з чим.' },
  usual: {
    en: 'Nothing else changed more than it usually does.',
    uk: 'Решта показників — у межах звичайних коливань.',
  },
  noWorse: { en: 'Nothing became clearly worse.', uk: 'Нічого явно не погіршилося.' },
} as const satisfies Record<string, Text>;
