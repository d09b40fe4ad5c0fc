import type { Source, SourceColumn } from '../source.ts';
import { youtubeNames } from './headings/youtube.ts';
import { sourceDefaults } from './plain.ts';

const title = [
  'video title',
  'videotitel',
  'título do vídeo',
  'título del vídeo',
  'título del video',
  'назва відео',
  'название видео',
  'titre de la vidéo',
  'tytuł filmu',
  'titolo del video',
  ...youtubeNames('title'),
];
const published = [
  'video publish time',
  'veröffentlichungszeitpunkt des videos',
  'veröffentlichungszeit des videos',
  'horário de publicação do vídeo',
  'hora de publicación del vídeo',
  'hora de publicación del video',
  'час публікації відео',
  'время публикации видео',
  'heure de publication de la vidéo',
  'date de publication de la vidéo',
  'czas publikacji filmu',
  ...youtubeNames('published'),
];
const id = [
  'content',
  'video',
  'conteúdo',
  'vídeo',
  'contenido',
  'контент',
  'відео',
  'видео',
  'vidéo',
  'contenu',
  'inhalt',
  'film',
  'treść',
  ...youtubeNames('id'),
];
const days = ['date', 'datum', 'data', 'fecha', 'дата', 'day', ...youtubeNames('days')];
const views = [
  'views',
  'aufrufe',
  'visualizações',
  'visualizaciones',
  'перегляди',
  'просмотры',
  'vues',
  'wyświetlenia',
  ...youtubeNames('views'),
];
const watchTime = [
  'watch time (hours)',
  'wiedergabezeit (stunden)',
  'tempo de exibição (horas)',
  'tiempo de visualización (horas)',
  'час перегляду (години)',
  'час перегляду (у годинах)',
  'тривалість перегляду (години)',
  'время просмотра (часы)',
  'durée de visionnage (heures)',
  'czas oglądania (godziny)',
  ...youtubeNames('watchTime'),
];
const gained = [
  'subscribers gained',
  'gewonnene abonnenten',
  'inscrições obtidas',
  'inscritos obtidos',
  'suscriptores conseguidos',
  'suscriptores obtenidos',
  'отримані підписники',
  'нові підписники',
  'новые подписчики',
  'abonnés gagnés',
  'zyskani subskrybenci',
];
const lost = [
  'subscribers lost',
  'verlorene abonnenten',
  'inscrições perdidas',
  'suscriptores perdidos',
  'втрачені підписники',
  'потерянные подписчики',
  'abonnés perdus',
];
const netSubscribers = [
  'subscribers',
  'abonnenten',
  'inscritos',
  'inscrições',
  'suscriptores',
  'підписники',
  'подписчики',
  'nouveaux abonnés',
  'abonnés',
  'subskrybenci',
  ...youtubeNames('netSubscribers'),
];
const impressions = [
  'impressions',
  'impressionen',
  'impressões',
  'impresiones',
  'покази',
  'покази значків',
  'покази мініатюр',
  'показы',
  'показы значков видео',
  'показы значков',
  'wyświetlenia miniatur',
  ...youtubeNames('impressions'),
];

const measures: readonly SourceColumn[] = [
  { to: 'impressions', names: impressions },
  // Older and newer exports count only views that go on for a while.
  {
    to: 'views',
    names: [
      ...views,
      'engaged views',
      'перегляди із залученням',
      'visualizações engajadas',
      ...youtubeNames('engagedViews'),
    ],
  },
  {
    to: 'likes',
    names: [
      'likes',
      '"mag ich"-bewertungen',
      '"mag ich"',
      'marcações "gostei"',
      'me gusta',
      'вподобання',
      'уподобання',
      'позначки "подобається"',
      'отметки "нравится"',
      "j'aime",
      "mentions j'aime",
      'polubienia',
      ...youtubeNames('likes'),
    ],
  },
  {
    to: 'comments',
    names: [
      'comments added',
      'comments',
      'hinzugefügte kommentare',
      'kommentare',
      'comentários adicionados',
      'comentarios añadidos',
      'comentarios agregados',
      'додані коментарі',
      'коментарі',
      'добавленные комментарии',
      'комментарии',
      'commentaires ajoutés',
      'dodane komentarze',
      ...youtubeNames('comments'),
    ],
  },
  {
    to: 'shares',
    names: [
      'shares',
      'geteilte inhalte',
      'compartilhamentos',
      'veces compartido',
      'veces que se ha compartido',
      'поширення',
      'поделились',
      'partages',
      'udostępnienia',
      ...youtubeNames('shares'),
    ],
  },
  { to: 'watch_seconds', names: watchTime, times: 3600 },
];

