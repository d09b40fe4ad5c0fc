import { engineName } from './engine/tab-names.ts';

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' } as const;

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign as keyof typeof entities]);

/** A text as it stands in XML, as itself. */
export const unescaped = (text: string): string =>
  Object.entries(entities)
    .toReversed()
    .reduce((rest, [sign, entity]) => rest.replaceAll(entity, sign), text);

const tabNamesOf = (workbook: string): readonly string[] =>
  Array.from(workbook.matchAll(/<sheet\b[^>]*?\bname="([^"]*)"/g), ([, name = '']) => unescaped(name));

/** Signs of a pattern that mean themselves. */
const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** What finds a name where it stands in quotation marks, as formulas write it, which XML may have written as entities. */
const quotedPattern = (name: string): string => {
  const letters = Array.from(name, (sign) =>
    sign === "'" ? "(?:''|&apos;&apos;)" : sign === '"' ? '(?:"|&quot;)' : literally(escaped(sign)),
  );
  return `('|&apos;)${letters.join('')}('|&apos;)!`;
};

/** The texts of a workbook's files with other names of its tabs: where the tabs are listed and in every formula. */
const renamer = (workbook: string, nameOf: (name: string) => string): ((text: string) => string) => {
  const renames = tabNamesOf(workbook).flatMap((name) => {
    const other = nameOf(name);
    return other === name ? [] : [{ name, other, quoted: new RegExp(quotedPattern(name), 'g') }];
  });
  return (text) =>
    renames.reduce(
      (rest, { name, other, quoted }) =>
        rest
          .replace(quoted, (_, mark: string) => `${mark}${escaped(other).replaceAll("'", mark + mark)}${mark}!`)
          .replaceAll(/(?<=<sheet\b[^>]*?\bname=")[^"]*/g, (own) => (unescaped(own) === name ? escaped(other) : own)),
      text,
    );
};

/** An apostrophe as the engine has it in a name, where other programs may have the letter itself: neither first nor last. */
const withinName = /(?<!^)＇\u2060(?!$)/g;

/** Files of a workbook by their paths. */
type Files = Readonly<Record<string, string>>;

const renamed = (files: Files, nameOf: (name: string) => string): Files => {
  const rename = renamer(files['xl/workbook.xml'] ?? '', nameOf);
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, rename(text)]));
};

/** A workbook of the engine's with the apostrophes that its tabs have; no other sign of theirs is allowed in such a file. */
export const withFileNames = (files: Files): Files => renamed(files, (name) => name.replaceAll(withinName, "'"));

/** A workbook of any program with names of tabs that the engine takes. */
export const withEngineTabNames = (files: Files): Files => renamed(files, engineName);
