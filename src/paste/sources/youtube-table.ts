import type { Source } from '../source.ts';

const title = [
  'video title',
  'videotitel',
  'título do vídeo',
  'título del vídeo',
  'назва відео',
  'название видео',
  'titre de la vidéo',
];
const published = [
  'video publish time',
  'veröffentlichungszeitpunkt des videos',
  'horário de publicação do vídeo',
  'hora de publicación del vídeo',
  'час публікації відео',
  'время публикации видео',
];
const id = ['content', 'video', 'conteúdo', 'contenido', 'контент', 'відео', 'видео', 'vidéo', 'contenu'];

/** The table of videos from the advanced mode of YouTube Studio. */
export const youtubeTable: Source = {
  id: 'youtube-table',
  name: { en: 'YouTube table', uk: 'Таблиця YouTube' },
  kind: 'posts',
  recognisedBy: [title, published],
  platform: [{ name: 'YouTube', when: [] }],
  columns: [
    { to: 'date', names: published },
    { to: 'post_id', names: id },
    { to: 'text', names: title },
    {
      to: 'impressions',
      names: ['impressions', 'impressionen', 'impressões', 'impresiones', 'покази', 'показы', 'показы значков видео'],
    },
    { to: 'views', names: ['views', 'aufrufe', 'visualizações', 'visualizaciones', 'перегляди', 'просмотры', 'vues'] },
    {
      to: 'likes',
      names: [
        'likes',
        '"mag ich"-bewertungen',
        'marcações "gostei"',
        'me gusta',
        'вподобання',
        'уподобання',
        'отметки "нравится"',
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
        'додані коментарі',
        'коментарі',
      ],
    },
    {
      to: 'shares',
      names: [
        'shares',
        'geteilte inhalte',
        'compartilhamentos',
        'veces compartido',
        'поширення',
        'поделились',
        'partages',
      ],
    },
    {
      to: 'watch_seconds',
      names: [
        'watch time (hours)',
        'wiedergabezeit (stunden)',
        'tempo de exibição (horas)',
        'tiempo de visualización (horas)',
        'час перегляду (години)',
        'время просмотра (часы)',
        'durée de visionnage (heures)',
      ],
      times: 3600,
    },
    {
      to: 'follows',
      names: [
        'subscribers gained',
        'gewonnene abonnenten',
        'inscrições obtidas',
        'отримані підписники',
        'subscribers',
        'abonnenten',
        'inscritos',
        'suscriptores',
        'підписники',
        'подписчики',
        'nouveaux abonnés',
      ],
    },
  ],
  zone: null,
  dayOrder: null,
  mark: '.',
  summaryWithout: [],
  needs: ['post_id', 'text'],
};
