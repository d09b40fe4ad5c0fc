import { isAnswerTable, isHeaderMapping } from '../../contract/request-checks.ts';
import type { FileMemory, HeaderMapping } from '../../records/column-mapping.ts';
import { longestRule } from '../../records/rules/goal-rule.ts';
import { words } from '../addon-words.ts';
import { refusal } from '../endpoints/refusal.ts';
import { userLanguage } from '../menu.ts';

type Properties = GoogleAppsScript.Properties.Properties;

/** Each mapping is a property of the document, numbered in the order in which they were kept. */
const prefix = 'pokaznyk.mapping.';

const ruleName = 'pokaznyk.goal';

const answersName = 'pokaznyk.answers';

/** The oldest give way: beyond these nobody pastes such a table any more. */
const mostKept = 50;

/** A property holds 9 kB. */
const longestProperty = 9000;

/** The most that all mappings take, names and values, in bytes: other things of the document have room beside them. */
const mostBytes = 400_000;

/** What all properties of a document take at most, by Google's quotas; some is left for what answers and the rule grow by. */
const mostOfDocument = 500_000 - 2 * longestProperty;

/** No fewer than the bytes of a text: a letter beyond ASCII has at most three. */
const bytesOf = (text: string): number => text.length + 2 * text.replace(/[ -~]/g, '').length;

const nameOf = (place: number): string => `${prefix}${place}`;

const sizeOf = (place: number, text: string): number => nameOf(place).length + bytesOf(text);

interface StoredMapping {
  readonly place: number;
  readonly text: string;
  /** `null` where something else stands under the name: damaged, or of a version that knew other columns. */
  readonly mapping: HeaderMapping | null;
}

const parsed = (text: string): HeaderMapping | null => {
  try {
    const value: unknown = JSON.parse(text);
    return isHeaderMapping(value) ? value : null;
  } catch {
    return null;
  }
};

const storedMappingsIn = (all: Readonly<Record<string, string>>): readonly StoredMapping[] =>
  Object.entries(all)
    .flatMap(([name, text]) => {
      const place = name.startsWith(prefix) ? Number(name.slice(prefix.length)) : Number.NaN;
      return Number.isSafeInteger(place) ? [{ place, text, mapping: parsed(text) }] : [];
    })
    .sort((left, right) => left.place - right.place);

/** There is none where the script is bound to no document. */
const documentProperties = (): Properties | null => PropertiesService.getDocumentProperties();

/** What was answered, the newest last; nothing where something else stands there. */
const answersIn = (text: string | undefined): Readonly<Record<string, string>> => {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return isAnswerTable(value) ? value : {};
  } catch {
    return {};
  }
};

const nothing: FileMemory = { mappings: [], goalRule: '' };

/** What people have said in this document of their exports, the newest last. */
export const readMemory = (): FileMemory => {
  try {
    const properties = documentProperties();
    if (properties === null) return nothing;
    const all = properties.getProperties();
    return {
      mappings: storedMappingsIn(all).flatMap(({ mapping }) => mapping ?? []),
      goalRule: (all[ruleName] ?? '').slice(0, longestRule),
      ...(all[answersName] === undefined ? {} : { answers: answersIn(all[answersName]) }),
    };
  } catch {
    // Remembering is a comfort: a file whose properties cannot be read is worked with all the same.
    return nothing;
  }
};

/** The properties of the document; says so where there are none. */
const openProperties = (): Properties => {
  const properties = documentProperties();
  if (properties === null) throw refusal(words.noProperties[userLanguage()]);
  return properties;
};

/** The rule of the goal as it was typed last, for whoever must know it: unlike `readMemory` it fails where it cannot be read. */
export const readGoalRule = (): string => openProperties().getProperty(ruleName) ?? '';

/** Keeps the rule of the goal in the document instead of the one before it. */
export const saveGoalRule = (goalRule: string): void => {
  if (goalRule === '') openProperties().deleteProperty(ruleName);
  else openProperties().setProperty(ruleName, goalRule);
};

/** How many bytes mappings may take beside what else the document remembers, perhaps for a script of the person's. */
const roomBeside = (all: Readonly<Record<string, string>>, mappings: readonly StoredMapping[]): number => {
  const whole = Object.entries(all).reduce((sum, [name, text]) => sum + bytesOf(name) + bytesOf(text), 0);
  const own = mappings.reduce((sum, { place, text }) => sum + sizeOf(place, text), 0);
  return Math.min(mostBytes, mostOfDocument - (whole - own));
};

/** Keeps a mapping in the document instead of the one for the same header. */
const saveMapping = (properties: Properties, mapping: HeaderMapping): void => {
  const text = JSON.stringify(mapping);
  const all = properties.getProperties();
  const storedMappings = storedMappingsIn(all);
  const room = roomBeside(all, storedMappings);
  const newest = storedMappings[storedMappings.length - 1]?.place ?? 0;
  const others = storedMappings.filter((each) => each.mapping !== null && each.mapping.shape !== mapping.shape);
  let bytes = sizeOf(newest + 1, text);
  if (bytes > room) throw refusal(words.noProperties[userLanguage()]);
  const staying = new Set<StoredMapping>();
  for (const each of others.slice(-(mostKept - 1)).reverse()) {
    bytes += sizeOf(each.place, each.text);
    if (bytes > room) break;
    staying.add(each);
  }
  // Room before it is needed, then the new one, then its older one: whenever this is cut off, the newest of a header counts.
  const isOlder = (each: StoredMapping) => each.mapping?.shape === mapping.shape;
  for (const each of storedMappings)
    if (!staying.has(each) && !isOlder(each)) properties.deleteProperty(nameOf(each.place));
  properties.setProperty(nameOf(newest + 1), text);
  for (const each of storedMappings) if (isOlder(each)) properties.deleteProperty(nameOf(each.place));
};

/** Keeps in the document what a person said of their exports, beside what was said before. */
export const saveMappings = (mappings: readonly HeaderMapping[]): null => {
  const properties = openProperties();
  // Before the first is kept: all of them are, or none.
  if (mappings.some((mapping) => bytesOf(JSON.stringify(mapping)) > longestProperty))
    throw refusal(words.longHeader[userLanguage()]);
  for (const mapping of mappings) saveMapping(properties, mapping);
  return null;
};

/** Keeps answers in the document beside those before them; the oldest give way where there is no room for all. */
export const saveAnswers = (answers: Readonly<Record<string, string>>): null => {
  const properties = openProperties();
  const before = Object.entries(answersIn(properties.getProperty(answersName) ?? undefined));
  const all = [...before.filter(([about]) => answers[about] === undefined), ...Object.entries(answers)];
  const textOf = (kept: readonly (readonly [string, string])[]): string => JSON.stringify(Object.fromEntries(kept));
  while (bytesOf(textOf(all)) > longestProperty) all.shift();
  properties.setProperty(answersName, textOf(all));
  return null;
};