const common = { ...sourceDefaults, platform: [{ name: 'YouTube', when: [] }], mark: '.' } as const;

/** The table of videos from the advanced mode of YouTube Studio, and its chart data with a row for each video and day. */
export const youtubeTable: Source = {
  ...common,
  id: 'youtube-table',
  name: { en: 'YouTube table', uk: 'Таблиця YouTube' },
  kind: 'posts',
  recognisedBy: [title, [...published, ...id], [...published, ...watchTime, ...impressions, 'engaged views']],
  columns: [
    { to: 'date', names: published },
    { to: 'post_id', names: id },
    { to: 'text', names: title },
    ...measures,
    { to: 'follows', names: [...gained, ...netSubscribers] },
  ],
  needs: ['post_id', 'text'],
  daily: days,
};

/** Days of a channel from YouTube Studio: the table by date, and `Totals`. */
export const youtubeDays: Source = {
  ...common,
  id: 'youtube-days',
  name: { en: 'YouTube by day', uk: 'YouTube за днями' },
  kind: 'days',
  recognisedBy: [
    days,
    [
      ...watchTime,
      ...gained.filter((name) => name !== 'нові підписники' && name !== 'новые подписчики'),
      ...lost,
      'impressions click-through rate (%)',
      'klickrate der impressionen (%)',
      'taxa de cliques de impressões (%)',
      'average view duration',
      'engaged views',
    ],
    ['engaged views', ...views, ...watchTime, ...gained, ...netSubscribers, ...impressions],
  ],
  columns: [
    { to: 'date', names: days },
    ...measures.filter(({ to }) => to !== 'watch_seconds'),
    {
      to: 'reach',
      names: ['unique viewers', 'унікальні глядачі', 'уникальные зрители', 'einzelne zuschauer', 'espectadores únicos'],
    },
    { to: 'new_followers', names: [...gained, ...netSubscribers] },
    { to: 'unfollows', names: lost },
  ],
  needs: ['date'],
};

const viewer = [
  'viewer age',
  'viewer gender',
  'geography',
  'idade do espectador',
  'gênero do espectador',
  'zuschaueralter',
  'alter der zuschauer',
  'geschlecht der zuschauer',
  'вік глядача',
  'стать глядача',
  'возраст зрителей',
  'пол зрителей',
  'edad del espectador',
  'sexo del espectador',
  'âge du spectateur',
];

/** Shares of the views by age or gender of the viewers. */
export const youtubeAudience: Source = {
  ...common,
  id: 'youtube-audience',
  name: { en: 'YouTube audience', uk: 'Аудиторія YouTube' },
  kind: 'audience',
  recognisedBy: [
    viewer,
    [
      'views (%)',
      'visualizações (%)',
      'aufrufe (%)',
      'перегляди (%)',
      'просмотры (%)',
      'visualizaciones (%)',
      'vues (%)',
    ],
  ],
  columns: [
    { to: 'segment', names: viewer },
    {
      to: 'share',
      names: [
        'views (%)',
        'visualizações (%)',
        'aufrufe (%)',
        'перегляди (%)',
        'просмотры (%)',
        'visualizaciones (%)',
        'vues (%)',
      ],
      // Percents without a sign: 35.13 is 35.13 %.
      times: 0.01,
    },
  ],
  dimensionIsHeader: true,
  needs: ['share'],
};

/** Other tables of YouTube Studio: totals of a period by traffic source, city, device and the like. */
export const youtubeOther: Source = {
  ...common,
  id: 'youtube-other',
  name: { en: 'YouTube table', uk: 'Таблиця YouTube' },
  kind: 'days',
  recognisedBy: [watchTime, views],
  columns: [],
  refusal: {
    en: 'It cuts the views of a whole period by something that no report keeps, such as traffic source or city. Export the table of content, or the one by date',
    uk: 'Тут перегляди за весь період розбито за тим, чого звіти не мають: за джерелом трафіку, містом тощо. Експортуйте таблицю контенту або таблицю за датою',
  },
};
