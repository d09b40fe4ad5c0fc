import type { Source } from '../source.ts';
import { sourceDefaults } from './plain.ts';

/** Conversations from Hootsuite Inbox. The contacts and what they wrote are not read. */
export const hootsuiteInbox: Source = {
  ...sourceDefaults,
  id: 'hootsuite-inbox',
  name: { en: 'Hootsuite Inbox', uk: 'Скринька Hootsuite' },
  kind: 'feedback',
  recognisedBy: [
    ['conversation id'],
    ['created at', 'conversation created at', 'started at', 'first message at'],
    ['channel', 'medium', 'channel display name', 'contact id', 'contact name'],
  ],
  platform: [],
  columns: [
    { to: 'received_at', names: ['created at', 'conversation created at', 'started at', 'first message at'] },
    { to: 'platform', names: ['medium', 'network', 'channel type'] },
    { to: 'channel', names: ['channel display name', 'channel'] },
    { to: 'id', names: ['conversation id'] },
    {
      to: 'answered_at',
      names: ['first response at', 'first replied at', 'first reply at', 'first agent response at'],
    },
    {
      to: 'first_reply_minutes',
      names: ['first response time (min)', 'first response time (minutes)', 'first response time in minutes'],
    },
    { to: 'resolved_at', names: ['resolved at', 'conversation resolved at', 'closed at'] },
    { to: 'sentiment', names: ['sentiment'] },
  ],
  needs: ['id', 'received_at'],
};
