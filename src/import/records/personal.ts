import type { ColumnLayout } from '../columns/map-columns.ts';
import { tableIssues } from '../issues/table-issues.ts';
import type { Issue } from '../reading.ts';
import type { Table } from '../tables/table.ts';

/** What columns with the names, addresses and words of other people are called, as header keys. */
const personal: readonly RegExp[] = [
  /^(?:.+ )?(?:e-?mail|email address|e-mail address|phone number|telephone|first name|last name|full name|ip address)$/,
  /^(?:phone|requester|requester name|assignee|assignee name|agent|agent name|submitter|sent by|posted by|author|username|user name|sender|from|contact|contact (?:name|id)|customer|customer name|client|name|subject|comment text|message text|message|last message|conversation)$/,
  /^(?:ім'я|прізвище|клієнт|клієнтка|відправник|автор|автор допису|телефон|номер телефону|пошта|ел\. пошта|електронна пошта|електронна адреса|тема|повідомлення|текст повідомлення|текст звернення|тема звернення)$/,
  /^(?:имя|фамилия|клиент|отправитель|номер телефона|почта|эл\. почта|электронная почта|сообщение|текст сообщения|тема обращения|текст обращения)$/,
];

/** How many names of columns a message holds. */
const shown = 8;

/** Says which columns were left out because they hold personal data of people who are not the user. */
export const personalDataIssues = ({ keys, header }: Table, layout: ColumnLayout): readonly Issue[] => {
  const read = new Set(layout.columns.flatMap(({ positions }) => positions));
  const found = keys.flatMap((key, at) =>
    !read.has(at) && key.length < 60 && personal.some((pattern) => pattern.test(key)) ? [header[at]?.trim() ?? ''] : [],
  );
  return found.length === 0 ? [] : [tableIssues.personal(found.slice(0, shown))];
};
