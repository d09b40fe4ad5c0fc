import type { ReportFigure } from '../../../src/contract/answers.ts';
import { type FindingReading, findingFigures, plural } from './finding.ts';
import type { Seen } from './shown.ts';

/** What the questions are read from, besides what the finding is. */
interface QuestionReading extends FindingReading {
  readonly hasFeedback: boolean;
  readonly tellsAnswers: boolean;
  readonly hasSite: boolean;
  /** How many messages there are of which it is known how many are answered. */
  readonly messages: { readonly all: number; readonly answered: number };
  /** The steps of the trend of the first figure on the cards, and what one of them is called; `null` where it has none. */
  readonly steps: { readonly values: readonly Seen[]; readonly per: string } | null;
  /** The sentence that tells what one post made. */
  readonly share: string;
  /** The figure of what a result of the goal costs. */
  readonly cost: ReportFigure | undefined;
  readonly questions: readonly string[];
}

const isFlowOf = (id: string): boolean =>
  /^SUM (posts|feedback|conversions|site|ads|days)/.test(id) && !/days\.followers$|reach per post|days\.reach/.test(id);

const median = (values: readonly number[]): number => {
  const ordered = values.toSorted((one, other) => one - other);
  const half = Math.floor(ordered.length / 2);
  return ordered.length % 2 === 1 ? (ordered[half] ?? 0) : ((ordered[half - 1] ?? 0) + (ordered[half] ?? 0)) / 2;
};

