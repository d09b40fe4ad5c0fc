import { beginsWith, quotedText } from '../formulas/criterion.ts';
import { casesFormula } from '../layout/cases.ts';
import { insetText } from '../layout/formats.ts';
import type { ReportPage } from '../layout/page.ts';
import { helperCell, styledCell } from '../layout/planned-cell.ts';
import { gridColumns } from '../layout/sheet-layout.ts';
import { colours } from '../layout/styles.ts';
import { cardMetricsFor } from '../metrics/goals.ts';
import { words as reportWords } from '../report-words.ts';
import { type PlacedMetric, placedOf } from '../sections/placed-metric.ts';
import { writeClearChanges } from './clear-changes.ts';
import { words } from './finding-words.ts';
import { type LeadSentence, writeLeadSentence } from './lead-sentence.ts';
import { writePostShare } from './post-share.ts';

/**
 * The rows that are seen and the blank one below, in whose helper cells each figure of a card has its sentence. Those of the
 * row above, which is blank too, hold what one post made, what the lines say and the shapes of figures.
 */
const rows = { seen: 3, all: 4 };
/** Of every line alike: rows of one height cost one call. */
const height = 26;
/** Letters that a line has room for: in the size of a headline, in the one for long names, and below. */
const room = {
  en: { large: 80, long: 92, more: 112 },
  uk: { large: 74, long: 86, more: 108 },
} as const;
/** From this length on the name of a figure takes the smaller letters. */
const longName = 30;

/** Of fewer changes that are judged nobody says that the rest is as usual. */
const fewestTested = 3;

/** The helper columns behind those of the sentences of the cards' figures, and those of the row above. */
const helper = { changes: gridColumns + 10, judged: gridColumns + 15 };
const above = { post: gridColumns, said: gridColumns + 7, also: gridColumns + 11 };

/** How many days of the data tell the first figure, or that there is no data, where no figure can lead; without the leading `=`. */
const missingOf = ({ choices: { language } }: ReportPage, first: PlacedMetric | undefined): string => {
  const none = quotedText(`${words.noData[language]}.`);
  if (first === undefined) return '""';
  const missing = first.daily?.missing;
  const said = missing === undefined ? none : `IF(${missing}="";${none};${missing}&".")`;
  return `${quotedText(`${first.label}: `)}&${said}`;
};

/**
 * What is to watch, the first that there is: what really got worse, a figure that networks no longer tell, one that lacks days,
 * one that missed its target. Not of the figure that the first sentence tells. Without the leading `=`.
 */
const toWatch = (
  { choices: { language }, progress }: ReportPage,
  { led, told, worse }: { readonly led: readonly LeadSentence[]; readonly told: string; readonly worse: string },
): string => {
  // Where no figure can lead, the first sentence tells what the first one lacks.
  const isOther = (at: number) => `${at === 0 ? `MAX(1;${told})` : told}<>${at + 1}`;
  const ended = led.flatMap(({ figure: { told: isTold, label } }) =>
    isTold === null ? [] : [[`${isTold}=2`, quotedText(`${label}: ${words.endedInPeriod[language]}`)] as const],
  );
  const lacking = led.flatMap(({ figure: { daily, label } }, at) =>
    daily === null
      ? []
      : [
          [
            `AND(${told}>0;${isOther(at)};${daily.lacking[0]}>${progress.ahead};${daily.missing}<>"")`,
            `${quotedText(`${label}: `)}&${daily.missing}&"."`,
          ] as const,
        ],
  );
  const missed = [reportWords.missed, reportWords.behind].map(({ [language]: word }) => word);
  const offTarget = led.map(({ figure: { status, label }, value, target }, at) => {
    const isMissed = missed.map((word) => beginsWith(status, word)).join(';');
    return [
      `AND(${isOther(at)};OR(${isMissed}))`,
      `${quotedText(`${label}: `)}&${value}&"${words.target[language]}"&${target}&"."`,
    ] as const;
  });
  return casesFormula([[`${worse}<>""`, worse], ...ended, ...lacking, ...offTarget], '""');
};

/**
 * What other figures of cards are, which fill lines that would be blank: the first and the second that there is, and that no
 * sentence in `said` tells already. Without the leading `=`.
 */
const alsoSaid = (
  {
    led,
    told,
    said,
  }: { readonly led: readonly LeadSentence[]; readonly told: string; readonly said: readonly string[] },
  put: (at: number, formula: string) => string,
): readonly [next: string, last: string] => {
  const others = led.map(({ sentence, lead, figure: { label, daily } }, at) => {
    const isSaid = said.map((each) => `ISNUMBER(FIND(${quotedText(`${label}: `)};${each}))`).join(';');
    const inPart =
      daily === null ? '""' : `IF(AND(${lead}<>"";${daily.missing}<>"");${lead}&" ("&${daily.missing}&").";"")`;
    return put(at, `IF(OR(${told}=${at + 1};${isSaid});"";IF(${sentence}<>"";${sentence};${inPart}))`);
  });
  const firstOf = (isOther: (cell: string) => string) =>
    casesFormula(
      others.map((cell) => [isOther(cell), cell] as const),
      '""',
    );
  const next = firstOf((cell) => `${cell}<>""`);
  return [next, firstOf((cell) => `AND(${cell}<>"";${cell}<>${next})`)];
};

