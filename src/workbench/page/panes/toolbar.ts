import type { Language } from '../../../text/language.ts';
import { element } from './element.ts';
import { words } from './page-words.ts';

/** The locales to try a spreadsheet in: a point for decimals, a comma, and a comma with another way to write dates. */
export const locales = ['en_US', 'uk_UA', 'de_DE'] as const;
export type PageLocale = (typeof locales)[number];

const languageNames = { en: 'English', uk: 'Українська' } satisfies Record<Language, string>;
const localeNames = {
  en_US: 'en_US · 1,234.56',
  uk_UA: 'uk_UA · 1 234,56',
  de_DE: 'de_DE · 1.234,56',
} satisfies Record<PageLocale, string>;

/** The language that a name is in, where it says itself what it is called. */
const langOf = (key: string): string => (key in languageNames ? key : '');

const choice = <Value extends string>(
  { label, name, value, names }: { label: string; name: string; value: Value; names: Readonly<Record<Value, string>> },
  choose: (value: Value) => void,
) => {
  const values = Object.keys(names).filter((key): key is Value => key in names);
  const select = element(
    'select',
    { name },
    ...values.map((key) => element('option', { value: key, selected: key === value, lang: langOf(key) }, names[key])),
  );
  select.addEventListener('change', () => {
    const chosen = values[select.selectedIndex];
    if (chosen !== undefined) choose(chosen);
  });
  return element('label', {}, label, select);
};

const button = (text: string, press: () => void) => {
  const made = element('button', { type: 'button' }, text);
  made.addEventListener('click', press);
  return made;
};

/** What the toolbar shows and what its controls do. */
export interface ToolbarOptions {
  readonly title: string;
  readonly language: Language;
  readonly locale: PageLocale;
  /** The fold-out with the service calls. */
  readonly seen: HTMLElement;
  setLanguage(language: Language): void;
  setLocale(locale: PageLocale): void;
  /** Begins a new file. */
  begin(): void;
  download(): void;
  save(): void;
  open(file: File): void;
}

/** The line of controls above the spreadsheet. */
export const toolbar = (bench: ToolbarOptions): HTMLElement => {
  const { language, locale } = bench;
  const file = element('input', { type: 'file', accept: '.json,.xlsx', hidden: true });
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    if (chosen) bench.open(chosen);
    file.value = '';
  });
  return element(
    'header',
    { className: 'bench' },
    element('h1', {}, bench.title, element('small', {}, words.workbench[language])),
    choice(
      { label: words.language[language], name: 'language', value: language, names: languageNames },
      bench.setLanguage,
    ),
    choice({ label: words.locale[language], name: 'locale', value: locale, names: localeNames }, bench.setLocale),
    button(words.begin[language], bench.begin),
    button(words.open[language], () => file.click()),
    button(words.save[language], bench.save),
    button(words.download[language], bench.download),
    file,
    bench.seen,
  );
};
