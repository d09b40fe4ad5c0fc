import type { Text } from '../../text/language.ts';

/** Zones by the names that people use, in Ukrainian as they stand after 'за'. */
const zoneNames: Readonly<Record<string, Text>> = {
  'America/Los_Angeles': { en: 'US Pacific time', uk: 'тихоокеанським часом США' },
  'America/New_York': { en: 'US Eastern time', uk: 'східним часом США' },
  'Europe/Berlin': { en: 'Berlin time', uk: 'берлінським часом' },
  'Europe/Kiev': { en: 'Kyiv time', uk: 'київським часом' },
  'Europe/Kyiv': { en: 'Kyiv time', uk: 'київським часом' },
  'Europe/London': { en: 'London time', uk: 'лондонським часом' },
  'Europe/Paris': { en: 'Paris time', uk: 'паризьким часом' },
  'Europe/Prague': { en: 'Prague time', uk: 'празьким часом' },
  'Europe/Warsaw': { en: 'Warsaw time', uk: 'варшавським часом' },
  UTC: { en: 'universal time (UTC)', uk: 'всесвітнім часом (UTC)' },
};

const nameIn = (zone: string, language: keyof Text): string => {
  const parts = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: 'longGeneric' }).formatToParts(0);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
};

/** A time zone in words; in Ukrainian as it stands after 'за': 'київським часом'. */
export const zoneText = (zone: string): Text => {
  const known = zoneNames[zone];
  if (known !== undefined) return known;
  const uk = nameIn(zone, 'uk').replace(/^за /, '');
  return { en: nameIn(zone, 'en'), uk: uk.startsWith('GMT') ? `часом ${uk}` : uk };
};
