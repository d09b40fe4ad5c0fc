import { feeKey, typedValuesFor } from '../../contract/choices.ts';
import { sheetDenominator } from '../../kpi/formula/ratio.ts';
import { currencyName } from '../../text/currency-name.ts';
import { addressOf } from '../formulas/address.ts';
import { dash } from '../formulas/metric-formula.ts';
import { changeFormat, formatOf, lengthOf } from '../layout/formats.ts';
import type { ReportPage } from '../layout/page.ts';
import { helperCell, styledCell } from '../layout/planned-cell.ts';
import { words } from '../report-words.ts';
import { changeFormula, roundedChange } from '../statistics/verdicts.ts';
import { putPeriodHeadings, writeHeading } from './heading.ts';
import { type PlacedMetric, previousNow } from './placed-metric.ts';

/** What the money was for, each by the figure that counts it. */
const results = [
  { id: 'SUM days.new_followers', name: words.perFollower },
  { id: 'SUM site.sessions', name: words.perVisit },
  { id: 'SUM site.conversions', name: words.perConversion },
] as const;

const columns = { now: 2, before: 3, change: 4 };
const helper = 8;
/** Where the person's own costs are kept that no table shows. */
const keptAt = 22;

/** One currency: the ads, what the person adds to them, both together, and what a result cost. */
const writeCurrency = (page: ReportPage, ads: PlacedMetric | undefined, counted: readonly PlacedMetric[]): void => {
  const { draft, choices, compared } = page;
  const { language } = choices;
  const length = ads === undefined ? '' : lengthOf(ads.line, page.told.figureOf(ads.line, 'now'));
  const spans = [
    { column: columns.now, style: `figure${length}`, of: ({ cell }: PlacedMetric) => cell },
    ...(compared === null
      ? []
      : [
          {
            column: columns.before,
            style: `soft9${length}`,
            of: (figure: PlacedMetric) => previousNow(figure) ?? dash,
          } as const,
        ]),
  ] as const;
  const currency = ads?.line.currency;
  const formatFor = (op: 'measure' | 'divide') => formatOf({ ...ads?.line, unit: 'money', formula: { op } }, language);
  const [total, each] = [formatFor('measure'), formatFor('divide')];
  const head = draft.take(1);
  draft.put(
    head,
    0,
    styledCell(currency === undefined ? words.kpi[language] : currencyName(currency)[language], 'headingLeft'),
  );
  putPeriodHeadings(page, head, { value: columns.now, previous: columns.before });
  if (compared !== null) draft.put(head, columns.change, styledCell(words.change[language], 'heading'));
  const line = (name: string): number => {
    const row = draft.take(1);
    draft.put(row, 0, styledCell(name, 'plain'));
    draft.edge('row', `A${row + 1}:E${row + 1}`);
    return row;
  };

  const first = draft.bottom();
  if (ads !== undefined) {
    const row = line(ads.label);
    for (const { column, style, of } of spans) draft.put(row, column, styledCell(`=${of(ads)}`, style, total));
  }
  const fees = line(words.fee[language]);
  spans.forEach(({ column }, at) => {
    const key = feeKey(at === 0 ? 'current' : 'before', currency);
    const given = typedValuesFor(choices, key);
    const cell = draft.put(fees, column, styledCell(given, 'input', total));
    draft.edge('input', cell);
    draft.input(key, cell, given === null ? {} : { cleared: null });
  });
  const all = line(words.allCosts[language]);
  const rows = [
    all,
    ...counted.map((result) => {
      const name = results.find(({ id }) => id === result.line.id)?.name[language] ?? result.label;
      // All results over the costs of one currency: the rest of what they cost is in the others.
      return line(
        currency === undefined ? name : `${name} (${words.onlyCosts[language]}${currencyName(currency)[language]})`,
      );
    }),
  ];
  for (const { column, style, of } of spans) {
    const parts = `${addressOf(column, first)}:${addressOf(column, fees)}`;
    const sum = draft.put(all, column, styledCell(`=IF(COUNT(${parts})=0;"${dash}";SUM(${parts}))`, style, total));
    counted.forEach((result, at) => {
      draft.put(
        rows[at + 1] ?? all,
        column,
        styledCell(`=IFERROR(${sum}/${sheetDenominator(of(result))};"${dash}")`, style, each),
      );
    });
  }
  if (compared === null) return;
  for (const row of rows) {
    const [now, before] = [addressOf(columns.now, row), addressOf(columns.before, row)];
    const amount = draft.put(row, helper, helperCell(changeFormula('money', now, before)));
    draft.put(
      row,
      columns.change,
      styledCell(`=${roundedChange('money', amount)}`, 'soft9', changeFormat('money', language)),
    );
  }
};

/** Whether there may be a cost of a result: both are told of one period, where the ads tell nothing by the person's own costs. */
const hasCost = ({ told, choices }: ReportPage, ads: PlacedMetric | undefined, { line }: PlacedMetric): boolean =>
  (['now', 'before'] as const).some((when) => {
    const result = told.figureOf(line, when);
    const fee = typedValuesFor(choices, feeKey(when === 'now' ? 'current' : 'before', undefined));
    const paid = ads === undefined ? (result === undefined ? undefined : fee) : told.figureOf(ads.line, when);
    return result !== null && result !== 0 && paid !== null;
  });

/** Keeps what the person typed as their own costs, out of sight, where there is no table of costs. */
const keepFees = ({ draft, choices, compared }: ReportPage): void => {
  const row = draft.bottom() - 1;
  (['current', ...(compared === null ? [] : (['before'] as const))] as const).forEach((span, at) => {
    const key = feeKey(span, undefined);
    const given = typedValuesFor(choices, key);
    draft.input(key, draft.put(row, keptAt + at, helperCell(given)), given === null ? {} : { cleared: null });
  });
};

/** What the work cost with what no export knows, such as the agency's fee, and what a result cost then; each currency apart. */
export const writeCosts = (page: ReportPage, placed: readonly PlacedMetric[]): boolean => {
  const { draft, choices } = page;
  const counted = results.flatMap(({ id }) => placed.find(({ line }) => line.id === id) ?? []);
  const ads = placed.filter(({ line }) => line.id === 'SUM ads.cost');
  const tables = (ads.length === 0 ? [undefined] : ads).flatMap((each) => {
    const paidFor = counted.filter((result) => hasCost(page, each, result));
    return paidFor.length === 0 ? [] : [{ each, paidFor }];
  });
  if (tables.length === 0) {
    keepFees(page);
    return false;
  }
  writeHeading(page, words.costs[choices.language]);
  for (const { each, paidFor } of tables) writeCurrency(page, each, paidFor);
  draft.take(1);
  return true;
};
