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

/** Texts that are read instead of a cell's own, by the names that sources know them by. */
export const textReadings = {
  'ID in a TikTok link': tiktokIdIn,
  'link to a post': (link: string): string => (/\/(?:undefined|null|nan)\s*$/i.test(link) ? '' : link),
  'without apostrophe': (cell: string): string => cell.replace(/^\s*'/, ''),
};

/** Years that cells of another kind know, by the same kind of names. */
export const yearReadings = {
  'year of a TikTok link': tiktokYearIn,
  'year in a cell': (cell: string): number | null => (/^\s*(?:19|20)\d\d\s*$/.test(cell) ? Number(cell) : null),
};

export type TextReading = keyof typeof textReadings;
export type YearReading = keyof typeof yearReadings;
