import type { Language } from './exports.ts';
import type { BuiltReport, Difference } from './life.ts';
import { forgotten } from './months.ts';

/** What happened of which a report may tell another figure than the true one, if it says so. */
export interface Accepted {
  readonly event: string;
  readonly is: (difference: Difference) => boolean;
  /** The sentence by which the report tells of it. */
  readonly tells: (report: BuiltReport, of: Difference['of'], language: Language) => boolean;
}

const daysWithout = {
  en: 'Days without data (this period / before):',
  uk: 'Дні без даних (цей період / раніше):',
};

/** How many days a report says it lacks of some data, in the period and before. */
const lackedDays = (
  { lines }: BuiltReport,
  language: Language,
  what: string,
): Readonly<Record<Difference['of'], number>> => {
  const line = lines.find((each) => each.includes(daysWithout[language])) ?? '';
  const told = (line.split(daysWithout[language])[1] ?? '').split(';');
  const [now = 0, before = 0] = told
    .map((each) => each.trim().match(/^(.+): (\d+) \/ (\d+)\b/))
    .flatMap((found) => (found?.[1] === what ? [Number(found[2]), Number(found[3])] : []));
  return { now, before };
};

const lacksDaysOf =
  (what: Readonly<Record<Language, string>>): Accepted['tells'] =>
  (report, of, language) =>
    lackedDays(report, language, what[language])[of] > 0;

/** The month that a figure is of, from 0. */
const monthOf = ({ month, of }: Difference): number => (of === 'now' ? month : month - 1);

const isOfSite = ({ figure }: Difference): boolean => /\bsite\b/.test(figure);
const site = lacksDaysOf({ en: 'Site', uk: 'Сайт' });

const firstReading = {
  en: 'By their first reading, since it came after a post:',
  uk: 'За першим значенням, бо воно пізніше за допис:',
};
const isByFollowers = ({ figure }: Difference): boolean =>
  /^(ENGAGEMENT_RATE followers|REACH_RATE per post)$/.test(figure);

export const accepted: readonly Accepted[] = [
  {
    event: 'a site was not counted for six days of February',
    is: (each) => each.client === 'Lypa' && isOfSite(each) && monthOf(each) === 1,
    tells: site,
  },
  {
    event: 'the last 28 days are exported each month',
    is: (each) => each.client === 'Dub' && isOfSite(each),
    tells: site,
  },
  {
    event: 'an account begins, and its followers are read at the end of its month',
    is: (each) => each.client === 'Klen' && isByFollowers(each) && (monthOf(each) === 0 || monthOf(each) === 3),
    tells: ({ lines }, _, language) => lines.some((line) => line.includes(firstReading[language])),
  },
  ...(
    [
      ['SUM days.impressions', { en: 'Days, Impressions', uk: 'Дні, Покази' }],
      ['SUM days.engagements', { en: 'Days, Engagements', uk: 'Дні, Взаємодії' }],
    ] as const
  ).map(
    ([figure, what]): Accepted => ({
      event: 'a file is forgotten in a month',
      is: (each) => each.client === 'Klen' && each.figure === figure && each.month === forgotten && each.of === 'now',
      tells: lacksDaysOf(what),
    }),
  ),
];
