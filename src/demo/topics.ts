import type { Text } from '../text/language.ts';

const formats = {
  reel: { en: 'Reel', uk: 'Reels' },
  photo: { en: 'Photo', uk: 'Фото' },
  carousel: { en: 'Carousel', uk: 'Карусель' },
} as const satisfies Record<string, Text>;

/** Names as a tracking link has them: posts, ads and visits to the site share them. */
export const campaigns = ['new_menu', 'coffee_club', 'home_brew'] as const;

/** What a post of the sample is about, and how it fares beside a usual one. */
export type Topic = readonly [
  text: Text,
  format: Text,
  campaign: (typeof campaigns)[number],
  /** Times the usual reach. */
  reach: number,
  /** Times the usual engagement rate. */
  liked: number,
  isOnGoal: boolean,
];

const topic = (
  en: string,
  uk: string,
  [format, campaign, reach = 1, liked = 1, isOnGoal = true]: readonly [
    keyof typeof formats,
    0 | 1 | 2,
    number?,
    number?,
    boolean?,
  ],
): Topic => [{ en, uk }, formats[format], campaigns[campaign], reach, liked, isOnGoal];

/** Only these are films. */
export const isFilm = ([, format]: Topic): boolean => format === formats.reel;

/** What comes every month. */
const regular: readonly Topic[] = [
  topic('Barista answers: milk for a flat white', 'Бариста відповідає: молоко до флет-вайту', ['reel', 2, 1.1]),
  topic('Menu of the week: order in two taps', 'Меню тижня: замовляйте у два дотики', ['carousel', 0]),
  topic('Coffee club: every sixth cup is on us', 'Кавовий клуб: шоста чашка за наш рахунок', ['photo', 1]),
  topic('Friday poll: espresso or filter?', 'Опитування: еспресо чи фільтр?', ['photo', 1, 0.8, 1.4, false]),
];

/** What came in each of the three months, the last one last. */
const special: readonly (readonly Topic[])[] = [
  [
    topic('Guess the bean by its scent', 'Вгадайте зерно за ароматом', ['reel', 2]),
    topic('Croissants straight from the oven', 'Круасани просто з печі', ['photo', 0, 1.1, 1.1]),
    topic('Latte: hot or iced?', 'Лате: гаряче чи з льодом?', ['reel', 0]),
    topic('How to store coffee beans', 'Як зберігати каву в зернах', ['carousel', 2, 0.9, 1.1]),
  ],
  [
    topic('How we roast', 'Як ми обсмажуємо каву', ['reel', 2, 1.2, 1.1]),
    topic('Breakfast till noon', 'Сніданки до полудня', ['photo', 0]),
    topic('A day at our bar in 30 seconds', 'День за нашою стійкою за 30 секунд', ['reel', 1]),
    topic('Three ways to brew at home', 'Три способи заварити каву вдома', ['carousel', 2, 0.9, 1.1]),
  ],
  [
    topic('Beans to your door by tonight', 'Зерно з доставкою вже сьогодні', ['carousel', 2, 1.1, 1.2]),
    topic('New: syrnyky with cherries', 'Новинка: сирники з вишнею', ['photo', 0, 1.2, 1.2]),
    topic('Latte art in 15 seconds', 'Лате-арт за 15 секунд', ['reel', 0, 3.6]),
    topic('A kitten moved in behind our bar', 'За стійкою оселилося кошеня', ['photo', 1, 1.3, 2.8, false]),
    topic('Bring a friend: two for one', 'Приходьте з другом: дві за ціною однієї', ['reel', 1]),
  ],
];

/** What the posts of each month are about, special ones between those that come every month. */
export const topicsOf = (month: number): readonly Topic[] =>
  (special[month] ?? []).flatMap((each, at) => [each, ...regular.slice(at, at + 1)]);
