import type { Definition } from '../kpi.ts';
import type { Language } from '../text.ts';
import { formulaInWords } from './words.ts';

const headings = {
  en: ['Function', 'What it gives', 'Formula'],
  uk: ['Функція', 'Що дає', 'Формула'],
} as const satisfies Record<Language, readonly string[]>;

const cell = (text: string): string => text.replace(/\|/g, '\\|').replace(/\s+/g, ' ');

/** The functions as a Markdown table: one row for each. */
export const referenceOf = (functions: Readonly<Record<string, Definition>>, language: Language): string =>
  [
    `| ${headings[language].join(' | ')} |`,
    '| --- | --- | --- |',
    ...Object.entries(functions).map(([functionName, definition]) => {
      const { takes, optional = 0, name } = definition;
      const list = takes.map((argument, at) => (at >= takes.length - optional ? `[${argument}]` : argument)).join('; ');
      return `| \`${functionName}(${list})\` | ${cell(name[language])} | ${cell(formulaInWords(definition, language))} |`;
    }),
    '',
  ].join('\n');