/** What the questions ask otherwise than a reading of the records does. */
export const questionFaults = (reading: QuestionReading): readonly string[] => {
  const { shown, language, lead, messages, steps, share, cost, questions } = reading;
  const { say, rounded, isLacking } = findingFigures(reading);
  const isEnglish = language === 'en';
  const one = (en: string, uk: string) => (isEnglish ? en : uk);
  const find = (id: string) =>
    shown.plan.figures.find((each) => `${each.function} ${each.variant}`.replace(/, .*$/, '') === id);
  const toldOf = (figure: ReportFigure | undefined): Seen => (figure === undefined ? null : shown.at(figure.cell));
  const said = (figure: ReportFigure | undefined): string => {
    const value = toldOf(figure);
    if (figure === undefined || typeof value !== 'number') return '';
    return say(value, { figure, id: `${figure.function} ${figure.variant}`.replace(/, .*$/, '') });
  };
  const lacking = lead.flatMap(({ figure, lacks, missing }) =>
    isLacking({ lacks, missing }) && missing !== null
      ? [
          `${figure.label}: ${missing}. ${one('Can the other days still be exported?', 'Чи можна довантажити решту днів?')}`,
        ]
      : [],
  );
  const [adCost, roas, reach] = [
    find('SUM ads.cost'),
    find('RETURN_ON_AD_SPEND ads'),
    find('SUM posts.reach per post'),
  ];
  const results = ['conversions', 'leads', 'follows'].flatMap((name) => find(`SUM ads.${name}`) ?? []);
  const isSpent = Number(toldOf(adCost)) > 0;
  const brought = results.reduce((sum, figure) => sum + (Number(toldOf(figure)) || 0), 0);
  const ads = !isSpent
    ? ''
    : results.length === 0
      ? one(
          `Ads cost ${said(adCost)}, and their export has no conversions. What did they bring?`,
          `Реклама коштувала ${said(adCost)}, а конверсій у її вивантаженні немає. Що вона дала?`,
        )
      : brought === 0
        ? one(
            `Ads cost ${said(adCost)} and brought no conversion. Are conversions tracked?`,
            `Реклама коштувала ${said(adCost)} і не дала жодної конверсії. Чи налаштовано їх відстеження?`,
          )
        : '';
  const back = toldOf(roas);
  const loss =
    typeof back === 'number' && back > 0 && back < 1
      ? one(
          `Ads brought back less than they cost (ROAS ${said(roas)}). Should they go on as they are?`,
          `Реклама повернула менше, ніж коштувала (ROAS ${said(roas)}). Чи вести її далі так само?`,
        )
      : '';
  const tagged = toldOf(find('UTM_COVERAGE site'));
  const without = typeof tagged === 'number' ? rounded((1 - tagged) * 100, 1) : 0;
  const untagged =
    without >= 1
      ? one(
          `${without}% of the visits came by links without UTM tags. Which links go out without them?`,
          `${without}% переходів — за посиланнями без UTM-міток. Які посилання виходять без них?`,
        )
      : '';
  const gained = find('SUM days.new_followers');
  const gainedMoved = gained === undefined ? null : shown.at(`V${gained.cell.replace(/\D/g, '')}`);
  const isMore =
    reach?.verdict != null && String(shown.at(reach.verdict)).startsWith(one('clear rise', 'явне зростання'));
  const alone =
    isMore && typeof gainedMoved === 'number' && gainedMoved <= 0
      ? one(
          'Posts reached clearly more people, but there are no more new followers. What would make them follow?',
          'Охоплення дописів явно зросло, а нових підписників не більше. Що спонукало б підписатися?',
        )
      : '';
  const left = reading.tellsAnswers ? rounded(messages.all - messages.answered, 0) : 0;
  const open =
    left > 0
      ? one(
          `No answer yet to ${left} of ${messages.all} ${plural(messages.all, ['message', 'messages'], language)}. Who answers, and when?`,
          `Без відповіді ${left} із ${messages.all} ${plural(messages.all, ['звернення', 'звернень', 'звернень'], language)}. Хто й коли відповість?`,
        )
      : '';
  const post = share === '' ? '' : `${share} ${one('What made it work?', 'Що саме спрацювало?')}`;
  const aimed = lead.filter(({ figure }) => typeof shown.at(figure.target) === 'number').length;
  const targets =
    lead.length === 0 || aimed === lead.length
      ? ''
      : aimed === 0
        ? one(
            'None of the KPIs on the cards has a target. What would be a good result for us?',
            'Жоден показник на картках не має цілі. Який результат був би для нас добрим?',
          )
        : one(
            `Targets are set for ${aimed} of the ${lead.length} KPIs on the cards. What would be a good result in the others?`,
            `Цілі задано для ${aimed} із ${lead.length} показників на картках. Який результат був би добрим в інших?`,
          );
  const price =
    typeof toldOf(cost) === 'number'
      ? one(
          `${cost?.label} is ${said(cost)}. Up to what price is it worth it?`,
          `${cost?.label} — ${said(cost)}. До якої межі це вигідно?`,
        )
      : '';
  const [first] = lead;
  const usual = ((): string => {
    if (first === undefined || steps === null || !(isFlowOf(first.id) || first.figure.isRate)) return '';
    const earlier = steps.values.slice(0, -1).filter((value) => typeof value === 'number');
    const last = steps.values.at(-1);
    if (earlier.length < 3 || typeof last !== 'number') return '';
    if (Math.abs(last - median(earlier)) * 5 <= median(earlier)) return '';
    const [typical, newest] = [median(earlier), last].map((value) => say(value, first));
    return one(
      `${first.figure.label}: usually ${typical} ${steps.per}, in the last ${newest}. What was different?`,
      `${first.figure.label}: зазвичай ${typical} ${steps.per}, востаннє ${newest}. Що було інакше?`,
    );
  })();
  const noSite = reading.hasSite
    ? ''
    : one(
        'How many visits to the site did all this bring? The report has no data on them.',
        'Скільки переходів на сайт це дало? Даних про них у звіті немає.',
      );
  const askAnswers = one(
    'How many messages stayed without an answer? The report has no data on them.',
    'Скільки звернень лишилося без відповіді? Даних про них у звіті немає.',
  );
  const noAnswers = reading.hasFeedback ? '' : askAnswers;
  const next = one(
    'What do we change in the next period, and which KPI will show that it worked?',
    'Що змінимо в наступному періоді й за яким показником побачимо, що це спрацювало?',
  );
  const all = [
    lacking[0] ?? '',
    ads,
    loss,
    untagged,
    alone,
    open,
    post,
    targets,
    price,
    usual,
    noSite,
    noAnswers,
    next,
    one(
      'Which of these posts do we make again, and what do we stop making?',
      'Що з опублікованого повторимо, а чого більше не робитимемо?',
    ),
    one(
      'What did this period teach us that the figures do not show?',
      'Що ми зрозуміли за цей період такого, чого не видно з цифр?',
    ),
    one(
      'What would help most in the next period: time, budget or materials?',
      'Що найбільше допомогло б у наступному періоді: час, бюджет чи матеріали?',
    ),
  ];
  const expected = all.filter((text) => text !== '').map((text) => `• ${text}`);
  return questions.flatMap((text, at) =>
    text === (expected[at] ?? '') ? [] : [`question ${at + 1}: ${text}, but ${expected[at] ?? ''}`],
  );
};
