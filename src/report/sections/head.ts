import { truncate } from '../../text/truncate.ts';
import { absoluteAddress, relativeAddress } from '../formulas/address.ts';
import { quotedText } from '../formulas/criterion.ts';
import { dash } from '../formulas/metric-formula.ts';
import { dayFormat, spanLabel } from '../layout/formats.ts';
import type { ReportPage } from '../layout/page.ts';
import { periodName, periodWithin } from '../layout/period-name.ts';
import type { PlannedCell } from '../layout/plan.ts';
import { helperCell, styledCell } from '../layout/planned-cell.ts';
import { ofDaysFormula } from '../layout/plural.ts';
import { gridColumns } from '../layout/sheet-layout.ts';
import { comparedDaysFormulas, lengthFormula, lengthRatioFormula } from '../metrics/compared-days.ts';
import { goalDefinitions } from '../metrics/goals.ts';
import { words } from '../report-words.ts';

/** How a title looks by the letters of the name in it: one that has no room in a line beside a logo runs over several. */
const longestTitle = { upTo: 120, style: 'titleLongest', height: 60 } as const;
const titles = [
  { upTo: 22, style: 'title', height: 36 },
  { upTo: 76, style: 'titleLong', height: 52 },
  longestTitle,
] as const;

/** The cell that tells how many days a step of the trend has. */
export const stepCell = '$J$3';

/** The cell that says whose report it is and of which period. */
export const titleCell = '$A$1';

/** The row of the head in which the labels of its cells stand, and below them what a person changes. */
const labels = 2;
const inputs = labels + 1;

/** The label of the day on which the report was made, and that day: what is closed has its own there. */
export const madeOnCells = { label: { column: 6, row: labels }, day: { column: 7, row: labels } } as const;

/** Where the names of the periods stand, beside the cells of the days. */
const helper = { ratio: gridColumns, now: gridColumns + 1, before: gridColumns + 2, within: gridColumns + 3 };

/** Whose report it is, its goal, and the days: two cells that a person changes and the whole tab follows. */
export const writeHead = ({
  draft,
  choices,
  holdings,
  hasClosed,
}: Pick<ReportPage, 'draft' | 'choices' | 'holdings'> & { readonly hasClosed: boolean }): Pick<
  ReportPage,
  'span' | 'compared' | 'lengthRatio' | 'periodNames' | 'madeOn'
> => {
  const { language } = choices;
  const day = dayFormat[language];
  const accounts = [...holdings.values()].flatMap((holding) => holding.accounts);
  const named = [...new Set(accounts.map(({ account }) => account).filter((account) => account !== ''))];
  const platforms = [...new Set(accounts.map(({ platform }) => platform).filter((platform) => platform !== ''))];
  const [alone] = named.length === 1 ? named : [];
  const owner = choices.client ?? alone ?? null;

  const top = draft.take(inputs + (hasClosed ? 3 : 2));
  const put = (row: number, column: number, cell: PlannedCell) => draft.put(top + row, column, cell);

  put(labels, 0, styledCell(words.goal[language], 'soft'));
  put(inputs, 0, styledCell(goalDefinitions[choices.goal].name[language], 'softBold'));
  put(labels, 2, styledCell(words.period[language], 'label'));
  const from = absoluteAddress(put(inputs, 2, styledCell(choices.from, 'input', day)));
  const to = absoluteAddress(put(inputs, 3, styledCell(choices.to, 'input', day)));
  const span = { from, to };
  draft.edge('input', relativeAddress(`${from}:${to}`));
  draft.input('from', relativeAddress(from));
  draft.input('to', relativeAddress(to));
  const { label, day: dayCell } = madeOnCells;
  put(label.row, label.column, styledCell(words.madeOn[language], 'label'));
  const madeOn = absoluteAddress(put(dayCell.row, dayCell.column, styledCell(null, 'derived', day)));

  const writeTitle = (): string => {
    const now = absoluteAddress(put(inputs, helper.now, helperCell(`=${periodName(span, language)}`)));
    const about = owner === null ? words.title[language] : truncate(owner, longestTitle.upTo);
    const { style, height } = titles.find(({ upTo }) => about.length <= upTo) ?? longestTitle;
    draft.height(top, height);
    if (style !== 'title') {
      draft.merge('A1:F1');
      draft.wrap('A1:F1');
    }
    const title = `${quotedText(`${about}: `)}&${now}&"${owner === null ? '' : words.inSocialMedia[language]}"`;
    put(0, 0, styledCell(`=${title}`, style, 'General'));
    const what = [...platforms, ...(named.length > 1 ? [named.join(', ')] : [])].join(', ');
    const where = quotedText(truncate(what, 80));
    put(
      1,
      0,
      styledCell(
        `=${where}&" · "&${spanLabel(span, language)}&"${language === 'uk' ? '.' : ' '}"&YEAR(${to})`,
        'soft',
        'General',
      ),
    );
    return now;
  };

  if (choices.compare === 'none') {
    put(inputs, 5, styledCell(words.notCompared[language], 'label'));
    return { span, compared: null, lengthRatio: null, madeOn, periodNames: { now: writeTitle(), before: null } };
  }
  put(labels, 4, styledCell(words.compared[language], 'label'));
  // Formulas: they follow the two dates until a person types others.
  const days = comparedDaysFormulas(span, choices.compare);
  const compared = {
    from: absoluteAddress(put(inputs, 4, styledCell(`=${days.from}`, 'input', day))),
    to: absoluteAddress(put(inputs, 5, styledCell(`=${days.to}`, 'input', day))),
  };
  draft.edge('input', relativeAddress(`${compared.from}:${compared.to}`));
  draft.input('comparedFrom', relativeAddress(compared.from));
  draft.input('comparedTo', relativeAddress(compared.to));
  const [length, lengthBefore] = [lengthFormula(span), lengthFormula(compared)];
  const ratio = lengthRatioFormula(span, compared, dash);
  const lengthRatio = absoluteAddress(put(inputs, helper.ratio, helperCell(`=${ratio}`)));
  const lengths = `${length}&"${words.against[language]}"&${lengthBefore}&${ofDaysFormula(lengthBefore, language)}`;
  const unlike = `IF(ISNUMBER(${lengthRatio});"";"${words.otherLength[language]}")&${lengths}`;
  const said = `=IF(${lengthRatio}=1;"${words.sameLength[language]}"&${length};${unlike})`;
  put(inputs, 7, styledCell(said, 'label', 'General'));
  const name = (at: number, formula: string) => absoluteAddress(put(inputs, at, helperCell(`=${formula}`)));
  return {
    span,
    compared,
    lengthRatio,
    madeOn,
    periodNames: {
      now: writeTitle(),
      before: {
        alone: name(helper.before, periodName(compared, language, span)),
        within: name(helper.within, periodWithin(compared, language, span)),
      },
    },
  };
};
