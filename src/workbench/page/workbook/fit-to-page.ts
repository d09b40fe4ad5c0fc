import { DEFAULT_LOCALE, tokenize } from '@odoo/o-spreadsheet';
import type { Paper } from '../../../contract/paper.ts';
import { between, withGoogleSpans } from '../../../stand-in/engine/cell-spans.ts';
import { googleText } from '../../../stand-in/engine/errors.ts';
import { unescaped } from '../../../stand-in/workbook-names.ts';
import { withChartOrder } from './charts/chart-order.ts';
import { withGroupsOpenedAbove } from './row-groups.ts';
import { withRowHeights } from './row-heights.ts';
import { withOpaqueColours, withStandardSheet } from './standard-xml.ts';
import { withCutTexts, withReadableLetters } from './storable-text.ts';
import { isSheet, type WorkbookPart } from './workbook-part.ts';

/** The papers by their numbers in the standard. */
const paperSizes: Readonly<Record<Paper, number>> = { A4: 9, Letter: 1 };

/** With the margins that Google calls normal, and the number of the page within them, which no cell can tell. */
const setUpOn = (paper: Paper): string =>
  [
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="${paperSizes[paper]}" orientation="portrait" fitToWidth="1" fitToHeight="0"/>`,
    '<headerFooter><oddFooter>&amp;R&amp;8&amp;P / &amp;N</oddFooter></headerFooter>',
  ].join('');

/** Hours beyond a day as every spreadsheet writes them; the engine has a way of its own. */
const withHours = (styles: string): string => styles.replaceAll('hhhh:', '[h]:');

/** The colour of what is aimed at, which is drawn as a dashed line without points. */
const aimed = 'B45309';

const withDashes = (chart: string): string =>
  chart.replace(/<c:ser>[\s\S]*?<\/c:ser>/g, (series) =>
    series.includes(`val="${aimed}"`)
      ? series
          .replace('<a:prstDash val="solid"/>', '<a:prstDash val="dash"/>')
          .replace(/<c:marker>[\s\S]*?<\/c:marker>/, '<c:marker><c:symbol val="none"/></c:marker>')
      : series,
  );

/** A chart without a frame, whose lines across are pale and the only ones, and with gaps where nothing is known. */
const withQuietLines = (chart: string): string =>
  chart
    .replace('</c:chart>', '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>')
    .replace(/(<c:catAx>[\s\S]*?)<c:majorGridlines>[\s\S]*?<\/c:majorGridlines>/g, '$1')
    .replaceAll('val="B7B7B7"', 'val="E3E6EA"')
    .replace(/(<\/c:chart>\s*<c:spPr>[\s\S]*?<a:ln[^>]*>)\s*<a:solidFill>[\s\S]*?<\/a:solidFill>/, '$1<a:noFill/>');

/** Charts whose titles and labels leave room for what they show: the engine gives all of them one size. */
const withSmallLabels = (chart: string): string =>
  withDashes(withQuietLines(chart))
    .replaceAll('sz="1600"', 'sz="1100"')
    .replaceAll('sz="1000"', 'sz="900"')
    .replaceAll('val="000000"', 'val="5F6368"')
    .replaceAll('typeface="+mn-lt"', 'typeface="Arial"');

/** Texts without the apostrophe that marks them as such in the engine, and is a letter in a workbook. */
const withoutTextMarks = (strings: string): string => googleText(strings.replace(/(<t[^>]*>)'/g, '$1'));

/** The letters that XML has names for, in the order in which they become those names. */
const namedLetters = [
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
] as const;

const withNames = (text: string): string =>
  namedLetters.reduce((xml, [letter, name]) => xml.replaceAll(letter, name), text);

const withSpansIn = (formula: string): string =>
  withNames(
    withGoogleSpans(tokenize(unescaped(formula), DEFAULT_LOCALE))
      .map(({ value }) => value)
      .join(''),
  );

/** A sheet that is as wide as a page; one whose tab has a colour has properties already. */
const withFittedPage = (sheet: string): string =>
  sheet.includes('</sheetPr>')
    ? sheet.replace('</sheetPr>', '<pageSetUpPr fitToPage="1"/></sheetPr>')
    : sheet.replace(/<worksheet[^>]*>/, (tag) => `${tag}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`);

/** Formulas of cells, rules and validations with their ranges between two calls as every spreadsheet writes them. */
const withSpans = (sheet: string): string =>
  sheet.replace(/<(?:f|formula[12]?)(?:\s[^>]*)?>[^<]*/g, (element) => {
    if (!element.includes(between)) return element;
    const start = element.indexOf('>') + 1;
    return `${element.slice(0, start)}${withSpansIn(element.slice(start))}`;
  });

const fitPart = <T extends WorkbookPart>(part: T, paper: Paper): T => {
  if (part.path === 'xl/styles.xml') return { ...part, content: withOpaqueColours(withHours(part.content)) };
  if (part.path.startsWith('xl/charts/')) return { ...part, content: withSmallLabels(withChartOrder(part.content)) };
  if (part.path === 'xl/sharedStrings.xml') return { ...part, content: withCutTexts(withoutTextMarks(part.content)) };
  if (!isSheet(part)) return part;
  const content = withGroupsOpenedAbove(withFittedPage(withStandardSheet(withSpans(googleText(part.content)))))
    // The schema wants the page's setting before drawings and tables.
    .replace(/<(?:drawing|legacyDrawing|tableParts)\b|<\/worksheet>/, (tag) => `${setUpOn(paper)}${tag}`);
  return { ...part, content };
};

/**
 * The files of a workbook that prints as wide as a portrait page and as high as its texts need, as Google does by itself,
 * with formats and texts that other programs know; the engine has no word for it.
 */
export const fitToPage = <T extends WorkbookPart>(parts: readonly T[], paper: Paper = 'A4'): readonly T[] =>
  withRowHeights(parts.map((part) => fitPart({ ...part, content: withReadableLetters(part.content) }, paper)));
