import { expect, test } from 'vitest';
import { comparisons, goals } from '../../src/contract/choices.ts';
import { type ColumnName, positionOf } from '../../src/records/kinds.ts';
import type { Account, TabSummary } from '../../src/records/tab-summary.ts';
import { words as targetWords } from '../../src/report/calculation/targets/target-words.ts';
import { cornersOf } from '../../src/report/formulas/address.ts';
import { planReport } from '../../src/report/plan-report.ts';
import { createPreview } from '../../src/report/preview.ts';
import { words } from '../../src/report/report-words.ts';
import { countTried, isThorough } from '../thorough.ts';
import { comparedWith, lengthRatio } from './compared.ts';
import { type OpenHours, openHours } from './open-hours.ts';
import { changeOf, type Days, oracleOver, recordsOf } from './oracle.ts';
import { alsoIn, previewFaults } from './preview-faults.ts';
import { around, mostRows, randomHoldings, randomRows, seeded } from './random-records.ts';
import { sectionFaults } from './sections/sections.ts';
import { type Shown, standingOver, type Tab } from './sections/shown.ts';
import {
  elapsedOf,
  isLevel,
  isTotal,
  type PlannedTarget,
  plannedTargets,
  planRows,
  randomPlans,
} from './target-oracle.ts';
import { postColumnsOf, tellingIn } from './telling-oracle.ts';

/** Files, of which the first twelve have each comparison, client, kind of working hours and number of accounts. */
const allFiles = Array.from({ length: 20 }, (_, at) => at + 1);
const triedFiles = isThorough ? allFiles : allFiles.slice(0, 12);
const allSets = Array.from({ length: 11 }, (_, at) => at);
/** One around the days of the records, or one of whole months or of any days: what differs most are the files. */
const setsOf = (seed: number): readonly number[] => (isThorough ? allSets : [seed % 3]);
/** February 2026, that month with the one before it, and the last quarter of 2025. */
const months: readonly Days[] = [
  { from: 46054, to: 46081 },
  { from: 46023, to: 46081 },
  { from: 45931, to: 46022 },
];
const pickHours = [0, 2, 0.5, 24, 400];

const isSame = (seen: unknown, value: number | string | null): boolean =>
  typeof value === 'number'
    ? typeof seen === 'number' && Math.abs(seen - value) <= 1e-9 * Math.abs(value) + 1e-12
    : seen === (value ?? '–');

/** What a report shows that an independent computation over the records does not. */
const differences = (
  shown: Shown,
  {
    tabs,
    days,
    compared,
    open,
  }: {
    readonly tabs: readonly Tab[];
    readonly days: Days;
    readonly compared: Days | null;
    readonly open: OpenHours | undefined;
  },
): readonly string[] => {
  const told = oracleOver(recordsOf(tabs), open);
  const ratio = compared === null ? null : lengthRatio(days, compared);
  const perDay = (current: number | null, previous: number | null) =>
    ratio === null || previous === null ? null : changeOf(current, previous * ratio, false);
  return shown.plan.figures.flatMap((figure) => {
    const id = `${figure.function} ${figure.variant}`;
    const telling = tellingIn(tabs, postColumnsOf(id), { days, compared });
    const isTotal = /^SUM \S+$/.test(id);
    const current = telling === 'gone' && isTotal ? null : told(id, days);
    const previous = compared === null ? null : told(id, compared);
    const moved = telling === 'same' ? current : null;
    const expected: readonly (readonly [string | null, number | null])[] = [
      [figure.cell, current],
      ...(figure.previous === null
        ? []
        : ([
            [figure.previous, previous],
            [figure.change, changeOf(moved, previous, figure.isRate)],
            ...(figure.perDay === null ? [] : [[figure.perDay, perDay(moved, previous)] as const]),
          ] as const)),
    ];
    return expected.flatMap(([cell, value]) => {
      const seen = cell === null ? null : shown.at(cell);
      return isSame(seen, value) ? [] : [`${id} ${cell}: ${seen}, but ${value}`];
    });
  });
};

/** A target near a figure, so that each status comes up; none for some. */
const targetNear = (value: number | null, random: () => number): number | null =>
  random() < 0.3 ? null : Number(((value ?? 1) * (0.8 + 0.4 * random())).toPrecision(4));

