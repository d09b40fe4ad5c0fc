import { type FactOutcome, isFactOutcome } from './verdict.ts';

type Properties = GoogleAppsScript.Properties.Properties;

/** The locale and zone of the spreadsheet. */
export interface LocaleAndZone {
  readonly locale: string;
  readonly zone: string;
}

/** What is kept between runs, so that one that Google ends goes on where it stopped. */
export interface RunProgress {
  outcomes(): Readonly<Record<string, FactOutcome>>;
  /** Says which fact is at work: should Google end the run now, it was this one. */
  begin(name: string): void;
  end(name: string, outcome: FactOutcome): void;
  /** Says that none is at work. */
  rest(): void;
  /** The person's own locale and zone, while the spreadsheet has others. */
  own(): LocaleAndZone | null;
  keepOwn(setting: LocaleAndZone | null): void;
  /** Forgets every outcome, so that all facts run anew. */
  forget(): void;
}

const outcomeKey = 'fact ';
const runningKey = 'facts at work';
const ownKey = 'facts own setting';

/** A property holds 9 kB (quotas of Google services); what a fact sees must fit with room for letters of three bytes. */
const longest = 3000;

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const isSetting = (value: unknown): value is LocaleAndZone =>
  typeof value === 'object' &&
  value !== null &&
  'locale' in value &&
  typeof value.locale === 'string' &&
  'zone' in value &&
  typeof value.zone === 'string';

const short = (outcome: FactOutcome): FactOutcome => {
  const text = JSON.stringify(outcome);
  return text.length <= longest ? outcome : { threw: `It gave ${text.length} characters: ${text.slice(0, 200)}…` };
};

/** Opens what is kept in the document; a fact that was at work when Google ended the last run is cut off, and not tried again. */
export const openProgress = (properties: Properties): RunProgress => {
  const saved = properties.getProperties();
  const outcomes: Record<string, FactOutcome> = {};
  for (const key of Object.keys(saved)) {
    const outcome = key.startsWith(outcomeKey) ? parsed(saved[key] ?? '') : null;
    if (isFactOutcome(outcome)) outcomes[key.slice(outcomeKey.length)] = outcome;
  }
  const end = (name: string, outcome: FactOutcome) => {
    outcomes[name] = short(outcome);
    properties.setProperty(`${outcomeKey}${name}`, JSON.stringify(outcomes[name]));
  };
  const running = saved[runningKey];
  if (running !== undefined && outcomes[running] === undefined) end(running, { cutOff: true });
  let own = parsed(saved[ownKey] ?? 'null');
  return {
    outcomes: () => outcomes,
    begin: (name) => {
      properties.setProperty(runningKey, name);
    },
    end,
    rest: () => {
      properties.deleteProperty(runningKey);
    },
    own: () => (isSetting(own) ? own : null),
    keepOwn: (setting) => {
      own = setting;
      if (setting === null) properties.deleteProperty(ownKey);
      else properties.setProperty(ownKey, JSON.stringify(setting));
    },
    forget: () => {
      properties.deleteProperty(runningKey);
      for (const name of Object.keys(outcomes)) {
        delete outcomes[name];
        properties.deleteProperty(`${outcomeKey}${name}`);
      }
    },
  };
};
