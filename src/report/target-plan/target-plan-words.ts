import { calendarDayOf } from '../../calendar/day.ts';
import { monthNames } from '../../calendar/month-names.ts';
import type { Language, Text } from '../../text/language.ts';

/** The texts of a plan. */
export const words = {
  tab: { en: 'Plan', uk: 'План' },
  until: { en: 'Data until', uk: 'Дані до' },
  hint: {
    en: 'Yellow cells are yours: targets of three months. The table computes the rest. A blank target: a KPI without a plan.',
    uk: 'Жовті клітинки заповнюєте ви: цілі на три місяці. Решту рахує таблиця. Порожня ціль: показник без плану.',
  },
  finding: { en: 'Finding', uk: 'Підсумок' },
  kpi: { en: 'KPI', uk: 'Показник' },
  target: { en: 'target', uk: 'ціль' },
  actual: { en: 'actual', uk: 'факт' },
  percent: { en: '%', uk: '%' },
  pace: { en: 'pace', uk: 'темп' },
  due: { en: 'due by now', uk: 'мало бути' },
  status: { en: 'status', uk: 'стан' },
  ofQuarter: { en: 'of the quarter', uk: 'за квартал' },
  daysGone: { en: ' · day ', uk: ' · минуло днів: ' },
  ofDays: { en: ' of ', uk: ' із ' },
  quarterUntil: { en: 'Quarter until ', uk: 'Квартал до ' },
  atMost: { en: ', at most', uk: ', не більше' },
  others: { en: 'Other KPIs', uk: 'Інші показники' },
  othersHint: {
    en: 'The + at the left opens them.',
    uk: 'Їх відкриває + ліворуч.',
  },
  onPlan: { en: '✓ on plan', uk: '✓ за планом' },
  close: { en: '≈ close', uk: '≈ близько' },
  behind: { en: '✕ behind', uk: '✕ відстає' },
  noNumber: { en: 'is no number', uk: 'не число' },
  negative: { en: 'is below zero', uk: 'менше за нуль' },
  belowOne: { en: 'is a share, type a count', uk: 'це частка, впишіть кількість' },
  noTarget: { en: 'no target: ', uk: 'немає цілі: ' },
  noStart: { en: 'not known as the quarter began', uk: 'невідомо на початок кварталу' },
  ahead: {
    en: 'The quarter has no data yet. Type the targets into the yellow cells.',
    uk: 'Даних за квартал ще немає. Впишіть цілі в жовті клітинки.',
  },
  noTargets: {
    en: 'Type the targets of the months into the yellow cells: what is due by now, the pace and the status follow.',
    uk: 'Впишіть місячні цілі в жовті клітинки: що мало бути, темп і стан з’являться самі.',
  },
  by: { en: ' by ', uk: ' до ' },
  wasDue: { en: ': due ', uk: ': мало бути ' },
  wasTarget: { en: ': target ', uk: ': ціль ' },
  thereIs: { en: ', actual ', uk: ', є ' },
  paceOf: { en: ', pace ', uk: ', темп ' },
  countOn: { en: 'On plan: ', uk: 'За планом: ' },
  countOf: { en: ' of ', uk: ' із ' },
  countClose: { en: '; close: ', uk: '; близько: ' },
  countBehind: { en: '; behind: ', uk: '; відстає: ' },
  more: { en: ' and others', uk: ' та інші' },
  slowest: { en: 'Slowest in ', uk: 'Найповільніше в ' },
  help: {
    en: 'Help for the targets: actual a year ago, and the growth that the target means',
    uk: 'Підказка для цілей: факт торік і приріст, закладений у ціль',
  },
  yearAgo: { en: 'a year ago', uk: 'торік' },
  growth: { en: 'growth', uk: 'приріст' },
  points: { en: 'pp', uk: 'в. п.' },
  paceAbout: {
    en: 'Actual ÷ what is due by now: the targets of the months that are over, and of the month that runs its part by days. Of followers: growth since the quarter began ÷ growth due. Shares and costs per unit have no pace.',
    uk: 'Факт ÷ те, що мало бути дотепер: цілі місяців, що минули, і частка цілі поточного за днями. Для підписників: приріст від початку кварталу ÷ приріст, що мав бути. Частки й вартості одиниці темпу не мають.',
  },
  statusAbout: {
    en: '✓ on plan: 100% and more. ≈ close: 90% and more. ✕ behind: less. “At most”: less is better, so that 100% and less is on plan, and up to 110% is close.',
    uk: '✓ за планом: 100% і більше. ≈ близько: від 90%. ✕ відстає: менше. «Не більше»: що менше, то краще, тож 100% і менше за планом, до 110% близько.',
  },
  quarter: { en: 'Quarter', uk: 'Квартал' },
  quarterAbout: {
    en: 'Totals of months are added, followers have the target of the last month, shares and costs per unit are weighted: by what they are of where that has targets, else by days. Reports take their targets from here.',
    uk: 'Місячні цілі підсумовуються, для підписників діє ціль останнього місяця, частки й вартості одиниці зважено: за тим, від чого вони беруться, якщо на це є цілі, інакше за днями. Звіти беруть цілі звідси.',
  },
  gaps: { en: 'Gaps', uk: 'Пропуски' },
  noGaps: {
    en: 'No day is missing until the last day with data.',
    uk: 'До останнього дня з даними жодного дня не бракує.',
  },
  gapsAbout: {
    en: ' Grey italic numbers lack these days and may be too low.',
    uk: ' Числам сірим курсивом бракує цих днів, вони можуть бути замалі.',
  },
} as const satisfies Record<string, Text>;

/** The months from January, where something happens in them. */
export const inMonths: Readonly<Record<Language, readonly string[]>> = {
  en: monthNames.en,
  uk: 'січні лютому березні квітні травні червні липні серпні вересні жовтні листопаді грудні'.split(' '),
};

const roman = ['I', 'II', 'III', 'IV'];

/** The quarter that begins on a day, as a title has it and as the name of a tab. */
export const quarterNames = (
  from: number,
  language: Language,
): {
  readonly title: string;
  readonly short: string;
  readonly tab: string;
} => {
  const { year, month } = calendarDayOf(from);
  const at = Math.floor((month - 1) / 3);
  if (language === 'uk')
    return {
      title: `${roman[at]} квартал ${year} року`,
      short: `${roman[at]} кв.`,
      tab: `${words.tab.uk} ${roman[at]} ${year}`,
    };
  return { title: `Q${at + 1} ${year}`, short: `Q${at + 1}`, tab: `${words.tab.en} Q${at + 1} ${year}` };
};