/**
 * Takes the rows of the finding now; its sentences are written when the figures have their cells. Writing them gives the cell
 * that says what one post made of a total, blank where none made much; `null` where posts are not told.
 */
export const writeFinding = (page: ReportPage): ((placed: readonly PlacedMetric[]) => string | null) => {
  const { draft, choices } = page;
  const { language } = choices;
  const top = draft.take(rows.all);
  for (let row = 0; row < rows.seen; row++) draft.height(top + row, height);
  draft.edge('finding', `A${top + 1}:A${top + rows.seen}`);
  const chosen = cardMetricsFor(choices.goal, page.lines);
  const isLong = chosen.some(({ name }) => name[language].length > longName);
  const styles = [isLong ? 'findingFirstLong' : 'findingFirst', 'finding', 'finding'] as const;
  styles.forEach((style, row) => {
    for (let column = 0; column < gridColumns; column++) draft.put(top + row, column, styledCell(null, style));
  });
  return (placed) => {
    const led = placedOf(chosen, placed).map((figure, at) =>
      writeLeadSentence(page, figure, { row: top + at, room: room[language][isLong ? 'long' : 'large'] }),
    );
    const put = (row: number, column: number, formula: string) =>
      draft.put(top + row, column, helperCell(`=${formula}`));
    const isSaid = ({ sentence }: LeadSentence) => `${sentence}<>""`;
    const told = put(
      0,
      helper.judged,
      casesFormula(
        led.map((each, at) => [isSaid(each), `${at + 1}`] as const),
        '0',
      ),
    );
    const first = casesFormula(
      led.map((each) => [isSaid(each), each.sentence] as const),
      missingOf(page, led[0]?.figure),
    );
    const figures = led.map(({ figure }) => figure);
    const changes = writeClearChanges(page, placed, { row: top, left: helper.changes, led: figures, told });
    const post = writePostShare(page, { row: top - 1, left: above.post });
    const [better, worse, share] = [changes?.best ?? '""', changes?.worst ?? '""', post ?? '""'];
    const watched = put(1, helper.judged, toWatch(page, { led, told, worse }));
    // What one post made stands behind what improved where both have room, else below where nothing is to watch.
    const fits = `LEN(${better})+LEN(${share})<${room[language].more}`;
    const both = `IF(AND(${share}<>"";${fits});${better}&" "&${share};${better})`;
    const tested = placed.flatMap(({ chance }) => chance ?? []);
    const areTested = tested.length === 0 ? 'FALSE' : `COUNT(${tested.join(';')})>=${fewestTested}`;
    const otherwise = `IF(${share}<>"";${share};IF(AND(${worse}="";${areTested});"${words.usual[language]}";""))`;
    // Without a figure of the period before nothing is compared, which is said once.
    const earlier = led[0]?.figure.previous ?? null;
    const isAlone = earlier === null ? 'FALSE' : `AND(ISNUMBER(${led[0]?.figure.cell});NOT(ISNUMBER(${earlier})))`;
    const alone = `IF(${isAlone};"${words.noDataBefore[language]}"&${page.periodNames.before?.within ?? '""'}&"${words.notCompared[language]}";"")`;
    const second = put(2, helper.judged, `IF(${better}<>"";${both};IF(${otherwise}="";${alone};${otherwise}))`);
    const isShareLeft = `AND(${share}<>"";${better}<>"";NOT(${fits}))`;
    const third = put(
      3,
      helper.judged,
      `IF(${watched}<>"";"${words.watch[language]}"&${watched};IF(${isShareLeft};${share};IF(AND(${better}<>"";${areTested});"${words.noWorse[language]}";"")))`,
    );
    const [next, last] = alsoSaid({ led, told, said: [second, third] }, (at, formula) =>
      put(-1, above.also + at, formula),
    );
    const lines = [
      first,
      `IF(${second}<>"";${second};IF(${next}<>"";${next};${third}))`,
      `IF(AND(${second}="";${next}="");"";IF(${third}<>"";${third};IF(${second}<>"";${next};${last})))`,
    ];
    lines.forEach((said, row) => {
      const cell = put(-1, above.said + row, said);
      draft.put(top + row, 0, styledCell(`=${cell}`, styles[row] ?? 'finding', insetText));
    });
    draft.rule({ range: `A${top + rows.seen}`, formula: `=$${watched}<>""`, colour: colours.missed });
    return post;
  };
};
