import type { Source } from '../source.ts';
import { sourceDefaults } from './plain.ts';

const created = [
  'created at',
  'ticket created - timestamp',
  'ticket created - date',
  'created',
  'date created',
  'ticket created',
];

/** Tickets from Zendesk. Names, addresses and texts of the people who wrote are not read, and no moment of an answer is made up. */
export const zendeskTickets: Source = {
  ...sourceDefaults,
  id: 'zendesk-tickets',
  name: { en: 'Zendesk tickets', uk: 'Звернення Zendesk' },
  kind: 'feedback',
  recognisedBy: [
    ['id', 'ticket id'],
    created,
    [
      'requester id',
      'requester wait time in minutes',
      'first resolution time in minutes',
      'first reply time in minutes',
      'first reply time (min)',
      'first reply time (hrs)',
      'full resolution time (hrs)',
      'full resolution time (min)',
    ],
  ],
  platform: [{ name: 'Zendesk', when: [] }],
  columns: [
    { to: 'received_at', names: created },
    { to: 'channel', names: ['via', 'ticket channel', 'channel'] },
    { to: 'id', names: ['id', 'ticket id'] },
    {
      to: 'first_reply_minutes',
      names: [
        'first reply time in minutes',
        'first reply time (min)',
        'first reply time in minutes within business hours',
      ],
    },
    { to: 'first_reply_minutes', names: ['first reply time (hrs)'], times: 60 },
    { to: 'resolved_at', names: ['solved at', 'ticket solved - timestamp', 'ticket solved - date'] },
  ],
  mark: '.',
  needs: ['id', 'received_at'],
};
