import type { Language, Text } from '../../text/language.ts';
import { type FunctionFamily, functionFamilies } from '../families.ts';
import type { Definition, ResultUnit } from '../kpi.ts';
import { type Parameter, parameters } from '../parameters.ts';
import { argumentText, callOfExample, rangesOf, valueText } from './example.ts';
import { formulaInWords } from './formula-in-words.ts';

const words = {
  title: { en: 'Functions', uk: 'Функції' },
  intro: {
    en: 'Every function reads numbers, cells or ranges of any number of columns. The values of a range are summed, then the formula applies; a row missing either value is skipped; blank cells, dashes and a heading in the first row are skipped. In Sheets with a comma as the separator of arguments write `,` for `;`.',
    uk: 'Кожна функція читає числа, клітинки або діапазони з будь-якої кількості стовпців. Значення діапазону підсумовуються, тоді застосовується формула; рядок, у якому немає чисельника чи знаменника, не рахується; порожні клітинки, риски й заголовок у першому рядку пропускаються. Якщо у вашій таблиці аргументи розділяє кома, пишіть `,` замість `;`.',
  },
  function: { en: 'Function', uk: 'Функція' },
  gives: { en: 'What it gives', uk: 'Що дає' },
  formula: { en: 'Formula', uk: 'Формула' },
  unit: { en: 'Unit', uk: 'Одиниця' },
  arguments: { en: 'Arguments', uk: 'Аргументи' },
  example: { en: 'Example', uk: 'Приклад' },
  pitfalls: { en: 'Pitfalls', uk: 'Підводні камені' },
  source: { en: 'Source', uk: 'Джерело' },
  optional: { en: 'optional', uk: 'необов’язково' },
  cells: { en: 'a cell or a range', uk: 'клітинка або діапазон' },
  one: { en: 'one value', uk: 'одне значення' },
  range: { en: 'a range', uk: 'діапазон' },
  where: { en: 'where', uk: 'де' },
} as const satisfies Record<string, Text>;

const units: Readonly<Record<ResultUnit, Text>> = {
  fraction: { en: 'fraction, for the percent format', uk: 'частка, для відсоткового формату' },
  money: { en: 'money, in the currency that it came in', uk: 'кошти, у тій валюті, що на вході' },
  count: { en: 'count', uk: 'кількість' },
  number: { en: 'number', uk: 'число' },
  duration: { en: 'days, for the duration format `[h]:mm:ss`', uk: 'дні, для формату тривалості `[h]:mm:ss`' },
  date: { en: 'date', uk: 'дата' },
  text: { en: 'text', uk: 'текст' },
  table: { en: 'a table', uk: 'таблиця' },
};

const directions = {
  higher: { en: 'higher is better', uk: 'що більше, то краще' },
  lower: { en: 'lower is better', uk: 'що менше, то краще' },
  neutral: null,
} as const;

const cell = (text: string): string => text.replace(/\|/g, '\\|').replace(/\s+/g, ' ');

const signature = (functionName: string, { takes, optional = 0, repeats }: Definition): string => {
  const list = takes.map((argument, at) => (at >= takes.length - optional ? `[${argument}]` : argument)).join('; ');
  return `${functionName}(${list}${repeats ? '; …' : ''})`;
};

const unitOf = ({ unit, better }: Definition, language: Language): string =>
  [units[unit], directions[better]].flatMap((text) => (text === null ? [] : [text[language]])).join('; ');

const argumentsOf = ({ takes, optional = 0 }: Definition, language: Language): readonly string[] =>
  takes.map((argument, at) => {
    const { meaning, is, isSingle }: Parameter = parameters[argument];
    const form = is === 'table' ? words.range : isSingle ? words.one : words.cells;
    const note = at >= takes.length - optional ? ` (${words.optional[language]})` : '';
    return `  - \`${argument}\`${note}: ${cell(meaning[language])}; ${form[language]}`;
  });

const tableShown = (rows: readonly unknown[], language: Language): string =>
  rows.map((row) => `(${argumentText(row, language)})`).join(', ');

const examplesOf = (functionName: string, definition: Definition, language: Language): readonly string[] =>
  definition.examples.flatMap(([args, value], at) => {
    if (value === null) return [];
    const places = rangesOf(args);
    const ranges = args.flatMap((argument, place) =>
      places[place] == null ? [] : [`\`${places[place]}\` = ${cell(argumentText(argument, language))}`],
    );
    const given = ranges.length === 0 ? '' : `, ${words.where[language]} ${ranges.join(', ')}`;
    const gives = Array.isArray(value) ? tableShown(value, language) : valueText(value, definition.unit, language);
    return [`\`${cell(callOfExample(functionName, definition, at))}\` → ${cell(gives)}${given}`];
  });

const entry = (functionName: string, definition: Definition, language: Language): string =>
  [
    `### ${functionName}`,
    '',
    `\`${signature(functionName, definition)}\``,
    '',
    `**${cell(definition.name[language])}.** ${cell(definition.meaning[language])}`,
    '',
    `- ${words.formula[language]}: ${cell(formulaInWords(definition, language))}`,
    `- ${words.unit[language]}: ${unitOf(definition, language)}`,
    `- ${words.arguments[language]}:`,
    ...argumentsOf(definition, language),
    ...examplesOf(functionName, definition, language).map((example) => `- ${words.example[language]}: ${example}`),
    ...(definition.pitfalls ?? []).map((text) => `- ${words.pitfalls[language]}: ${cell(text[language])}`),
    `- ${words.source[language]}: <${definition.source}>`,
  ].join('\n');

const familyPage = ({ name, functions }: FunctionFamily, language: Language): string =>
  [
    `## ${name[language]}`,
    '',
    `| ${[words.function, words.gives, words.formula, words.unit].map((text) => text[language]).join(' | ')} |`,
    '| --- | --- | --- | --- |',
    ...functions.map(
      ([functionName, definition]) =>
        `| [\`${functionName}\`](#${functionName.toLowerCase()}) | ${cell(definition.name[language])} | ${cell(formulaInWords(definition, language))} | ${unitOf(definition, language)} |`,
    ),
    '',
    ...functions.map(([functionName, definition]) => `${entry(functionName, definition, language)}\n`),
  ].join('\n');

/** The reference of all functions in Markdown: for each family a table, then each function with all that is known of it. */
export const referencePage = (language: Language, families: readonly FunctionFamily[] = functionFamilies): string =>
  `# ${words.title[language]}\n\n${words.intro[language]}\n\n${families.map((each) => familyPage(each, language)).join('\n')}`;

/** The functions of each family in one line, for a page that leads to the reference. */
export const referenceList = (language: Language): string =>
  functionFamilies
    .map(({ name, functions }) => `- ${name[language]}: ${functions.map(([each]) => `\`${each}\``).join(', ')}`)
    .join('\n');
