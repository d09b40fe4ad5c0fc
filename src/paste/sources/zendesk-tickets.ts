import type { Source } from '../source.ts';

/** Tickets from Zendesk. Names, addresses and texts of the people who wrote are not read. */
export const zendeskTickets: Source = {
  id: 'zendesk-tickets',
  name: { en: 'Zendesk tickets', uk: 'Звернення Zendesk' },
  kind: 'feedback',
  recognisedBy: [
    ['id', 'ticket id'],
    ['created at', 'ticket created - timestamp'],
    [
      'requester id',
      'requester wait time in minutes',
      'first resolution time in minutes',
      'first reply time in minutes',
      'first reply time (min)',
    ],
  ],
  platform: [{ name: 'Zendesk', when: [] }],
  columns: [
    { to: 'received_at', names: ['created at', 'ticket created - timestamp'] },
    { to: 'channel', names: ['via', 'ticket channel'] },
    { to: 'id', names: ['id', 'ticket id'] },
    {
      to: 'first_reply_minutes',
      names: [
        'first reply time in minutes',
        'first reply time (min)',
        'first reply time in minutes within business hours',
      ],
    },
    { to: 'resolved_at', names: ['solved at', 'ticket solved - timestamp'] },
  ],
  zone: null,
  dayOrder: null,
  mark: '.',
  summaryWithout: [],
  needs: ['id', 'received_at'],
};
