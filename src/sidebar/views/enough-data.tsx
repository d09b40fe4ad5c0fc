import type { GoalCoverage } from '../../report/metrics/goal-coverage.ts';
import { goalDefinitions } from '../../report/metrics/goals.ts';
import type { Outlook } from '../reading/outlook.ts';
import { capitalized } from '../words/input-names.ts';
import { useSpeech } from '../words/speech.ts';
import { FileButton } from './file-button.tsx';
import { Steps } from './steps.tsx';

/** The data that would add most is named, no more. */
const mostNamed = 2;

/** The half circle is drawn: many fonts lack it. */
const signs = { all: '✓', part: '', none: '–' } as const;

const stateOf = ({ possible, all }: GoalCoverage): keyof typeof signs =>
  possible === all ? 'all' : possible > 0 ? 'part' : 'none';

interface Properties {
  readonly outlook: Outlook | null;
  readonly busy: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onWhere: () => void;
}

/** How far the data serves each goal, and which other data would add most. */
export const EnoughData = ({ outlook, busy, onFiles, onWhere }: Properties) => {
  const { language, words, writing } = useSpeech();
  const { check } = words;
  if (outlook === null) return null;
  const missing = [...outlook.missing].sort((one, other) => other.names.length - one.names.length).slice(0, mostNamed);
  return (
    <>
      <h2>{check.enough}</h2>
      <ul class="goals">
        {outlook.goals.map((coverage, at) => (
          <li key={coverage.goal}>
            <span class={`mark ${stateOf(coverage)}`} aria-hidden="true">
              {signs[stateOf(coverage)]}
            </span>
            <span>{capitalized(goalDefinitions[coverage.goal].name[language])}</span>
            <span class="soft">
              <span class="unseen">{check.states[stateOf(coverage)]}, </span>
              {check.of(
                writing.number(coverage.possible),
                at === 0 ? writing.count(coverage.all, words.figures) : writing.number(coverage.all),
              )}
            </span>
          </li>
        ))}
      </ul>
      {missing.length > 0 && (
        <div class="more-data">
          <span>{check.toAdd}</span>
          <ul>
            {missing.map(({ kind, names }) => (
              <li key={kind}>
                <Steps link={check.addKind[kind]} hint={check.plus(writing.count(names.length, check.kpis))}>
                  {check.stepsToAdd[kind]}{' '}
                  <FileButton look="link" busy={busy} onFiles={onFiles}>
                    {check.addFile}
                  </FileButton>
                </Steps>
              </li>
            ))}
          </ul>
        </div>
      )}
      <p class="soft">
        <button type="button" class="link" onClick={onWhere}>
          {words.where.link}
        </button>
      </p>
    </>
  );
};
