/** What the tones of messages are called in exports and notebooks; equal in any case of letters. */
export const toneNames = {
  positive: ['positive', 'позитивна', 'позитивний', 'позитивне', 'позитив'],
  negative: ['negative', 'негативна', 'негативний', 'негативне', 'негатив'],
  neutral: ['neutral', 'нейтральна', 'нейтральний', 'нейтральне'],
} as const;
