import { instantOf, isDate, wallClock } from './zone.ts';

/** Texts that say their zone (`Z`, `GMT`, `+02:00`), and a day alone as ISO writes it, which the language puts at UTC. */
const saysZone =
  /(?:\b(?:Z|UTC?|GMT|[ECMP][SD]T)|\d(?:Z|[+-]\d{2}:?\d{2}))(?:[+-]\d{2}:?\d{2})?\s*(?:\([^)]*\))?$|^[+-]?\d{4,6}(?:-\d\d){0,2}$/i;

/** Minutes as `+0530`. */
const ahead = (minutes: number): string => {
  const [hours, rest] = [Math.trunc(Math.abs(minutes) / 60), Math.trunc(Math.abs(minutes) % 60)];
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}${String(rest).padStart(2, '0')}`;
};

/**
 * The `Date` and `Intl` of a script whose zone is `zone`, whatever the zone of this machine; `now` is what the time is there.
 * Everything local is done by a date at UTC that shows what the zone's clock shows:
 *
 *     new Date(2026, 2, 29, 3, 30)    in Kyiv, where 3:30 is left out that night
 *     the clock to be shown           Date.UTC(2026, 2, 29, 3, 30)
 *     the moment                      01:30 UTC, which getHours() then shows as 4
 */
export const scriptTime = (zone: string, now: () => number = Date.now) => {
  const wallAt = (instant: number): Date => new Date(Number.isNaN(instant) ? instant : wallClock(instant, zone));
  const instantAt = (wall: number): number => (Number.isNaN(wall) ? wall : instantOf(wall, zone));

  const parsed = (text: string): number => {
    if (saysZone.test(text.trim())) return Date.parse(text);
    return instantAt(Date.parse(/T[\d:.]+$/.test(text) ? `${text}Z` : `${text} UTC`));
  };
  const instantGiven = (args: readonly unknown[]): number => {
    const [value] = args;
    if (args.length === 0) return now();
    if (args.length === 1 && typeof value === 'string') return parsed(value);
    if (args.length === 1) return isDate(value) || typeof value !== 'object' ? Number(value) : parsed(String(value));
    const [year = Number.NaN, month = 0, ...more] = args.map(Number);
    return instantAt(Date.UTC(year, month, ...more));
  };

  class ScriptDate extends Date {
    constructor(...args: readonly unknown[]) {
      super(instantGiven(args));
    }
    static override now(): number {
      return now();
    }
    static override parse(text: string): number {
      return parsed(String(text));
    }
    override getTimezoneOffset(): number {
      return (this.getTime() - wallAt(this.getTime()).getTime()) / 60_000;
    }
    override toDateString(): string {
      const wall = wallAt(this.getTime());
      return wall.toUTCString().replace(/^(\w+), (\d+) (\w+) (-?\d+).*/, '$1 $3 $2 $4');
    }
    override toTimeString(): string {
      if (Number.isNaN(this.getTime())) return this.toUTCString();
      const time = wallAt(this.getTime()).toISOString().slice(11, 19);
      const name = super.toLocaleDateString('en-US', { timeZone: zone, timeZoneName: 'long' }).replace(/^[^,]*, /, '');
      return `${time} GMT${ahead(-this.getTimezoneOffset())} (${name})`;
    }
    override toString(): string {
      return Number.isNaN(this.getTime()) ? this.toUTCString() : `${this.toDateString()} ${this.toTimeString()}`;
    }
    override toLocaleString(locales?: Intl.LocalesArgument, options?: Intl.DateTimeFormatOptions): string {
      return super.toLocaleString(locales, { timeZone: zone, ...options });
    }
    override toLocaleDateString(locales?: Intl.LocalesArgument, options?: Intl.DateTimeFormatOptions): string {
      return super.toLocaleDateString(locales, { timeZone: zone, ...options });
    }
    override toLocaleTimeString(locales?: Intl.LocalesArgument, options?: Intl.DateTimeFormatOptions): string {
      return super.toLocaleTimeString(locales, { timeZone: zone, ...options });
    }
    getYear(): number {
      return this.getFullYear() - 1900;
    }
  }

  for (const name of Object.getOwnPropertyNames(Date.prototype)) {
    const [, verb, part] = /^(get|set)(?!UTC)(.+)$/.exec(name) ?? [];
    const ofUtc: unknown = Reflect.get(Date.prototype, `${verb}UTC${part}`);
    if (typeof ofUtc !== 'function') continue;
    const value = function (this: Date, ...args: readonly unknown[]): unknown {
      const wall = wallAt(this.getTime());
      const result: unknown = Reflect.apply(ofUtc, wall, args);
      return verb === 'get' ? result : this.setTime(instantAt(wall.getTime()));
    };
    Object.defineProperty(ScriptDate.prototype, name, { value, configurable: true, writable: true });
  }
  Object.defineProperties(ScriptDate, { name: { value: 'Date' }, length: { value: 7 } });
  // Without `new` it gives the text of the present.
  const ScriptsDate = new Proxy(ScriptDate, { apply: () => String(new ScriptDate()) });
  Object.defineProperty(ScriptDate.prototype, 'constructor', { value: ScriptsDate });

  const formatOf = (locales?: Intl.LocalesArgument, options?: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locales, { timeZone: zone, ...options });
  const DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
    construct: (_, args) => formatOf(...args),
    apply: (_, _self, args) => formatOf(...args),
  });
  const ScriptsIntl: typeof Intl = Object.create(Intl, { DateTimeFormat: { value: DateTimeFormat } });
  return { Date: ScriptsDate, Intl: ScriptsIntl };
};
