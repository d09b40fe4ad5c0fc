import { nameKey } from '../../text/name-key.ts';

/** The digits of a video's ID at the end of its link on TikTok, or nothing where there are none. */
const tiktokIdIn = (link: string): string => /\/(?:video|photo|v)\/(\d{15,20})/.exec(link)?.[1] ?? '';

/** The year in UTC in which a video of TikTok was made: the upper half of its ID counts seconds since 1970. */
const tiktokYearIn = (link: string): number | null => {
  const id = tiktokIdIn(link);
  if (id === '') return null;
  const seconds = Number(BigInt(id) >> 32n);
  const year = new Date(seconds * 1000).getUTCFullYear();
  return year >= 2014 && year < 2100 ? year : null;
};

const wordsOf = (words: string): ReadonlySet<string> => new Set(words.split('|'));

const resolved = wordsOf(
  'resolved|solved|closed|done|completed|complete|settled|вирішено|вирішене|вирішений|закрито|закрите|закритий|виконано|' +
    "завершено|залагоджено|розв'язано|готово|решено|решен|закрыто|закрыт|выполнено|rozwiązane|rozwiązano|" +
    'zamknięte|zamknięto|gelöst|geschlossen|erledigt|resuelto|cerrado|resolvido|fechado|résolu|fermé|clos|risolto|chiuso',
);
const unresolved = wordsOf(
  'open|opened|new|pending|in progress|waiting|on hold|unresolved|not resolved|reopened|escalated|відкрито|відкрите|нове|' +
    'новий|в роботі|у роботі|в процесі|у процесі|очікує|чекає|не вирішено|невирішено|передано|эскалировано|открыто|открыт|' +
    'новое|новый|в работе|в процессе|ожидает|не решено|otwarte|nowe|w toku|oczekuje|offen|neu|in bearbeitung|wartend|' +
    'abierto|nuevo|en proceso|pendiente|aberto|novo|em andamento|pendente|ouvert|nouveau|en cours|en attente|aperto|in corso',
);

/** The tick that the status of a message stands for; any other text as it is. */
const tickOfStatus = (text: string): string => {
  const word = nameKey(text);
  return resolved.has(word) ? 'true' : unresolved.has(word) ? 'false' : text;
};

/** Texts that are read instead of a cell's own, by the names that sources know them by. */
export const textReadings = {
  'ID in a TikTok link': tiktokIdIn,
  'link to a post': (link: string): string => (/\/(?:undefined|null|nan)\s*$/i.test(link) ? '' : link),
  'whether resolved': tickOfStatus,
  'without apostrophe': (cell: string): string => cell.replace(/^\s*'/, ''),
};

/** Years that cells of another kind know, by the same kind of names. */
export const yearReadings = {
  'year of a TikTok link': tiktokYearIn,
  'year in a cell': (cell: string): number | null => (/^\s*(?:19|20)\d\d\s*$/.test(cell) ? Number(cell) : null),
};

export type TextReading = keyof typeof textReadings;
export type YearReading = keyof typeof yearReadings;
