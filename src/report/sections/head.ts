import { truncate } from '../../text/truncate.ts';
import { absoluteAddress, relativeAddress } from '../formulas/address.ts';
import { dash } from '../formulas/metric-formula.ts';
import { dayFormat } from '../layout/formats.ts';
import type { ReportPage } from '../layout/page.ts';
import { helperCell, styledCell } from '../layout/planned-cell.ts';
import { gridColumns } from '../layout/sheet-layout.ts';
import { comparedDaysFormulas, lengthFormula, lengthRatioFormula } from '../metrics/compared-days.ts';
import { goalDefinitions } from '../metrics/goals.ts';
import { words } from '../report-words.ts';

const titleHeight = 30;

/** The cells that tell the length of a step of the trend, which a person chooses further down. */
export const stepCells = { days: '$J$3', months: '$K$3' } as const;

/** The label of the day on which the report was made, and that day: what is closed has its own there. */
export const madeOnCells = { label: { column: 0, row: 3 }, day: { column: 1, row: 3 } } as const;

/** Whose report it is, its goal, and the days: two cells that a person changes and the whole tab follows. */
export const writeHead = ({
  draft,
  choices,
  holdings,
  hasClosed,
}: Pick<ReportPage, 'draft' | 'choices' | 'holdings'> & { readonly hasClosed: boolean }): Pick<
  ReportPage,
  'span' | 'compared' | 'lengthRatio'
> & {
  readonly madeOn: string;
} => {
  const { language } = choices;
  const day = dayFormat[language];
  const accounts = [...holdings.values()].flatMap((holding) => holding.accounts);
  const named = [...new Set(accounts.map(({ account }) => account).filter((account) => account !== ''))];
  const platforms = [...new Set(accounts.map(({ platform }) => platform).filter((platform) => platform !== ''))];
  const [alone] = named.length === 1 ? named : [];
  const owner = choices.client ?? alone;

  const top = draft.take(hasClosed ? 6 : 5);
  draft.height(top, titleHeight);
  draft.put(top, 0, styledCell(owner === undefined ? words.title[language] : truncate(owner, 28), 'title'));
  const where = platforms.join(', ');
  draft.put(
    top + 1,
    0,
    styledCell(truncate(owner === undefined ? where : `${words.title[language]}: ${where}`, 80), 'soft'),
  );
  if (named.length > 1) draft.put(top + 2, 0, styledCell(truncate(named.join(', '), 80), 'soft'));
  const { label, day: dayCell } = madeOnCells;
  draft.put(label.row, label.column, styledCell(words.madeOn[language], 'soft'));
  const madeOn = draft.put(dayCell.row, dayCell.column, styledCell(null, 'softLeft', day));
  draft.put(top, 5, styledCell(words.goal[language], 'label'));
  draft.put(top, 6, styledCell(goalDefinitions[choices.goal].name[language], 'plain'));
  draft.put(top + 1, 5, styledCell(words.period[language], 'label'));
  const from = absoluteAddress(draft.put(top + 1, 6, styledCell(choices.from, 'input', day)));
  const to = absoluteAddress(draft.put(top + 1, 7, styledCell(choices.to, 'input', day)));
  const span = { from, to };
  draft.edge('input', relativeAddress(`${from}:${to}`));
  draft.input('from', relativeAddress(from));
  draft.input('to', relativeAddress(to));

  if (choices.compare === 'none') {
    draft.put(top + 2, 5, styledCell(words.notCompared[language], 'label'));
    return { span, compared: null, lengthRatio: null, madeOn };
  }
  draft.put(top + 2, 5, styledCell(words.compared[language], 'label'));
  // Formulas: they follow the two dates until a person types others.
  const before = comparedDaysFormulas(span, choices.compare);
  const compared = {
    from: absoluteAddress(draft.put(top + 2, 6, styledCell(`=${before.from}`, 'input', day))),
    to: absoluteAddress(draft.put(top + 2, 7, styledCell(`=${before.to}`, 'input', day))),
  };
  draft.edge('input', relativeAddress(`${compared.from}:${compared.to}`));
  draft.input('comparedFrom', relativeAddress(compared.from));
  draft.input('comparedTo', relativeAddress(compared.to));
  const [length, lengthBefore] = [lengthFormula(span), lengthFormula(compared)];
  const ratio = lengthRatioFormula(span, compared, dash);
  const lengthRatio = absoluteAddress(draft.put(top + 2, gridColumns, helperCell(`=${ratio}`)));
  const lengths = `${length}&"${words.against[language]}"&${lengthBefore}`;
  draft.put(
    top + 3,
    7,
    styledCell(
      `=IF(${lengthRatio}=1;"${words.sameLength[language]}"&${length};IF(ISNUMBER(${lengthRatio});${lengths}&"${words.alsoPerDay[language]}";"${words.otherLength[language]}"&${lengths}))`,
      'label',
      'General',
    ),
  );
  return { span, compared, lengthRatio, madeOn };
};
