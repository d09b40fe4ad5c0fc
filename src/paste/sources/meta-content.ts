import type { Source } from '../source.ts';

/** Posts, reels, videos and stories from Meta Business Suite → Insights → Content, for Facebook and Instagram. */
export const metaContent: Source = {
  id: 'meta-content',
  name: { en: 'Meta content', uk: 'Контент Meta' },
  kind: 'posts',
  recognisedBy: [
    ['post id', 'video asset id', 'identificação da publicação', 'ідентифікатор допису', 'ідентифікатор публікації'],
    ['publish time', 'horário de publicação', 'час публікації'],
    [
      'page id',
      'account id',
      'account username',
      'identificação da conta',
      'identificação da página',
      'ідентифікатор сторінки',
      'ідентифікатор облікового запису',
    ],
  ],
  platform: [
    { name: 'Facebook', when: ['page id', 'page name', 'identificação da página', 'ідентифікатор сторінки'] },
    { name: 'Instagram', when: [] },
  ],
  columns: [
    { to: 'date', names: ['publish time', 'horário de publicação', 'час публікації'] },
    {
      to: 'account',
      names: [
        'page name',
        'account username',
        'account name',
        'nome da página',
        'nome de usuário da conta',
        'nome da conta',
        'назва сторінки',
        "ім'я користувача облікового запису",
      ],
      fills: true,
    },
    {
      to: 'post_id',
      names: [
        'post id',
        'video asset id',
        'identificação da publicação',
        'ідентифікатор допису',
        'ідентифікатор публікації',
      ],
    },
    { to: 'link', names: ['permalink', 'link permanente', 'постійне посилання'] },
    { to: 'text', names: ['description', 'title', 'descrição', 'título', 'опис', 'назва'], fills: true },
    { to: 'format', names: ['post type', 'tipo de publicação', 'tipo de post', 'тип допису', 'тип публікації'] },
    { to: 'impressions', names: ['impressions', 'impressões', 'покази'] },
    { to: 'views', names: ['views', '3-second video views', 'visualizações', 'перегляди'] },
    { to: 'reach', names: ['reach', 'alcance', 'охоплення'] },
    { to: 'likes', names: ['reactions', 'likes', 'reações', 'curtidas', 'реакції', 'вподобання', 'уподобання'] },
    { to: 'comments', names: ['comments', 'replies', 'comentários', 'respostas', 'коментарі', 'відповіді'] },
    { to: 'shares', names: ['shares', 'compartilhamentos', 'поширення'] },
    { to: 'saves', names: ['saves', 'salvamentos', 'збереження'] },
    { to: 'clicks', names: ['link clicks', 'cliques no link', 'кліки за посиланням', 'кліки посилання'] },
    {
      to: 'engagements',
      names: [
        'reactions, comments and shares',
        'reações, comentários e compartilhamentos',
        'реакції, коментарі та поширення',
      ],
    },
    { to: 'watch_seconds', names: ['seconds viewed', 'segundos visualizados'] },
    { to: 'follows', names: ['follows', 'seguimentos', 'підписки'] },
  ],
  // Proved on the media ids of 271 posts from four countries: the export writes Pacific time for everybody.
  zone: 'America/Los_Angeles',
  dayOrder: 'month first',
  mark: '.',
  summaryWithout: [],
  needs: ['post_id'],
  daily: ['date', 'data', 'дата'],
};
