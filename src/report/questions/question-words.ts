import type { Text } from '../../text/language.ts';

/** The texts of the questions that a report asks; `{0}` and so on are figures. */
export const words = {
  title: { en: 'Questions to ask', uk: 'Що варто запитати' },
  fromData: { en: 'from the data', uk: 'за даними звіту' },
  missing: {
    en: '{0}. Can the other days still be exported?',
    uk: '{0}. Чи можна довантажити решту днів?',
  },
  noConversions: {
    en: 'Ads cost {0} and brought no conversion. Are conversions tracked?',
    uk: 'Реклама коштувала {0} і не дала жодної конверсії. Чи налаштовано їх відстеження?',
  },
  noConversionData: {
    en: 'Ads cost {0}, and their export has no conversions. What did they bring?',
    uk: 'Реклама коштувала {0}, а конверсій у її вивантаженні немає. Що вона дала?',
  },
  lossOfAds: {
    en: 'Ads brought back less than they cost (ROAS {0}). Should they go on as they are?',
    uk: 'Реклама повернула менше, ніж коштувала (ROAS {0}). Чи вести її далі так само?',
  },
  untagged: {
    en: '{0} of the visits came by links without UTM tags. Which links go out without them?',
    uk: '{0} переходів — за посиланнями без UTM-міток. Які посилання виходять без них?',
  },
  unanswered: {
    en: 'No answer yet to {0} of {1} {2}. Who answers, and when?',
    uk: 'Без відповіді {0} із {1} {2}. Хто й коли відповість?',
  },
  onePost: { en: '{0} What made it work?', uk: '{0} Що саме спрацювало?' },
  reachAlone: {
    en: 'Posts reached clearly more people, but there are no more new followers. What would make them follow?',
    uk: 'Охоплення дописів явно зросло, а нових підписників не більше. Що спонукало б підписатися?',
  },
  someTargets: {
    en: 'Targets are set for {0} of the {1} KPIs on the cards. What would be a good result in the others?',
    uk: 'Цілі задано для {0} із {1} показників на картках. Який результат був би добрим в інших?',
  },
  noTargets: {
    en: 'None of the KPIs on the cards has a target. What would be a good result for us?',
    uk: 'Жоден показник на картках не має цілі. Який результат був би для нас добрим?',
  },
  usual: {
    en: '{0}: usually {1} {2}, in the last {3}. What was different?',
    uk: '{0}: зазвичай {1} {2}, востаннє {3}. Що було інакше?',
  },
  cost: {
    en: '{0} is {1}. Up to what price is it worth it?',
    uk: '{0} — {1}. До якої межі це вигідно?',
  },
  noAnswerData: {
    en: 'How many messages stayed without an answer? The report has no data on them.',
    uk: 'Скільки звернень лишилося без відповіді? Даних про них у звіті немає.',
  },
  noSiteData: {
    en: 'How many visits to the site did all this bring? The report has no data on them.',
    uk: 'Скільки переходів на сайт це дало? Даних про них у звіті немає.',
  },
  next: {
    en: 'What do we change in the next period, and which KPI will show that it worked?',
    uk: 'Що змінимо в наступному періоді й за яким показником побачимо, що це спрацювало?',
  },
  repeat: {
    en: 'Which of these posts do we make again, and what do we stop making?',
    uk: 'Що з опублікованого повторимо, а чого більше не робитимемо?',
  },
  learned: {
    en: 'What did this period teach us that the figures do not show?',
    uk: 'Що ми зрозуміли за цей період такого, чого не видно з цифр?',
  },
  help: {
    en: 'What would help most in the next period: time, budget or materials?',
    uk: 'Що найбільше допомогло б у наступному періоді: час, бюджет чи матеріали?',
  },
} as const satisfies Record<string, Text>;
