/** What a column is called that says whose account a row is of, in tables of any source. */
export const accountNames =
  'account|account name|profile|profile name|page name|акаунт|обліковий запис|профіль|назва сторінки|аккаунт|профиль|cuenta|conta|konto|compte'.split(
    '|',
  );
/** The same where rows are not of single people: beside messages and orders it is who wrote or bought. */
export const userNames = ['username'];
/** Which network. */
export const platformNames =
  'platform|network|social network|платформа|мережа|соцмережа|соціальна мережа|сеть|соцсеть|социальная сеть|plataforma|plattform|plateforme|red social|rede social'.split(
    '|',
  );
/** Names of a network, or of an account. */
export const channelNames = ['channel', 'канал'];
/** Whose work a row is, beside anything. */
export const brandNames =
  'brand|project|бренд|проєкт|проект|marka|marke|marque|marca|projekt|projet|proyecto|projeto'.split('|');
/** The same where rows are not of single people: beside orders and messages a client is somebody who bought or wrote. */
export const clientNames = 'client|client name|клієнт|замовник|клиент|заказчик|klient|kunde|cliente'.split('|');
