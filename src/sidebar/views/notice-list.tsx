import type { Notice } from '../state/input-check.ts';
import { useSpeech } from '../words/speech.ts';

/** As many are read; the rest opens at a press. */
const mostShown = 3;

const Line = ({ notice }: { readonly notice: Notice }) => {
  const { language, words, writing } = useSpeech();
  const { check } = words;
  const noticeText = () => {
    switch (notice.is) {
      case 'issue': {
        // A message that begins with its source's name needs it once.
        const message = notice.message[language];
        return notice.more === 0 ? message : `${message} (${check.receipt.alike(writing.number(notice.more))})`;
      }
      case 'beyond':
        return check.beyond(writing.number(notice.rows), writing.number(notice.all));
      case 'overlap':
        return check.overlap(notice.overlap);
      case 'gone':
        return check.gone(writing.number(notice.count), notice.count === 1);
    }
  };
  const source = notice.source?.[language] ?? null;
  const text = noticeText();
  return (
    <li>
      {source !== null && !text.startsWith(source) && <b>{source}: </b>}
      {text}
    </li>
  );
};

/** What changes a figure that a person will look for. */
export const NoticeList = ({ notices }: { readonly notices: readonly Notice[] }) => {
  const { words, writing } = useSpeech();
  if (notices.length === 0) return null;
  const rest = notices.slice(mostShown);
  const list = (some: readonly Notice[]) => (
    <ul class="known">
      {some.map((notice, at) => (
        <Line key={at} notice={notice} />
      ))}
    </ul>
  );
  return (
    <>
      <h2>
        {words.check.worth} · {writing.number(notices.length)}
      </h2>
      {list(notices.slice(0, mostShown))}
      {rest.length > 0 && (
        <details class="more">
          <summary>{words.check.more(writing.number(rest.length))}</summary>
          {list(rest)}
        </details>
      )}
    </>
  );
};
