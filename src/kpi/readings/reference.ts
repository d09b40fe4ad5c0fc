import type { Definition } from '../kpi.ts';
import type { Language } from '../text.ts';
import { exampleOf } from './example.ts';
import { formulaInWords } from './words.ts';

const headings = {
  en: ['Function', 'What it gives', 'Formula', 'Example'],
  uk: ['Функція', 'Що дає', 'Формула', 'Приклад'],
} as const satisfies Record<Language, readonly string[]>;

const cell = (text: string): string => text.replace(/\|/g, '\\|').replace(/\s+/g, ' ');

/** The functions as a Markdown table: one row for each. */
export const referenceOf = (functions: Readonly<Record<string, Definition>>, language: Language): string =>
  [
    `| ${headings[language].join(' | ')} |`,
    '| --- | --- | --- | --- |',
    ...Object.entries(functions).map(([functionName, definition]) => {
      const { takes, optional = 0, repeats, name } = definition;
      const list = takes.map((argument, at) => (at >= takes.length - optional ? `[${argument}]` : argument)).join('; ');
      return `| \`${functionName}(${list}${repeats ? '; …' : ''})\` | ${cell(name[language])} | ${cell(formulaInWords(definition, language))} | \`${cell(exampleOf(functionName, definition))}\` |`;
    }),
    '',
  ].join('\n');
