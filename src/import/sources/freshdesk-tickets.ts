import type { Source } from '../source.ts';
import { sourceDefaults } from './plain.ts';

/** Tickets from Freshdesk. A time of first response without a first response (`0:00:00`) is no answer. */
export const freshdeskTickets: Source = {
  ...sourceDefaults,
  id: 'freshdesk-tickets',
  name: { en: 'Freshdesk tickets', uk: 'Звернення Freshdesk' },
  kind: 'feedback',
  recognisedBy: [
    ['ticket id'],
    ['created time'],
    ['first response time (in hrs)', 'initial response time', 'first response status', 'resolution time (in hrs)'],
  ],
  platform: [{ name: 'Freshdesk', when: [] }],
  columns: [
    { to: 'received_at', names: ['created time'] },
    { to: 'channel', names: ['source'] },
    { to: 'id', names: ['ticket id'] },
    { to: 'answered_at', names: ['initial response time', 'first response time'] },
    { to: 'resolved_at', names: ['resolved time', 'closed time'] },
  ],
  needs: ['id', 'received_at'],
};
