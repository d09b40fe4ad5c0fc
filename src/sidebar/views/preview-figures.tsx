import { kindOfDays } from '../../calendar/period.ts';
import type { Goal } from '../../contract/choices.ts';
import { goalDefinitions } from '../../report/metrics/goals.ts';
import type { PreviewState } from '../reading/use-preview.ts';
import { useSpeech } from '../words/speech.ts';
import { groupBy } from './group-by.ts';

type ShownPreview = Extract<PreviewState, { readonly is: 'shown' }>;
type ShownFigure = ShownPreview['figures'][number];

const Change = ({ figure: { unit, better, change, perDay } }: { readonly figure: ShownFigure }) => {
  if (change === null) return null;
  return (
    <>
      <ChangeBy by={{ unit, better, change }} say={String} />
      {typeof perDay === 'number' && <PerDay by={{ unit, better, change: perDay }} />}
    </>
  );
};

const PerDay = ({ by }: { readonly by: ChangeSize }) => {
  const { words } = useSpeech();
  return (
    <>
      {', '}
      <ChangeBy by={by} say={words.preview.perDay} />
    </>
  );
};

type ChangeSize = Pick<ShownFigure, 'unit' | 'better'> & { readonly change: number };

/** How far a figure moved, coloured where that is good or bad. */
const ChangeBy = ({
  by: { unit, better, change },
  say,
}: {
  readonly by: ChangeSize;
  readonly say: (size: string) => string;
}) => {
  const { words, writing } = useSpeech();
  const size = writing.change(change, unit);
  if (!/[1-9]/.test(size)) return <span class="soft">{say(words.preview.same)}</span>;
  const isUp = change > 0;
  const isGood = better === 'neutral' ? null : isUp === (better === 'higher');
  return (
    <span class={isGood === null ? 'soft' : isGood ? 'ok' : 'bad'}>
      <span aria-hidden="true">{isUp ? '▲' : '▼'} </span>
      <span class="unseen">{isUp ? words.preview.up : words.preview.down} </span>
      {say(size)}
    </span>
  );
};

interface Properties {
  readonly preview: PreviewState | null;
  /**
   * How many figures give a first look, each with a value, of a goal that has some; all of the goal's own where nothing is said.
   */
  readonly most?: number;
  /** Turns to a goal that has figures, where the one that was chosen has none. */
  readonly onGoal?: (goal: Goal) => void;
}

const shownOf = (preview: ShownPreview, most: number | undefined): readonly ShownFigure[] =>
  most === undefined
    ? preview.figures
    : (preview.instead ?? preview).figures.filter(({ value }) => value !== null).slice(0, most);

/** Figures that tell of the same part of the period. */
const partsOf = (figures: readonly ShownFigure[]) =>
  groupBy(
    figures.filter(({ value, days }) => value !== null && days !== undefined),
    ({ days }) => `${days?.from} ${days?.to}`,
  ).flatMap(({ first: { days } }) =>
    days === undefined
      ? []
      : [{ days, own: figures.filter((each) => each.days?.from === days.from && each.days.to === days.to) }],
  );

/** The goal's figures over days, before anything is written. */
export const PreviewFigures = ({ preview, most, onGoal }: Properties) => {
  const { language, words, writing } = useSpeech();
  if (preview === null) return null;
  const days = preview.is === 'shown' && most !== undefined ? preview.days : null;
  const kind = days === null ? 'own' : kindOfDays(days);
  const period = days === null || kind === 'own' ? null : writing.period(days, kind);
  const figures = preview.is === 'shown' ? shownOf(preview, most) : [];
  /** The figure that is read out of them: the others are a table to go through. */
  const firstTold = ({ currency }: ShownPreview): string => {
    for (const { name, value, unit, currency: own } of figures)
      if (value !== null) return `${name[language]}: ${writing.figure(value, unit, own ?? currency)}`;
    return words.preview.none;
  };
  const isBlank = figures.every(({ value }) => value === null);
  const instead = preview.is === 'shown' ? preview.instead : null;
  return (
    <section class="preview" aria-label={words.preview.title}>
      <h2>
        {words.preview.title}
        {period !== null && `, ${period}`}
        {preview.is === 'shown' && most !== undefined && !isBlank && (
          <span class="soft">
            {' ·\u00a0'}
            {goalDefinitions[(instead ?? preview).goal].name[language]}
          </span>
        )}
      </h2>
      <p class={preview.is === 'shown' ? 'unseen' : 'soft'} role="status">
        {preview.is === 'waiting' && words.preview.waiting}
        {preview.is === 'failed' && words.preview.failed(preview.why)}
        {preview.is === 'tooMany' && words.preview.tooMany}
        {preview.is === 'shown' && firstTold(preview)}
      </p>
      {preview.is === 'shown' && (
        <>
          {period === null && <p class="soft">{writing.span(preview.days.from, preview.days.to)}</p>}
          {(isBlank || (instead !== null && onGoal !== undefined)) && (
            <p class="soft">
              {words.preview.none}{' '}
              {instead !== null && onGoal !== undefined && (
                <button type="button" class="link" onClick={() => onGoal(instead.goal)}>
                  {words.preview.turnTo(goalDefinitions[instead.goal].name[language])}
                </button>
              )}
            </p>
          )}
          {!isBlank && (
            <table>
              <tbody>
                {figures.map((figure) => (
                  <tr key={`${figure.id} ${figure.variant}`}>
                    <th scope="row">{figure.name[language]}</th>
                    <td>
                      {figure.value === null ? (
                        '–'
                      ) : (
                        <data value={figure.value}>
                          {writing.figure(figure.value, figure.unit, figure.currency ?? preview.currency)}
                        </data>
                      )}{' '}
                      <Change figure={figure} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          {partsOf(figures).map(({ days, own }) => (
            <p key={days.from} class="soft">
              {own.length === figures.length
                ? words.preview.allPartly(writing.span(days.from, days.to))
                : words.preview.partly(
                    own.map(({ name }) => name[language]).join(', '),
                    writing.span(days.from, days.to),
                  )}
            </p>
          ))}
        </>
      )}
    </section>
  );
};
