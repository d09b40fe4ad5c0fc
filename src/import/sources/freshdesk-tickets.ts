import type { Source } from '../source.ts';
import { sourceDefaults } from './plain.ts';

/** Tickets from Freshdesk with the moments of their answers. */
export const freshdeskTickets: Source = {
  ...sourceDefaults,
  id: 'freshdesk-tickets',
  name: { en: 'Freshdesk tickets', uk: 'Звернення Freshdesk' },
  kind: 'feedback',
  recognisedBy: [
    ['ticket id'],
    ['created time'],
    ['initial response time', 'first response time'],
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

/** Tickets from Freshdesk that only say how long the first answer took. `0:00:00` is written where there was none. */
export const freshdeskDurations: Source = {
  ...freshdeskTickets,
  recognisedBy: [
    ['ticket id'],
    ['created time'],
    ['first response time (in hrs)', 'first response status', 'resolution time (in hrs)'],
  ],
  columns: [
    ...freshdeskTickets.columns.filter(({ to }) => to !== 'answered_at'),
    { to: 'first_reply_minutes', names: ['first response time (in hrs)'], times: 60 },
  ],
};
