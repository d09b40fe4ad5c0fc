import type { DayRange } from '../../calendar/day.ts';
import type { Notice } from '../state/input-check.ts';
import { inputTitleOf, nounOf } from '../words/input-names.ts';
import { coveredText } from '../words/merge-words.ts';
import { useSpeech } from '../words/speech.ts';
import { Steps } from './steps.tsx';
import { useParts } from './use-parts.tsx';

/** As many are read; the rest opens at a press. */
const mostShown = 3;

const Line = ({ notice }: { readonly notice: Notice }) => {
  const speech = useSpeech();
  const { language, words, writing } = speech;
  const { check } = words;
  const spanOf = ({ from, to }: DayRange) => writing.span(from, to);
  const text = (): string => {
    switch (notice.is) {
      case 'issue': {
        const message = notice.message[language];
        return notice.more === 0 ? message : `${message} (${check.receipt.alike(writing.number(notice.more))})`;
      }
      case 'beyond':
        return check.beyond({
          rows: writing.number(notice.rows),
          all: writing.number(notice.all),
          days: spanOf(notice.period),
        });
      case 'overlap': {
        const { first, second, shared } = notice.overlap;
        return check.overlap({ first: spanOf(first), second: spanOf(second), shared: spanOf(shared) });
      }
      case 'missing':
        return check.missing(spanOf(notice.missing), notice.missing.owner);
      case 'covered':
        return coveredText(notice.covered, speech);
      case 'renamed':
        return check.renamed({
          ...notice.rename,
          count: writing.count(notice.rename.count, nounOf([notice], words)),
        });
      case 'leftOut':
      case 'kept':
        return words.merging.byHand[notice.is](writing.count(notice.count, nounOf([notice], words)));
      case 'older':
        return words.merging.older(writing.count(notice.count, nounOf([notice], words)));
      case 'gone':
        return check.gone(writing.number(notice.count), notice.count === 1);
    }
  };
  const message = text();
  // A message that begins with its source's name needs it once.
  const isNamed = notice.source !== null && message.startsWith(notice.source[language]);
  // One of several tables of a file is called by its source, a file's only one as its card.
  const name =
    notice.source !== null && notice.input.reading.imports.length > 1
      ? notice.source[language]
      : inputTitleOf(notice.input, language, words);
  return (
    <li>
      {!isNamed && <b>{name}: </b>}
      {message}
      {notice.is === 'issue' && notice.byDay !== null && (
        <Steps link={check.exportByDay} name={name}>
          {check.stepsToAdd[notice.byDay]} {check.insteadOf}
        </Steps>
      )}
    </li>
  );
};

/** What changes a figure that a person will look for. */
export const NoticeList = ({ notices }: { readonly notices: readonly Notice[] }) => {
  const { words, writing } = useSpeech();
  const rest = notices.slice(mostShown);
  const { shown, more } = useParts(rest);
  if (notices.length === 0) return null;
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
          {list(shown)}
          {more}
        </details>
      )}
    </>
  );
};
