import type { Text } from '../text/language.ts';

/** What is opened one after another: a product's own name, or what a menu says in both languages, quoted in Ukrainian. */
const steps = (...all: readonly (string | readonly [en: string, uk: string])[]): Text => ({
  en: all.map((step) => (typeof step === 'string' ? step : step[0])).join(' ▸ '),
  uk: all.map((step) => (typeof step === 'string' ? step : `«${step[1]}»`)).join(' ▸ '),
});

const insights = ['Insights', 'Статистика'] as const;
const analytics = ['Analytics', 'Аналітика'] as const;
const day = ['Day', 'День'] as const;

/** Where a person opens what is exported: networks move their menus, and nothing else says where they are. */
export const exportMenus = {
  metaPosts: steps('Meta Business Suite', insights, ['Content', 'Контент']),
  metaDays: steps('Meta Business Suite', insights, ['Results', 'Результати']),
  metaAudience: steps('Meta Business Suite', insights, ['Audience', 'Аудиторія']),
  metaAdsByDay: steps(['Breakdown', 'Розбивка'], ['By time', 'За часом'], day),
  tiktok: steps('TikTok Studio', analytics),
  youtube: steps('YouTube Studio', analytics, ['Advanced mode', 'Розширений режим']),
  linkedin: steps('LinkedIn', analytics),
  googleAdsByDay: steps(['Campaigns', 'Кампанії'], ['Segment', 'Сегмент'], ['Time', 'Час'], day, [
    'Download',
    'Завантажити',
  ]),
  ga4: { en: 'Explore ▸ Free form', uk: '«Дослідження» ▸ довільна форма' },
} as const satisfies Record<string, Text>;