/** A value as long as the cell of a figure shows it. */
const asShown = ({ plan }: Shown, cell: string, value: number): number => {
  const { top, left } = cornersOf(cell);
  const format = plan.cells[top]?.[left]?.format ?? '';
  if (format.includes('ss')) return Math.round(value * 86_400);
  const places = (/\.(0+)/.exec(format)?.[1]?.length ?? 0) + (format.endsWith('%') ? 2 : 0);
  return Math.round(value * 10 ** places) / 10 ** places;
};

/** Percent as it is said: what is not equal is not 100%. */
const saidPercent = (part: number): string => {
  const percent = Math.round(100 * part * 1e6) / 1e6;
  return `${(percent < 100 ? Math.floor(percent) : Math.ceil(percent)) + 0}%`;
};

interface Judging {
  readonly language: 'en' | 'uk';
  readonly days: Days;
  /**
   * The part of the period that is over, and the followers as it began; `null` where those of an account are not known.
   */
  readonly elapsed: number;
  readonly followersBefore: number | null;
  /** What the plans say of the target of a figure; `null` where no plan is asked. */
  readonly planned: ((id: string) => PlannedTarget) | null;
  readonly isTyped: (cell: string) => boolean;
}

/**
 * What the target of each figure is, and its status, judged apart: met, within a tenth, or missed, and how much is
 * reached.
 */
const targetFaults = (shown: Shown, { language, days, elapsed, followersBefore, planned, isTyped }: Judging) =>
  shown.plan.figures.flatMap((figure): readonly string[] => {
    const [value, target] = [shown.at(figure.cell), shown.at(figure.target)];
    const whole = `${figure.function} ${figure.variant}`;
    const plan = planned?.(whole) ?? null;
    const isRight = isTyped(figure.target) || isSame(target || target === 0 ? target : '–', plan?.target ?? null);
    const wrong = isRight ? [] : [`target of ${whole} ${figure.target}: ${target}, but ${plan?.target}`];
    const id = whole.replace(/, .*$/, '');
    // A budget is not to be passed.
    const isLower =
      /^(COST_|AVERAGE_RESPONSE|TIME_TO_RESOLUTION|BOUNCE_RATE|UNFOLLOW_RATE|SUM days\.unfollows$|SUM ads.cost$)/.test(
        id,
      );
    // More posts are neither good nor bad.
    const isNeutral = id === 'POSTS_PER_WEEK posts';
    const judged = (): string => {
      if (typeof target !== 'number')
        return plan?.lacks == null ? '' : `${targetWords.noTarget[language]}${plan.lacks}`;
      if (typeof value !== 'number' || elapsed === 0) return '';
      const base = isLevel(id) ? (followersBefore ?? Infinity) : 0;
      const isPaced = elapsed < 1 && (isTotal(id) || (isLevel(id) && target > base));
      const until = days.from - 1 + Math.round(elapsed * (days.to - days.from + 1));
      const told = isPaced && !isTyped(figure.target) ? (plan?.dueOn(until, base) ?? null) : null;
      // A level is due evenly too where its months lead down, or above the last of them.
      const isDue = told !== null && (!isLevel(id) || (told > base + 1e-9 && told < target - 1e-9));
      const [seen, aimed] = isPaced
        ? [value - base, isDue ? told - base : (target - base) * elapsed]
        : [asShown(shown, figure.cell, value), asShown(shown, figure.cell, target)];
      const miss = isNeutral ? Math.abs(seen - aimed) : isLower ? seen - aimed : aimed - seen;
      const missed = isPaced ? (seen < aimed ? words.behind : words.above) : words.missed;
      const isNear = miss <= Math.abs(aimed) * 0.1 + 1e-9;
      const near = isNeutral ? words.met : words.close;
      const word = miss <= 1e-9 ? (isPaced ? words.onPlan : words.met) : isNear ? near : missed;
      const said = aimed <= 0 ? '' : `${isPaced ? words.pace[language] : ', '}${saidPercent(seen / aimed)}`;
      return `${word[language]}${said}`;
    };
    const seen = shown.at(figure.status);
    return seen === judged()
      ? wrong
      : [...wrong, `status of ${whole} ${figure.status}: ${seen}, but ${judged()} (${value} of ${target}, ${elapsed})`];
  });

const errors = (shown: Shown): readonly string[] =>
  shown.all.flatMap(([cell, value]) =>
    typeof value === 'string' && value.startsWith('#') ? [`${cell}: ${value}`] : [],
  );

