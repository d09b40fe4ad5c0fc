import type { ColumnName } from '../../records/kinds.ts';
import type { SourceColumn } from '../source.ts';

/** What people call the numbers of messages of a day or a week, in tables that they count by hand. */
export const messageNames: Readonly<Record<'messages' | 'answers' | 'conflicts' | 'resolved', readonly string[]>> = {
  messages: [
    ...['messages', 'messages received', 'received messages', 'incoming messages', 'inbound messages'],
    ...['number of messages', 'inquiries', 'enquiries', 'requests received', 'dms received', 'messages and comments'],
    ...['звернень', 'отримано повідомлень', 'отримано звернень', 'отримані повідомлення', 'отримані звернення'],
    ...['повідомлень', 'повідомлення', 'звернення', 'вхідні повідомлення', 'вхідних повідомлень', 'вхідні звернення'],
    ...['надійшло повідомлень', 'надійшло звернень', 'запитів', 'запити', 'питань отримано', 'повідомлень отримано'],
    ...['звернень отримано', 'усього звернень', 'всього звернень', 'повідомлень у директ'],
    ...['сообщений', 'сообщения', 'обращения', 'обращений', 'получено сообщений', 'получено обращений', 'входящие'],
    ...['wiadomości', 'otrzymane wiadomości', 'nachrichten', 'erhaltene nachrichten', 'mensajes', 'mensajes recibidos'],
    ...['mensagens', 'mensagens recebidas', 'messages reçus', 'messaggi', 'messaggi ricevuti', 'mesajlar'],
  ],
  answers: [
    ...['answers', 'messages answered', 'answered messages', 'number of answers', 'replies sent', 'replied to'],
    ...['відповідей', 'дано відповідей', 'надано відповідей', 'з них відповіли', 'відповіли на', 'відповідей надано'],
    ...['відповідей дано', 'опрацьовано', 'оброблено', 'оброблено звернень', 'опрацьовано звернень'],
    ...['ответили', 'ответов', 'дано ответов', 'отвечено сообщений', 'odpowiedzi', 'udzielone odpowiedzi'],
    ...['antworten', 'beantwortet', 'beantwortete nachrichten', 'respondidos', 'respuestas', 'respostas', 'réponses'],
  ],
  conflicts: [
    ...['conflicts', 'number of conflicts', 'conflict messages', 'конфлікти', 'конфліктів', 'конфліктних'],
    ...['конфліктні звернення', 'конфліктних звернень', 'конфликты', 'конфликтов', 'konflikty', 'konflikte'],
    ...['conflictos', 'conflitos', 'conflits', 'conflitti'],
  ],
  resolved: [
    ...['conflicts resolved', 'resolved conflicts', 'conflicts solved', 'вирішено конфліктів', 'вирішені конфлікти'],
    ...['вирішених конфліктів', "розв'язано конфліктів", 'залагоджено конфліктів', 'решено конфликтов'],
    ...['решённые конфликты', 'решенные конфликты', 'rozwiązane konflikty', 'gelöste konflikte'],
    ...['conflictos resueltos', 'conflitos resolvidos', 'conflits résolus'],
    ...['complaints resolved', 'resolved complaints', 'complaints solved', 'solved complaints', 'negative resolved'],
    ...['вирішено скарг', 'вирішені скарги', 'вирішених скарг', 'скарг вирішено', 'опрацьовано скарг'],
    ...['опрацьовано негативу', 'решено жалоб', 'решённые жалобы', 'решенные жалобы', 'rozwiązane skargi'],
    ...['rozwiązane reklamacje', 'gelöste beschwerden', 'quejas resueltas', 'reclamações resolvidas'],
  ],
};

/** Beside counts these are counts too; beside the moment of each message they are moments, ticks or texts. */
const besideCounts: typeof messageNames = {
  messages: [
    'received',
    'отримано',
    'отримали',
    'надійшло',
    'прийшло',
    'написали',
    'усього',
    'получено',
    'otrzymano',
    'recibidos',
    'recebidas',
    'reçus',
  ],
  answers: ['answered', 'replied', 'replies', 'responses', 'відповіли', 'відповіді', 'відповів', 'відповіла', 'ответы'],
  conflicts: [
    ...['conflict', 'конфлікт', 'negative', 'negatives', 'негатив', 'негативу', 'негативних', 'негативні', 'скарг'],
    ...['скарги', 'complaints', 'жалобы', 'жалоб', 'skargi', 'reklamacje', 'beschwerden', 'quejas', 'reclamações'],
    ...['plaintes', 'reclami'],
  ],
  resolved: [
    ...[
      'resolved',
      'solved',
      'closed',
      'вирішено',
      'вирішені',
      'вирішених',
      'з них вирішено',
      'закрито',
      'залагоджено',
    ],
    ...["розв'язано", 'решено', 'решены', 'rozwiązano', 'gelöst', 'resueltos', 'resolvidos', 'résolus'],
  ],
};

