/** Working hours as they are typed, and apart from that when they are open: by the day of the week (0 is Sunday) and the minute of the day. */
export interface OpenHours {
  readonly text: string;
  readonly isOpen: (weekday: number, minute: number) => boolean;
}

const isBetween = (minute: number, from: number, to: number): boolean => minute >= from * 60 && minute < to * 60;

export const openHours: readonly OpenHours[] = [
  {
    text: 'Mon-Fri 09:00-18:00',
    isOpen: (weekday, minute) => weekday >= 1 && weekday <= 5 && isBetween(minute, 9, 18),
  },
  {
    text: 'Пн–Пт 9:00–13:00, 14:00–18:00; Сб 10:00–14:00',
    isOpen: (weekday, minute) =>
      weekday === 6
        ? isBetween(minute, 10, 14)
        : weekday !== 0 && (isBetween(minute, 9, 13) || isBetween(minute, 14, 18)),
  },
  { text: 'Mon-Sun 00:00-24:00', isOpen: () => true },
  { text: 'Sun 06:15-24:00', isOpen: (weekday, minute) => weekday === 0 && minute >= 375 },
  {
    text: 'Sat-Mon 20:00-24:00; Mon 00:00-06:30; Tue-Wed 09:00-09:01',
    isOpen: (weekday, minute) =>
      ([6, 0, 1].includes(weekday) && minute >= 1200) ||
      (weekday === 1 && minute < 390) ||
      ([2, 3].includes(weekday) && minute === 540),
  },
];

/** The days between which random messages are received and answered. */
const [first, last] = [45_900, 46_900];

const counted = new Map<OpenHours, Uint32Array>();

/** How many minutes were open by each minute since the first day, counted one by one. */
const opened = (hours: OpenHours): Uint32Array => {
  const known = counted.get(hours);
  if (known !== undefined) return known;
  const table = new Uint32Array((last - first) * 1440 + 1);
  for (let at = 0; at < table.length - 1; at++) {
    const weekday = new Date(Date.UTC(1899, 11, 30 + first + Math.floor(at / 1440))).getUTCDay();
    table[at + 1] = (table[at] ?? 0) + (hours.isOpen(weekday, at % 1440) ? 1 : 0);
  }
  counted.set(hours, table);
  return table;
};

/** The open minutes between two moments on whole minutes. */
export const minutesOpen = (hours: OpenHours, from: number, to: number): number => {
  const table = opened(hours);
  const [begun, ended] = [from, to].map((serial) => table[Math.round((serial - first) * 1440)]);
  if (begun === undefined || ended === undefined)
    throw new RangeError(`${from} or ${to} lies beyond the counted days.`);
  return ended - begun;
};
