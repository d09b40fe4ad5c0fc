/** What the page says, in both languages. */
export const words = {
  running: { en: 'Checking', uk: 'Перевіряємо' },
  paste: {
    en: 'Copy this line, click into the box and paste it there with the keyboard.',
    uk: 'Скопіюйте цей рядок, клацніть у поле й вставте його туди з клавіатури.',
  },
  drop: { en: 'Drop any file here.', uk: 'Перетягніть сюди будь-який файл.' },
  skip: { en: 'Skip', uk: 'Пропустити' },
  done: {
    en: 'Done. The results stand in the tab of the facts; “Results as text” in the menu gives them to copy.',
    uk: 'Готово. Результати – на аркуші з фактами; скопіювати їх можна через «Результати текстом» у меню.',
  },
  failed: { en: 'The results could not be kept:', uk: 'Не вдалося зберегти результати:' },
} as const;
