import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** Where a text is not said to anybody: what exports and people's own tables call their columns, and facts about Google. */
const heard = /^src\/(?:import\/(?:sources|arrangements)|kpi\/table\/headings|conformance\/facts\/|stand-in|build)/;

interface Said {
  readonly place: string;
  /** The text, with `…` for each value in it. */
  readonly text: string;
  /** Whether it is said of one thing apart from several. */
  readonly isByNumber: boolean;
}

const isByNumber = (node: ts.Node): boolean => {
  for (let each = node; each.parent !== undefined; each = each.parent)
    if (ts.isConditionalExpression(each.parent) && /=== 1\b|isOne/.test(each.parent.condition.getText())) return true;
  return false;
};

/** Every text in a program's source. */
const textsIn = (name: string, source: string): readonly Said[] => {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true);
  const found: Said[] = [];
  const visit = (node: ts.Node): void => {
    const text = ts.isTemplateExpression(node)
      ? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…')
      : ts.isStringLiteralLike(node)
        ? node.text.replace(/\{[a-z]+\}/g, '…')
        : null;
    if (text !== null) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
      found.push({ place: `${name}:${line + 1}`, text, isByNumber: isByNumber(node) });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
};

const said = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => join('src', name))
  .filter((name) => !heard.test(name))
  .flatMap((name) => textsIn(name, readFileSync(name, 'utf8')));

/** The pages of a folder for whoever reads them in either language. */
const pagesIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));

/** Pages that describe steps on the screen: what is bold there is what the screen says. */
const guides = pagesIn('docs/guide');

const linesOf = (name: string): readonly Said[] =>
  readFileSync(name, 'utf8')
    .replace(/```.*?```/gs, '')
    .split('\n')
    .map((text, at): Said => ({ place: `${name}:${at + 1}`, text, isByNumber: false }));

const pages = [
  ...['README.md', 'README.uk.md', 'docs/README.uk.md', 'docs/privacy.md', 'docs/terms.md', 'docs/publishing.md'],
  ...guides,
].flatMap(linesOf);

/** What a sentence may have before `це` that is no subject of it, such as a verb. */
const beforeThis =
  /(?:^|\P{L})(?:де|як|межі|на|про|що|чи|чиї|чий|чого|них|файлі|сайт|і|й|бо|якщо|через|\p{L}+(?:ить|ють|ять|ати|ити))$/iu;

/** Whether a sentence says what something is without the dash that stands there. */
const lacksDash = (text: string): boolean =>
  Array.from(text.matchAll(/([\p{L}\p{N}%»"…)-]) це(?!\p{L})/gu)).some(
    ({ index, 0: { length } }) => !beforeThis.test(text.slice(0, index + length - ' це'.length)),
  );

/** A number before a noun of several: the noun of one thing would be another. */
const fixedPlural =
  /…[ \u00a0](?:rows|posts|days|cells|records|accounts|files|arguments|KPIs|дописів|днів|рядків|записів|показників|файлів|стовпців|акаунтів|звернень|тижнів|місяців|кварталів)(?![\p{L}\p{N}])/u;

const isFixedPlural = ({ text, isByNumber: isApart }: Said): boolean => !isApart && fixedPlural.test(text);

/** Words for which another was chosen: one thing has one name everywhere. */
const forsaken =
  /служ(?:ить|ать) меті|(?<!\p{L})додат(?:ок|ка|ку|ком)(?!\p{L})|верстак|уподоб|(?<!\p{L})вклад(?:ка|ки|ку|ці|ок)(?!\p{L})|за тисячу|ціна (?:під|одн)|а не потоки|однієї сторони|спершу додається|краще (?:більше|менше)'|частка зупинених|надійність зміни|звичні коливання|перебудов|(?<!\p{L})з встав|не залишають таблицю|цього не взято|cost each|for want of|counts? on neither|rests on|signal or noise|Benjamini|in no figure|way to the goal|every figure|a row that lacks|st(?:ands|ood) already|Europe\/Kiev|whole number of followers/iu;

/** The old names that tabs made before still have. */
const former = new Set(['Уподобання та реакції', 'Служить меті', 'Europe/Kiev']);

const wrongIn = (all: readonly Said[], isWrong: (each: Said) => boolean): readonly string[] =>
  all.filter(isWrong).map(({ place, text }) => `${place} ${text.slice(0, 120)}`);

test('every Ukrainian sentence that says what something is has its dash', () => {
  expect(wrongIn([...said, ...pages], ({ text }) => lacksDash(text))).toEqual([]);
});

test('no number stands before a noun that is only of several', () => {
  const isFixed = ({ text, isByNumber: isApart }: Said) => !isApart && fixedPlural.test(text);
  expect(wrongIn(said, isFixed)).toEqual([]);
});

test('no text has a word for which another was chosen', () => {
  expect(wrongIn([...said, ...pages], ({ text }) => forsaken.test(text) && !former.has(text))).toEqual([]);
});

const onScreen = said.map(({ text }) => text);

/** Whether the screen says so, alone or before what it fills in. */
const isOnScreen = (name: string): boolean =>
  onScreen.some((text) => text === name || text.startsWith(`${name} “…`) || text.startsWith(`${name} «…`));

/** What a line of a guide says of the screen, step by step. */
const namesIn = (text: string): readonly string[] =>
  [...text.matchAll(/\*\*(.+?)\*\*/g)].flatMap(([, path = '']) => path.split(' ▸ '));

test.each(guides)('what %s says is pressed or read, the screen says', (page) => {
  const names = linesOf(page).flatMap(({ place, text }) =>
    namesIn(text)
      .filter((name) => !isOnScreen(name))
      .map((name) => `${place} ${name}`),
  );
  expect(names).toEqual([]);
});

test('a button that was renamed is found in a guide', () => {
  expect(namesIn('Press **Add to the spreadsheet**, then **Report ▸ Next month**.').map(isOnScreen)).toEqual([
    true,
    true,
    true,
  ]);
  expect(['Add to the sheet', 'Read the', 'Звіт ▸ Далі'].some(isOnScreen)).toBe(false);
});

/** Expressions with what is wrong in their texts; `#` stands for `$`. */
const cases = [
  ["'Кліки це кліки за посиланням'", ['dash']],
  ["'Кліки — це кліки за посиланням'", []],
  ["'Чий це акаунт?'", []],
  ['`#{found} це не число`', ['dash']],
  ['`#{posts} posts`', ['plural']],
  ["posts === 1 ? '1 post' : `#{posts} posts`", []],
  ['`дописів: #{posts}`', []],
  ["'Буде {count} днів'", ['plural']],
  ["'Дописи, що служать меті'", ['word']],
] as const;

test.each(cases)('%s: %j', (source, faults) => {
  const texts = textsIn('a.ts', `const said = ${source.replace(/#/g, '$')};`);
  const found = [
    ['dash', texts.some(({ text }) => lacksDash(text))],
    ['plural', texts.some(isFixedPlural)],
    ['word', texts.some(({ text }) => forsaken.test(text))],
  ].flatMap(([name, isFound]) => (isFound === true ? [name] : []));
  expect(found).toEqual(faults);
});
