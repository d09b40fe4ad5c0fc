import { counted } from '../../text/language.ts';
import type { FunctionCall } from '../call/function-call.ts';
import { emptyArgument, FunctionError, noDenominator } from '../call/function-error.ts';
import { blank, isBlank } from '../call/grid.ts';
import { finiteOrThrow } from '../call/totals.ts';
import { type ComputedFunction, kpi } from '../kpi.ts';

const notNetGrowth = {
  en: 'give the followers gained (new followers), not the net growth',
  uk: 'дайте приплив нових підписників, а не чистий приріст',
} as const;

const metaAds = 'https://www.facebook.com/business/help/675615482516035';

/** Followers gained × their share in the target audience, row by row, under the cost of the same rows. */
const costPerTargetFollower = (call: FunctionCall): number => {
  const [cost, gained, share] = [call.rowSums(0), call.rowSums(1), call.rowSums(2)];
  [cost, gained, share].forEach((sums, at) => {
    if (sums.every(isBlank)) throw emptyArgument(call.called(at));
  });
  if (share.length > 1 && share.length !== gained.length) {
    throw new FunctionError(call, {
      en: `target_share has ${counted(share.length, 'row')} and new_followers ${gained.length}; give one share, or one for each row.`,
      uk: `target_share має рядків: ${share.length}, а new_followers: ${gained.length}; дайте одну частку або по одній на рядок.`,
    });
  }
  const shareAt = (row: number): number => share[share.length === 1 ? 0 : row] ?? blank;
  const isPaired = cost.length > 1 && cost.length === gained.length;
  const has = (row: number): boolean =>
    ![gained[row] ?? blank, shareAt(row), isPaired ? (cost[row] ?? blank) : 0].some(isBlank);
  const spent = cost.reduce((sum, part, row) => (isBlank(part) || (isPaired && !has(row)) ? sum : sum + part), 0);
  const inTarget = gained.reduce((sum, part, row) => (has(row) ? sum + part * shareAt(row) : sum), 0);
  if (inTarget <= 0) {
    throw noDenominator(call, { name: 'new_followers × target_share', value: inTarget, advice: notNetGrowth });
  }
  return finiteOrThrow(call, spent / inTarget);
};

/** What a follower costs. */
export const followers = {
  COST_PER_FOLLOWER: kpi({
    name: { en: 'Cost per follower', uk: 'Вартість підписника' },
    meaning: {
      en: 'What one gained follower cost: those credited to the spend where known, else all new ones.',
      uk: 'Скільки коштував один новий підписник: із реклами, якщо це відомо, інакше серед усіх нових.',
    },
    takes: ['cost', 'new_followers'],
    formula: 'cost / new_followers',
    unit: 'money',
    better: 'lower',
    advice: notNetGrowth,
    pitfalls: [
      {
        en: 'Followers gained, not net growth: those who left were not refunded.',
        uk: 'Береться приплив нових підписників, а не чистий приріст: за тих, хто пішов, кошти не повернули.',
      },
      {
        en: 'With all new followers below the line it is lower than the truth: some came without advertising.',
        uk: 'Якщо ділити на всіх нових, показник занижений: частина прийшла без реклами.',
      },
    ],
    examples: [
      [[12500, 410], 12500 / 410],
      [[100, -5], null],
    ],
    source: metaAds,
  }),

  COST_PER_TARGET_FOLLOWER: {
    name: { en: 'Cost per follower in the target audience', uk: 'Вартість цільового підписника' },
    meaning: {
      en: 'What one gained follower of the target audience cost.',
      uk: 'Скільки коштував один новий підписник із цільової аудиторії.',
    },
    takes: ['cost', 'new_followers', 'target_share'],
    words: {
      en: 'cost ÷ (new followers × share of the target audience)',
      uk: 'витрати ÷ (нові підписники × частка цільової аудиторії)',
    },
    unit: 'money',
    better: 'lower',
    compute: costPerTargetFollower,
    pitfalls: [
      {
        en: 'The share is that of the new followers where it is known; that of all followers is a stand-in.',
        uk: 'Частка має стосуватися нових підписників; якщо вона невідома, частка серед усіх лише наближення.',
      },
    ],
    examples: [[[12500, 410, 0.64], 12500 / (410 * 0.64)]],
    source: metaAds,
  } satisfies ComputedFunction,
} as const;
