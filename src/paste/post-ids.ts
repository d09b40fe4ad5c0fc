/** The digits of a video's ID at the end of its link on TikTok, or nothing where there are none. */
export const tiktokIdIn = (link: string): string => /\/(?:video|photo|v)\/(\d{15,20})/.exec(link)?.[1] ?? '';

/** The year in UTC in which a video of TikTok was made: the upper half of its ID counts seconds since 1970. */
export const tiktokYearIn = (link: string): number | null => {
  const id = tiktokIdIn(link);
  if (id === '') return null;
  const seconds = Number(BigInt(id) >> 32n);
  const year = new Date(seconds * 1000).getUTCFullYear();
  return year >= 2014 && year < 2100 ? year : null;
};
