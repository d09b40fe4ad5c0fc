import type { Text } from '../text/language.ts';
import { catalogue, type FunctionName, functionNames } from './catalogue.ts';
import { audience } from './definitions/audience.ts';
import { comparing } from './definitions/comparing.ts';
import { content } from './definitions/content.ts';
import { engagement } from './definitions/engagement.ts';
import { feedback } from './definitions/feedback.ts';
import { followers } from './definitions/followers.ts';
import { reach } from './definitions/reach.ts';
import { sales } from './definitions/sales.ts';
import { tables } from './definitions/tables.ts';
import { trafficQuality } from './definitions/traffic-quality.ts';
import { video } from './definitions/video.ts';
import { visits } from './definitions/visits.ts';
import type { Definition } from './kpi.ts';

/** Functions that answer one question, as lists and documentation group them. */
export interface FunctionFamily {
  readonly name: Text;
  readonly functions: readonly (readonly [FunctionName, Definition])[];
}

const family = (name: Text, definitions: Readonly<Record<string, unknown>>): FunctionFamily => ({
  name,
  functions: functionNames
    .filter((functionName) => Object.keys(definitions).includes(functionName))
    .map((functionName) => [functionName, catalogue[functionName]] as const),
});

/** All functions of the catalogue by family, in its order. */
export const functionFamilies: readonly FunctionFamily[] = [
  family({ en: 'Audience', uk: 'Аудиторія' }, audience),
  family({ en: 'Reach', uk: 'Охоплення' }, reach),
  family({ en: 'Engagement', uk: 'Залученість' }, engagement),
  family({ en: 'Video and stories', uk: 'Відео та сторіс' }, video),
  family({ en: 'Cost of a follower', uk: 'Вартість підписника' }, followers),
  family({ en: 'Visits to the site', uk: 'Переходи на сайт' }, visits),
  family({ en: 'Quality of the traffic', uk: 'Якість трафіку' }, trafficQuality),
  family({ en: 'Leads, sales and customers', uk: 'Ліди, продажі та клієнти' }, sales),
  family({ en: 'Quality of the feedback', uk: 'Якість зворотного зв’язку' }, feedback),
  family({ en: 'Comparing periods and plans', uk: 'Порівняння з періодом і планом' }, comparing),
  family({ en: 'Content', uk: 'Контент' }, content),
  family({ en: 'Whole tables', uk: 'Цілі таблиці' }, tables),
];
