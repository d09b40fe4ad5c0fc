const unitSeconds: Readonly<Record<string, number>> = {
  ...{ h: 3600, hr: 3600, hrs: 3600, hour: 3600, hours: 3600, год: 3600, г: 3600, ч: 3600, година: 3600, години: 3600 },
  ...{ m: 60, min: 60, mins: 60, minute: 60, minutes: 60, хв: 60, мин: 60, хвилин: 60, хвилина: 60, хвилини: 60 },
  ...{ s: 1, sec: 1, secs: 1, second: 1, seconds: 1, с: 1, сек: 1, секунд: 1, секунда: 1, секунди: 1 },
};

/** No duration is longer. */
const longest = 30;

/** The seconds of a duration as people write it: `1:35`, `0:01:35`, `95 s`, `1 хв 35 с`, `2h`; `null` for any other text. */
export const writtenDuration = (text: string): number | null => {
  if (text.length > longest) return null;
  const clock = /^(?:(\d+):)?(\d{1,3}):([0-5]\d)$/.exec(text.trim());
  if (clock !== null) return Number(clock[1] ?? 0) * 3600 + Number(clock[2]) * 60 + Number(clock[3]);
  const parts = Array.from(text.toLowerCase().matchAll(/(?<!\d)(\d+(?:[.,]\d+)?) ?([a-zа-яіїєґ]+)\.?/g));
  if (
    parts.length === 0 ||
    parts
      .map(([part]) => part)
      .join('')
      .replace(/ /g, '') !== text.toLowerCase().replace(/ /g, '')
  )
    return null;
  let seconds = 0;
  for (const [, amount = '', unit = ''] of parts) {
    const length = unitSeconds[unit];
    if (length === undefined) return null;
    seconds += Number(amount.replace(',', '.')) * length;
  }
  return seconds;
};