/** One or two of the accounts that the records are of. */
const someAccounts = (holdings: readonly TabSummary[], seed: number): readonly Account[] => {
  const all = holdings.flatMap(({ kind, accounts }) => (positionOf(kind, 'account') < 0 ? [] : accounts));
  const random = seeded(seed);
  const own = Array.from({ length: 1 + (seed % 2) }, () => all[Math.floor(random() * all.length)] ?? all[0]);
  return [...new Map(own.flatMap((each) => (each === undefined ? [] : [[JSON.stringify(each), each]]))).values()];
};

/**
 * What a report on some accounts, or on a client who has them, rests on, chosen record by record. What names no platform is in
 * none on accounts; what names no account is a client's where it names the client.
 */
const tabsOf = (tabs: readonly Tab[], accounts: readonly Account[], client: string | null): readonly Tab[] =>
  tabs.flatMap(({ holding, rows }) => {
    const { kind } = holding;
    const whose = positionOf(kind, 'client');
    if (client !== null && whose >= 0) {
      if (holding.names?.client?.includes(client) !== true) return [];
      return [{ holding, rows: rows.filter((row) => row[whose] === client) }];
    }
    const [platform, account] = [positionOf(kind, 'platform'), positionOf(kind, 'account')];
    const isOne = (of: { readonly platform: unknown; readonly account: unknown }) =>
      accounts.some((own) => own.platform === of.platform && (account < 0 || own.account === of.account));
    const own = holding.accounts.filter(isOne);
    if (platform < 0 || own.length === 0) return [];
    const kept = rows.filter((row) => isOne({ platform: row[platform] ?? '', account: row[account] ?? '' }));
    return [{ holding: { ...holding, accounts: own }, rows: kept }];
  });

/**
 * Whether every account that posts and followers are said to have has records. A preview knows those alone, and whose followers
 * are without a name depends on how many accounts there are.
 */
const isEveryAccountThere = (tabs: readonly Tab[]): boolean =>
  tabs.every(({ holding: { kind, accounts }, rows }) => {
    if (kind !== 'posts' && kind !== 'days') return true;
    const [platform, account] = [positionOf(kind, 'platform'), positionOf(kind, 'account')];
    return accounts.every((own) =>
      rows.some((row) => (row[platform] ?? '') === own.platform && (row[account] ?? '') === own.account),
    );
  });

/** Whether each account whose followers are known as a period ends had some before it, or on its first day. */
const isEveryLevelThere = (tabs: readonly Tab[], { from, to }: Days): boolean => {
  const at = (name: ColumnName) => positionOf('days', name);
  const known = tabs.flatMap(({ holding, rows }) =>
    holding.kind === 'days' ? rows.filter((row) => row[at('followers')] != null && row[at('date')] != null) : [],
  );
  const until = (day: number) =>
    new Set(
      known
        .filter((row) => Number(row[at('date_end')] ?? row[at('date')]) <= day)
        .map((row) => JSON.stringify([row[at('platform')], row[at('account')]])),
    );
  return until(from).size === until(to).size;
};

/** One that a criterion would take for a pattern. */
const clients = ['Lypa', 'a*b'];

