import { helpers } from '@odoo/o-spreadsheet';
import { beforeAll, describe, expect, test } from 'vitest';
import { serialOf } from '../../../src/calendar/day.ts';
import type { Answer, FileState, ReportAnswer } from '../../../src/contract/answers.ts';
import { sampleChoices, samplePlan } from '../../../src/demo/sample-choices.ts';
import { sampleClient } from '../../../src/demo/sample-records.ts';
import { accountsOfClient } from '../../../src/records/clients.ts';
import { colours } from '../../../src/report/layout/styles.ts';
import { reportMetricsFor } from '../../../src/report/metrics/report-metrics.ts';
import { planReport } from '../../../src/report/plan-report.ts';
import { words } from '../../../src/report/report-words.ts';
import type { StandIn } from '../../../src/stand-in/stand-in.ts';
import { cellsOf } from '../../../src/workbench/command/report-result.ts';
import { countTried, sampleOf } from '../../thorough.ts';
import { addSample, done, look, openFile, press, pressPlan } from '../file.ts';
import { openMeasure, textsCut } from './text-room.ts';

// The engine tells its timings.
console.debug = () => undefined;
console.group = () => undefined;

const all = [
  {
    language: 'uk',
    locale: 'uk_UA',
    today: serialOf(2026, 11, 26) ?? 0,
    tells: 'a month of 31 days',
    calculation: 'Розрахунок',
    blocks: ['Періоди', 'Акаунти', 'Складники', 'План', 'Дописи', 'Звернення', 'Дні', 'Назви'],
  },
  {
    language: 'en',
    locale: 'en_US',
    today: serialOf(2027, 3, 1) ?? 0,
    tells: 'a month of 28 days',
    calculation: 'Calculation',
    blocks: ['Periods', 'Accounts', 'Terms', 'Plan', 'Posts', 'Messages', 'Days', 'Names'],
  },
] as const;
const tried = sampleOf(all, 1);

describe.each(tried)(
  `the first report over the sample data, in $language, ${countTried(tried, all)}`,
  ({ language, locale, today, ...more }) => {
    const [plan, choices] = [samplePlan(today, language), sampleChoices(today, language)];
    let file: StandIn;
    let report: ReportAnswer;
    beforeAll(async () => {
      file = await openFile(undefined, { locale, userLocale: language });
      addSample(file, today, language);
      done(pressPlan(file, plan));
      report = done(press(file, choices));
    });

    test(`tells ${more.tells} whole`, () => {
      const { tab, figures } = report;
      const { number, shown } = cellsOf(file, tab);

      const lacking = figures.filter(({ cell, previous, change }) =>
        [cell, previous, change].some((place) => number(place) === null),
      );
      expect(lacking).toEqual([]);
      const { getters } = file.model;
      const sheetId = getters.getSheetIdByName(tab) ?? '';
      const seen = getters
        .getEvaluatedCellsPositions(sheetId)
        .map((position) => getters.getEvaluatedCell(position).formattedValue);
      expect(seen.filter((text) => /^#[A-Z/0!?]+$/.test(text))).toEqual([]);

      const { holdings, clients, plans } = done(file.run('pokaznykState') as Answer<FileState>);
      expect(plans).toMatchObject([{ from: plan.from, client: sampleClient }]);
      const lines = reportMetricsFor(holdings);
      const accounts = accountsOfClient(clients, sampleClient);
      const keys = planReport({ ...choices, accounts }, holdings).inputs.map(({ key }) => key);
      expect(keys).toEqual(expect.arrayContaining(Object.keys(choices.typed ?? {})));
      // What was agreed on stands where it is judged; some of it is met, not all, and most changes are no chance.
      const judged = figures.filter(({ target }) => number(target) !== null);
      const targets = Object.entries(choices.typed ?? {}).filter(([key]) => key.startsWith('target '));
      const month = new Date(Date.UTC(1899, 11, 30 + choices.from)).getUTCMonth() % 3;
      const planned = Object.entries(plan.typed ?? {}).filter(([key]) => key.endsWith(`, month ${month + 1}`));
      const isTarget = [...targets, ...planned].map(([, value]) => value).sort((one, other) => one - other);
      const seenTargets = judged.map(({ target }) => number(target) ?? 0).sort((one, other) => one - other);
      expect(seenTargets).toHaveLength(isTarget.length);
      seenTargets.forEach((target, at) => {
        expect(target).toBeCloseTo(isTarget[at] ?? 0, 12);
      });
      const wordOf = (status: string) => shown(status).split(',')[0] ?? '';
      const statuses = judged.map(({ status }) => wordOf(status));
      for (const { status } of judged) expect(shown(status)).toMatch(/, \d+%$/);
      expect(statuses).toContain(words.met[language]);
      expect(statuses).toContain(words.close[language]);
      const of = (name: string, variant: string) =>
        figures.find((figure) => figure.function === name && figure.variant === variant);
      const cost = of('COST_PER_FOLLOWER', 'ads');
      expect([wordOf(cost?.status ?? ''), shown(cost?.verdict ?? '')]).toEqual([
        words.met[language],
        words.fall[language],
      ]);
      const engaged = of('ENGAGEMENT_RATE', 'reach');
      expect(shown(engaged?.verdict ?? '')).toBe(words.rise[language]);
      // Each status has the colour of its own word, and a figure that fell and is better high has that of a fall.
      const styleOf = (place: string) => getters.getCellComputedStyle({ sheetId, ...helpers.toCartesian(place) });
      const backs = { [words.met[language]]: colours.metBack, [words.close[language]]: colours.closeBack };
      for (const { status } of figures)
        expect(styleOf(status).fillColor?.toLowerCase(), status).toBe(backs[wordOf(status)] ?? colours.paper);
      const coloured = figures.flatMap(({ cell, change, function: name, variant }) => {
        const better = lines.find((line) => line.function === name && line.variant === variant)?.better;
        const [size, seen] = [number(change), styleOf(cell.replace('C', 'E')).textColor?.toLowerCase()];
        const isColoured = seen === colours.up || seen === colours.down;
        return isColoured && size !== null && better !== 'neutral'
          ? [{ isGood: size > 0 === (better === 'higher'), seen }]
          : [];
      });
      expect(coloured.length).toBeGreaterThan(5);
      for (const { isGood, seen } of coloured) expect(seen).toBe(isGood ? colours.up : colours.down);
      // Reach is no part of the posts, however few these are.
      expect(shown(of('REACH_RATE', 'per post')?.verdict ?? '')).not.toMatch(/\d/);
    });

    test('has room for every text', async () => {
      const { measure, close } = await openMeasure();
      try {
        expect(await textsCut(file.model, report.tab, measure)).toEqual([]);
      } finally {
        await close();
      }
    });

    test('has a tab of sums whose index leads to each block, and a change in it is warned of', () => {
      const { calculation } = more;
      expect(file.run('warns', calculation)).toEqual([[true, true]]);
      more.blocks.forEach((block, at) => {
        const cell = `${String.fromCharCode(66 + 2 * at)}3`;
        expect(look(file, calculation, cell)).toContain(block);
        const { own, link } = file.run('links', calculation, cell) as { own: number; link: string };
        const [, sheet, to = ''] = /^#gid=(\d+)&range=([A-Z]+\d+)$/.exec(link) ?? [];
        expect(Number(sheet)).toBe(own);
        expect(look(file, calculation, to)).toContain(block);
      });
    });
  },
);
