import type { Text } from '../../text/language.ts';

/** The texts of the block that tells how far the plan is done. */
export const words = {
  title: { en: 'Plan and pace', uk: 'План і темп' },
  target: { en: 'target, ', uk: 'ціль, ' },
  noTarget: { en: 'no target', uk: 'без цілі' },
  done: { en: 'done', uk: 'виконано' },
  doneSoFar: { en: 'done so far', uk: 'виконано наразі' },
  gone: { en: ': days over: ', uk: ': минуло днів: ' },
  of: { en: ' of ', uk: ' із ' },
  part: { en: ', ', uk: ', це ' },
  otherQuarter: { en: 'the plan is of another quarter', uk: 'план складено на інший квартал' },
  noTargets: {
    en: 'The plan has no totals for these days yet: type them in the tab of the plan.',
    uk: 'У плані ще немає сум на ці дні: впишіть їх на аркуші плану.',
  },
  need: { en: ': until the end of the quarter it takes ', uk: ': до кінця кварталу потрібно по ' },
  left: { en: ': until the end of the quarter there are left ', uk: ': до кінця кварталу лишається по ' },
  aDay: { en: ' a day; ', uk: ' на день; ' },
  itWas: { en: ' it was ', uk: ' було по ' },
  isDone: { en: ': the quarter’s target is reached.', uk: ': ціль кварталу досягнуто.' },
  isSpent: { en: ': the quarter’s budget is spent.', uk: ': бюджет кварталу вичерпано.' },
} as const satisfies Record<string, Text>;