test.each(triedFiles)(
  `every figure over ${countTried(setsOf(1), allSets)} random sets of records in file %i, of ${countTried(triedFiles, allFiles)}, is what reading them one by one gives`,
  (seed) => {
    const holdings = randomHoldings(seed);
    const compare = comparisons[seed % 7 === 0 ? 3 : seed % 5 === 0 ? 2 : seed % 6 === 0 ? 1 : 0];
    const goal = goals[seed % goals.length] ?? 'engagement';
    const language = seed % 2 ? 'en' : 'uk';
    const accounts = seed % 3 === 1 ? someAccounts(holdings, seed) : undefined;
    const client =
      accounts === undefined || seed % 2 === 1 ? null : (clients[Math.floor(seed / 2) % clients.length] ?? null);
    const open = seed % 4 < 2 ? undefined : openHours[Math.floor(seed / 2) % openHours.length];
    const choices = {
      ...around,
      goal,
      compare,
      language,
      ...(accounts === undefined ? {} : { accounts }),
      ...(client === null ? {} : { client }),
      ...(open === undefined ? {} : { hours: open.text }),
    } as const;
    const ofReport = (tabs: readonly Tab[]) => (accounts === undefined ? tabs : tabsOf(tabs, accounts, client));
    const empty = holdings.map((holding): Tab => ({ holding, rows: [] }));
    const random = seeded(seed);
    const drawn = oracleOver(recordsOf(ofReport(randomRows(holdings, 1000 * seed))), open);
    const plans = randomPlans(
      planReport(choices, holdings).figures.map(({ function: name, variant }) => ({
        function: name,
        variant,
        near: drawn(`${name} ${variant}`, around),
      })),
      { seed, client },
    );
    const standing = standingOver(choices, empty, {
      spare: mostRows,
      plans: plans.map((plan) => ({ plan, rows: planRows(plan) })),
    });
    const own = plans.filter((plan) => (plan.client ?? '').toLowerCase() === (client ?? '').toLowerCase());
    // Plans of the whole file say nothing of some accounts.
    const isAsked = own.length > 0 && (accounts === undefined || client !== null);
    const wrong = setsOf(seed).flatMap((at) => {
      const all = randomRows(holdings, 1000 * seed + at);
      const tabs = ofReport(all);
      const previewOf = createPreview(Object.fromEntries(all.map(({ holding, rows }) => [holding.kind, rows])));
      const from = around.from - Math.floor(random() * 20);
      // The records stay and the two dates move: all that is seen follows.
      const moved = { from, to: from + Math.floor(random() * 40) };
      // Whole months, whose days and those of the months before are not as many.
      const whole = months[(seed + Math.floor(at / 3)) % months.length] ?? around;
      return (at % 3 === 0 ? [around, moved] : at % 3 === 1 ? [whole] : [moved]).flatMap((days) => {
        const { period, inputs, figures } = standing.plan;
        const hours = pickHours[Math.floor(random() * pickHours.length)] ?? 2;
        const cellOf = (key: string) => inputs.find((input) => input.key === key)?.range ?? 'A1';
        const told = oracleOver(recordsOf(tabs), open);
        const targets = figures.flatMap(({ function: name, variant, target }) => {
          const near = targetNear(told(`${name} ${variant}`, days), random);
          return near === null || (isAsked && random() < 0.6) ? [] : [[target, near] as const];
        });
        const madeOn = random() < 0.5 ? null : days.to + Math.floor(30 * random()) - 15;
        const shown = standing.shown(all, {
          ...Object.fromEntries(targets),
          [period.from]: days.from,
          [period.to]: days.to,
          ...(madeOn === null ? {} : { [standing.plan.madeOn ?? '']: madeOn }),
          ...Object.fromEntries(
            inputs.flatMap(({ key, range }) =>
              key.startsWith('fee') && random() < 0.5 ? [[range, Math.round(1000 * random())]] : [],
            ),
          ),
          ...(tabs.some(({ holding }) => holding.kind === 'feedback') ? { [cellOf('promised hours')]: hours } : {}),
        });
        const compared = comparedWith(compare, days);
        const found = [
          ...differences(shown, { tabs, days, compared, open }),
          ...targetFaults(shown, {
            language,
            days,
            elapsed: elapsedOf(tabs, days, madeOn),
            followersBefore: isEveryLevelThere(tabs, days) ? told('followers at the start', days) : null,
            planned: isAsked
              ? plannedTargets(own, days, {
                  language,
                  exists: (id) => figures.some((figure) => `${figure.function} ${figure.variant}` === id),
                  tellsVisits: holdings.some(
                    ({ kind, filled }) => kind === 'conversions' && filled.includes('sessions'),
                  ),
                })
              : null,
            isTyped: (cell) => targets.some(([typed]) => typed === cell),
          }),
          ...previewFaults(
            alsoIn(figures, previewOf({ ...choices, ...days })).filter(
              ({ variant }) => !['per post', 'followers'].includes(variant) || isEveryAccountThere(all),
            ),
            figures,
            shown.at,
          ),
          ...sectionFaults({
            shown,
            tabs,
            language,
            days,
            compared,
            hours,
            open,
            room: compared === null ? 31 : 62,
            elapsed: elapsedOf(tabs, days, madeOn),
            goal,
          }),
          ...errors(shown),
        ];
        return found.map((line) => `set ${at}, ${days.from} to ${days.to}: ${line}`);
      });
    });
    expect(wrong).toEqual([]);
  },
);