/** The mean time to an answer; a number without a unit is in minutes. */
const meanMinutes = [
  ...['середній час відповіді', 'середній час першої відповіді', 'сер. час відповіді', 'середній час реакції'],
  ...['час відповіді', 'час реакції', 'середня швидкість відповіді', 'швидкість відповіді', 'середня відповідь'],
  ...['average response time', 'avg response time', 'avg. response time', 'mean response time', 'response time'],
  ...['average reply time', 'avg reply time', 'mean reply time', 'average time to answer', 'mean time to answer'],
  ...['avg reply', 'average reply', 'mean reply', 'reply time', 'avg response', 'average response', 'avg. reply time'],
  ...['середня швидкість реакції', 'відповідь за', 'відповіли за', 'відповідали за', 'ответ за', 'ответили за'],
  ...['time to answer', 'average first reply', 'average first response time', 'среднее время ответа', 'время ответа'],
  ...['średni czas odpowiedzi', 'czas odpowiedzi', 'durchschnittliche antwortzeit', 'antwortzeit'],
  ...['minutes to answer', 'minutes to reply', 'minutes to respond', 'mean minutes', 'average minutes', 'avg minutes'],
  ...['хвилин до відповіді', 'хв до відповіді', 'хвилини до відповіді', 'середні хвилини', 'час до відповіді'],
  ...['середній час до відповіді', 'минут до ответа', 'время до ответа'],
  ...['tiempo medio de respuesta', 'tiempo promedio de respuesta', 'tempo médio de resposta', 'temps de réponse moyen'],
];

const inUnits = (units: readonly string[]): readonly string[] =>
  meanMinutes.flatMap((name) => units.flatMap((unit) => [`${name}, ${unit}`, `${name} (${unit})`, `${name} ${unit}`]));

const minuteUnits = ['хв', 'хв.', 'хвилин', 'хвилини', 'у хвилинах', 'в хвилинах', 'мин', 'мин.', 'минут', 'min'];
const hourUnits = [
  'год',
  'год.',
  'годин',
  'години',
  'у годинах',
  'в годинах',
  'ч',
  'час',
  'часов',
  'h',
  'hrs',
  'hours',
];

const inMinutes = [...meanMinutes, ...inUnits([...minuteUnits, 'min.', 'mins', 'minutes', 'in minutes'])];
const inHours = inUnits([...hourUnits, 'hr', 'hour', 'in hours', 'godz', 'godz.', 'std', 'std.']);

/** How long an answer took; where it is called a time only, a moment may stand there as well. */
export const replyTimes: readonly SourceColumn[] = [
  { to: 'first_reply_minutes', names: inMinutes },
  { to: 'first_reply_minutes', names: inHours, times: 60 },
];

/** What became of a message, in a word. */
export const resolvedByStatus: readonly SourceColumn[] = [
  {
    to: 'is_resolved',
    names: [
      ...['status', 'ticket status', 'conversation status', 'state', 'resolution', 'outcome', 'статус', 'стан'],
      ...['статус звернення', 'результат', 'состояние', 'estado', 'stan', 'statut', 'stato'],
    ],
    read: 'whether resolved',
  },
];

const counts = ['messages', 'answers', 'conflicts', 'resolved'] as const;

const namesOf = (count: (typeof counts)[number]): readonly string[] => [...messageNames[count], ...besideCounts[count]];

/** How a table of messages that a person counted is known: how many came, and what became of them. */
export const countedFeedback: readonly (readonly string[])[] = [
  namesOf('messages'),
  [
    ...namesOf('answers'),
    ...messageNames.conflicts,
    ...messageNames.resolved,
    ...inMinutes.filter((name) => name !== 'час відповіді' && name !== 'время ответа'),
    ...inHours,
  ],
];

/** The columns of such a table besides its days. */
export const countedColumns: readonly SourceColumn[] = [
  ...counts.map((to): SourceColumn => ({ to, names: namesOf(to) })),
  ...replyTimes,
];

/** The figures of a day, by which a table is more than one of messages. */
export const figuresOfDays: readonly ColumnName[] = [
  'followers',
  'new_followers',
  'impressions',
  'views',
  'reach',
  'likes',
  'engagements',
  'sessions',
  'cost',
];
