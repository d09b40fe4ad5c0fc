import { conversionTypeNames, conversionTypes } from '../../records/conversion-types.ts';

/** Names of one thing, which as headings say what it is and not how many there were; and words that mean followers elsewhere. */
const notCounting: ReadonlySet<string> = new Set([
  ...['order', 'sale', 'transaction', 'call', 'lead', 'phone call', 'call order', 'order call', 'callback', 'purchase'],
  ...['заказ', 'продаж', 'дзвінок', 'звонок', 'заявка', 'лід', 'лид', 'покупка', 'zakup', 'zamówienie', 'kauf'],
  ...[
    'bestellung',
    'compra',
    'pedido',
    'achat',
    'commande',
    'anruf',
    'rückruf',
    'зворотний дзвінок',
    'обратный звонок',
  ],
  ...['subscription', 'subscriptions', 'subscribe', 'підписка', 'підписки', 'подписка', 'in app purchase'],
]);

/** How often something was sold where whole numbers stand below; amounts of money else. */
export const salesHeadings = ['sales', 'продажі', 'продажів', 'продажи', 'sprzedaże', 'verkäufe', 'ventas', 'vendas'];

/** What people count in a notebook beside sales. */
export const notebookGoals: readonly string[] = [
  ...['registrations', 'bookings', 'reservations', 'appointments', 'downloads', 'form submissions', 'forms submitted'],
  ...['consultations', 'demo requests', 'trial sign-ups', 'реєстрації', 'бронювання', 'бронювань', 'записи на прийом'],
  ...['записи на консультацію', 'консультації', 'завантаження', 'заповнені форми', 'надіслані форми'],
  ...['відправлені форми', 'відправки форми', 'регистрации', 'бронирования', 'брони', 'скачивания', 'отправки формы'],
  ...['rejestracje', 'rezerwacje', 'registrierungen', 'buchungen', 'registros', 'reservas', 'réservations'],
];

/** Beside visits these are goals too: what visitors do on a site. */
export const siteGoals: readonly string[] = [
  ...notebookGoals,
  ...['subscriptions', 'subscribers', 'subscribes', 'requests', 'підписки', 'запити', 'подписки', 'запросы'],
  'inscriptions',
];

const headingsOf = (aliases: readonly string[]): readonly string[] => aliases.filter((name) => !notCounting.has(name));

/** Headings of columns that count purchases. */
export const purchaseHeadings: readonly string[] = headingsOf(conversionTypes.purchase.aliases);

/** Headings of columns that count conversions of one type. */
export const goalHeadings: readonly string[] = [
  ...conversionTypeNames.flatMap((type) => headingsOf(conversionTypes[type].aliases)),
  ...salesHeadings,
];

const sums = [
  ...['order value', 'order total', 'order amount', 'orders value', 'orders total', 'orders amount', 'sales amount'],
  ...['sales value', 'total sales', 'turnover', 'сума замовлень', 'сума замовлення', 'сума покупок', 'сума покупки'],
  ...['сума продажів', 'сума продажу', 'вартість замовлень', 'вартість замовлення', 'оборот', 'сумма заказов'],
  ...['сумма заказа', 'сумма продаж', 'сумма покупок', 'стоимость заказа', 'kwota zamówienia', 'wartość zamówień'],
  ...['wartość zamówienia', 'bestellwert', 'valor del pedido', 'valor do pedido', 'montant de la commande'],
];

const bareAmounts = [
  ...['amount', 'total', 'sum', 'total amount', 'total sum', 'value', 'сума', 'сумма', 'kwota', 'suma', 'wartość'],
  ...['betrag', 'summe', 'importe', 'monto', 'valor', 'montant', 'чек'],
];
const moneys = ['uah', 'грн', '₴', 'usd', '$', 'eur', '€', 'pln', 'zł'];

/** What stands in lists of orders. */
export const orderHeadings = {
  /** What orders were worth, said so that it is clear in any table. */
  sums,
  /** And as people say it where all of the table is orders. */
  amounts: bareAmounts.flatMap((name) => [name, ...moneys.map((money) => `${name} ${money}`)]),
  /** What tells one order from another; `№` is `no` in the key of a heading. */
  ids: [
    ...['order id', 'order number', 'order no', 'order no.', 'order #', 'order', '# order', 'order code'],
    ...['номер замовлення', 'no замовлення', 'id замовлення', 'замовлення no', 'код замовлення', 'замовлення id'],
    ...[
      'номер заказа',
      'no заказа',
      'id заказа',
      'заказ no',
      'заказ',
      'numer zamówienia',
      'nr zamówienia',
      'zamówienie',
    ],
    ...['bestellnummer', 'bestellung', 'número de pedido', 'pedido', 'numéro de commande', 'commande'],
  ],
  /** What or who is in a row of its own for each order. */
  goods: [
    ...['product', 'products', 'goods', 'customer', 'client', 'buyer', 'товар', 'товари', 'що замовили', 'покупець'],
    ...['клієнт', 'замовник', 'товары', 'клиент', 'покупатель', 'produkt', 'klient', 'kunde', 'producto', 'cliente'],
  ],
} as const;
