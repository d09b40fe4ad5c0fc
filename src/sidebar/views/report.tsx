import { type Period, periods } from '../../kpi/compare/periods.ts';
import { isoDay, serialOf } from '../../records/day.ts';
import type { Holding } from '../../records/holding.ts';
import { type Choices, comparisons, goals } from '../../report/choices.ts';
import { comparedDays } from '../../report/compared.ts';
import { goalDefinitions } from '../../report/goals.ts';
import { useSpeech } from '../context.ts';
import { coverage, proposePeriod } from '../propose.ts';
import type { Sent } from '../send.ts';

/** What a person has chosen so far; a date field that is empty or half typed is `null`. */
export interface Draft extends Pick<Choices, 'goal' | 'compare'> {
  readonly period: Period | 'own';
  readonly from: number | null;
  readonly to: number | null;
}

/** The draft as days that a report can be built for, or what is wrong with it. */
export const problemOf = ({ from, to }: Draft): 'badDays' | 'reversed' | null =>
  from === null || to === null ? 'badDays' : from > to ? 'reversed' : null;

const serialOfIso = (text: string): number | null => {
  const [year, month, day] = text.split('-').map(Number);
  return year === undefined || month === undefined || day === undefined ? null : serialOf(year, month, day);
};

/** Which days the report will be compared with, or why none can be built. */
const Note = ({ draft, holdings }: { readonly draft: Draft; readonly holdings: readonly Holding[] }) => {
  const { words, writing } = useSpeech();
  const { from, to } = draft;
  const held = coverage(holdings);
  const problem = problemOf(draft);
  if (problem !== null || from === null || to === null) return <p class="warn">{words[problem ?? 'badDays']}</p>;
  const compared = comparedDays({ from, to }, draft.compare);
  return (
    <>
      {held !== null && (to < held.from || from > held.to) && (
        <p class="warn">{words.outside(writing.days(held.from, held.to))}</p>
      )}
      {compared !== null && (
        <p class="soft">
          {words.compared(
            writing.days(compared.from, compared.to),
            writing.count(compared.to - compared.from + 1, words.days),
          )}
        </p>
      )}
    </>
  );
};

const Added = ({ sent }: { readonly sent: readonly Sent[] }) => {
  const { language, words, writing } = useSpeech();
  if (sent.length === 0) return null;
  return (
    <section aria-label={words.written}>
      <ul>
        {sent.map(({ of, tab, added, updated, unchanged }) => (
          <li class="card" key={`${of.sourceName.en} ${tab}`}>
            <b>{of.sourceName[language]}</b>
            <span class="ok">
              ✓ {words.counts(writing.number(added), writing.number(updated), writing.number(unchanged))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};

interface Properties {
  readonly draft: Draft;
  readonly holdings: readonly Holding[];
  /** What was added just before, so that a person sees what became of it. */
  readonly sent: readonly Sent[];
  readonly onChange: (draft: Draft) => void;
}

/** Step 3: the goal, the period and the comparison of the report. */
export const ReportView = ({ draft, holdings, sent, onChange }: Properties) => {
  const { language, words } = useSpeech();
  const day = (end: 'from' | 'to') => (
    <label>
      {words[end]}
      <input
        type="date"
        value={draft[end] === null ? '' : isoDay(draft[end])}
        onChange={({ currentTarget }) => onChange({ ...draft, period: 'own', [end]: serialOfIso(currentTarget.value) })}
      />
    </label>
  );
  return (
    <>
      <Added sent={sent} />
      <label>
        {words.goal}
        <select
          value={draft.goal}
          onChange={({ currentTarget }) => {
            const goal = goals.find((name) => name === currentTarget.value);
            if (goal) onChange({ ...draft, goal });
          }}
        >
          {goals.map((goal) => (
            <option key={goal} value={goal}>
              {goalDefinitions[goal].name[language]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.period}
        <select
          value={draft.period}
          onChange={({ currentTarget }) => {
            const period = periods.find((name) => name === currentTarget.value);
            onChange(period ? { ...draft, period, ...proposePeriod(holdings, period) } : { ...draft, period: 'own' });
          }}
        >
          {[...periods, 'own' as const].map((period) => (
            <option key={period} value={period}>
              {words.periods[period]}
            </option>
          ))}
        </select>
      </label>
      <div class="pair">
        {day('from')}
        {day('to')}
      </div>
      <label>
        {words.compare}
        <select
          value={draft.compare}
          onChange={({ currentTarget }) => {
            const compare = comparisons.find((name) => name === currentTarget.value);
            if (compare) onChange({ ...draft, compare });
          }}
        >
          {comparisons.map((compare) => (
            <option key={compare} value={compare}>
              {words.comparisons[compare]}
            </option>
          ))}
        </select>
      </label>
      {holdings.length === 0 ? <p class="warn">{words.noData}</p> : <Note draft={draft} holdings={holdings} />}
    </>
  );
};
