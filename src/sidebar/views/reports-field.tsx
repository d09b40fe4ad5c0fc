import { useEffect, useRef } from 'preact/hooks';
import { kindOfDays } from '../../calendar/period.ts';
import type { ClosedReport, FileReport } from '../../contract/answers.ts';
import type { MovedFigure } from '../../report/closed/moved-figures.ts';
import { reportsToClose, reportToFollow } from '../../report/standing-reports.ts';
import type { MovedState } from '../reading/file-records/use-moved.ts';
import { useSpeech } from '../words/speech.ts';
import { useParts } from './use-parts.tsx';

interface MovedProperties {
  readonly closed: ClosedReport;
  readonly moved: MovedState | null;
}

/** The figures of a closed report that are others by today's data. */
const Moved = ({ closed, moved }: MovedProperties) => {
  const { language, words, writing } = useSpeech();
  const { preview, closing } = words;
  const { choices, figures } = closed;
  const kind = kindOfDays(choices);
  const period = kind === 'own' ? writing.span(choices.from, choices.to) : writing.period(choices, kind);
  const shown = (value: number | null, { unit, currency = '' }: MovedFigure) =>
    value === null ? '–' : writing.figure(value, unit, currency);
  const lines = (moved?.is === 'shown' ? moved.figures : [])
    .map((figure) => ({
      key: figure.key,
      name: figure.name[language],
      before: shown(figure.before, figure),
      now: shown(figure.now, figure),
    }))
    // What differs by less than is shown reads alike.
    .filter(({ before, now }) => before !== now);
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.scrollIntoView({ block: 'center' }), [moved]);
  return (
    <section ref={section} class="moved" aria-live="polite" aria-label={closing.movedIn(period)}>
      <h2>{closing.movedIn(period)}</h2>
      {moved?.is === 'waiting' && <p class="soft">{preview.waiting}</p>}
      {moved?.is === 'failed' && <p class="soft">{preview.failed(moved.why)}</p>}
      {moved?.is === 'tooMany' && <p class="soft">{preview.tooMany}</p>}
      {moved?.is === 'shown' && lines.length === 0 && (
        <p class="soft">{Object.keys(figures).length === 0 ? closing.unknown : closing.unchanged}</p>
      )}
      <ul class="lines">
        {lines.map(({ key, ...figure }) => (
          <li key={key}>{closing.changed(figure)}</li>
        ))}
      </ul>
    </section>
  );
};

interface Properties extends Omit<MovedProperties, 'closed'> {
  readonly reports: readonly FileReport[];
  readonly today: number;
  readonly closed: ClosedReport | null;
  readonly onNext: () => void;
  readonly onClose: (sheetIds: readonly number[]) => void;
  readonly onMoved: (sheetId: number) => void;
  readonly busy: boolean;
}

/** The reports that a file has: the next one is a press, old ones are closed, and what changed since is listed. */
export const ReportsField = ({ reports, today, closed, moved, onNext, onClose, onMoved, busy }: Properties) => {
  const { words, writing } = useSpeech();
  const { closing } = words;
  const { shown, more } = useParts(reports);
  const followed = reportToFollow(reports);
  if (followed === undefined) return null;
  const older = reportsToClose(reports, today);
  const button = (label: string, press: () => void) => (
    <button type="button" class="link" disabled={busy} onClick={press}>
      {label}
    </button>
  );
  return (
    <section class="reports" aria-label={closing.title}>
      <button type="button" disabled={busy} title={closing.nextHint} onClick={onNext}>
        {kindOfDays(followed) === 'month' ? closing.next : closing.nextPeriod}
      </button>
      {older.length > 0 && (
        <>
          <p class="warn">{closing.older(writing.number(older.length))}</p>
          <button type="button" disabled={busy} onClick={() => onClose(older.map(({ sheetId }) => sheetId))}>
            {closing.closeOlder}
          </button>
        </>
      )}
      <details class="fold" open={closed !== null}>
        <summary>
          {closing.title}: {writing.number(reports.length)}
        </summary>
        <p class="soft">{closing.closeHint}</p>
        <ul class="lines">
          {shown.map(({ tab, sheetId, from, to, closedOn }) => (
            <li key={sheetId}>
              {tab}, {writing.span(from, to)}
              {closedOn !== undefined && `, ${closing.closedOn(writing.span(closedOn, closedOn))}`}{' '}
              {closedOn === undefined
                ? button(closing.close, () => onClose([sheetId]))
                : button(closing.moved, () => onMoved(sheetId))}
              {closed?.sheetId === sheetId && <Moved closed={closed} moved={moved} />}
            </li>
          ))}
        </ul>
        {more}
      </details>
    </section>
  );
};
