import type { Text } from '../text/language.ts';
import { memoized, nameKey } from '../text/name-key.ts';

interface ConversionTypeDefinition {
  /** What a record of the type is called in a data tab, by the language of what it came from. */
  readonly name: Text;
  /** What else exports, events of Google Analytics and notebooks call one or several of them. */
  readonly aliases: readonly string[];
}

/** What visitors are to do, each a goal of its own; any other name is a type too. */
export const conversionTypes = {
  purchase: {
    name: { en: 'purchase', uk: 'покупка' },
    aliases: [
      'purchases',
      'order',
      'orders',
      'sale',
      'transaction',
      'transactions',
      'ecommerce purchases',
      'in app purchase',
      'покупки',
      'покупок',
      'замовлення',
      'замовлень',
      'продаж',
      'заказ',
      'заказы',
      'покупка товару',
      'zakup',
      'zakupy',
      'zamówienie',
      'zamówienia',
      'kauf',
      'käufe',
      'bestellung',
      'bestellungen',
      'compra',
      'compras',
      'pedido',
      'pedidos',
      'achat',
      'achats',
      'commande',
      'commandes',
    ],
  },
  subscription: {
    name: { en: 'subscription', uk: 'підписка' },
    aliases: [
      'subscriptions',
      'subscribe',
      'sign up',
      'sign ups',
      'sign-up',
      'sign-ups',
      'signup',
      'signups',
      'newsletter sign up',
      'newsletter sign ups',
      'newsletter sign-up',
      'newsletter sign-ups',
      'newsletter signup',
      'newsletter signups',
      'newsletter subscription',
      'newsletter subscriptions',
      'newsletter subscribe',
      'subscribe newsletter',
      'email sign-ups',
      'email signups',
      'email subscriptions',
      'mailing list sign-ups',
      'підписки',
      'підписка на розсилку',
      'підписки на розсилку',
      'підписок на розсилку',
      'підписалися на розсилку',
      'підписки на email розсилку',
      'підписки на e-mail розсилку',
      'подписка',
      'подписка на рассылку',
      'подписки на рассылку',
      'подписались на рассылку',
      'zapisy na newsletter',
      'zapis na newsletter',
      'subskrypcje newslettera',
      'newsletter-anmeldung',
      'newsletter-anmeldungen',
      'suscripciones al boletín',
      'suscripciones a la newsletter',
      'inscrições na newsletter',
      'assinaturas da newsletter',
      'inscriptions à la newsletter',
      'abonnements à la newsletter',
    ],
  },
  call: {
    name: { en: 'call', uk: 'дзвінок' },
    aliases: [
      'calls',
      'phone call',
      'phone calls',
      'call ordered',
      'calls ordered',
      'ordered call',
      'ordered calls',
      'order call',
      'call order',
      'call orders',
      'call request',
      'call requests',
      'calls requested',
      'requested calls',
      'request call',
      'callback',
      'callbacks',
      'callback request',
      'callback requests',
      'request callback',
      'дзвінки',
      'дзвінків',
      'замовлений дзвінок',
      'замовлені дзвінки',
      'замовлених дзвінків',
      'замовлення дзвінка',
      'замовлення дзвінків',
      'замовили дзвінок',
      'зворотний дзвінок',
      'зворотні дзвінки',
      'звонок',
      'звонки',
      'заказ звонка',
      'заказы звонка',
      'заказанный звонок',
      'заказанные звонки',
      'обратный звонок',
      'обратные звонки',
      'zamówione rozmowy',
      'zamówione połączenia',
      'rückruf',
      'rückrufe',
      'rückrufanfragen',
      'anruf',
      'anrufe',
      'llamadas',
      'solicitudes de llamada',
      'chamadas',
      'pedidos de ligação',
      'appels',
      'demandes de rappel',
    ],
  },
  lead: {
    name: { en: 'lead', uk: 'заявка' },
    aliases: [
      'leads',
      'generate lead',
      'form lead',
      'lead form',
      'заявки',
      'заявок',
      'лід',
      'ліди',
      'лідів',
      'лид',
      'лиды',
      'leady',
      'clientes potenciales',
      'cadastros',
      'prospects',
    ],
  },
} as const satisfies Record<string, ConversionTypeDefinition>;

export type ConversionType = keyof typeof conversionTypes;

/** The types in the order that lists show them. */
export const conversionTypeNames = Object.keys(conversionTypes) as readonly ConversionType[];

const typesByName: ReadonlyMap<string, ConversionType> = new Map(
  conversionTypeNames.flatMap((type) => {
    const { name, aliases } = conversionTypes[type];
    return [type, name.en, name.uk, ...aliases].map((alias) => [nameKey(alias), type] as const);
  }),
);

/** The type that a heading, the name of an event or what somebody typed stands for; `null` for any other. */
export const conversionTypeOf = (text: string): ConversionType | null =>
  typesByName.get(nameKey(text)) ?? typesByName.get(nameKey(text.replace(/_/g, ' '))) ?? null;

/** What spellings of one type have in common. */
export const conversionTypeKey = memoized((name) => conversionTypeOf(name) ?? nameKey(name));
