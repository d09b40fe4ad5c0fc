import type { Text } from '../kpi/text.ts';

/** What money is called whose currency no export told. */
export const currencyUnknown: Text = { en: 'currency unknown', uk: 'валюта невідома' };
