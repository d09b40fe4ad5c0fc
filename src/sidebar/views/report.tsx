import { type Period, periods } from '../../kpi/compare/periods.ts';
import { languages } from '../../kpi/text.ts';
import type { Holding } from '../../records/holding.ts';
import { comparisons, feeKey, goals, promisedKey, targetKey } from '../../report/choices.ts';
import { comparedDays } from '../../report/compared.ts';
import { goalDefinitions } from '../../report/goals.ts';
import { accountsOf } from '../accounts.ts';
import { useSpeech } from '../context.ts';
import { type Draft, problemOf } from '../draft.ts';
import { coverage, periodsIn, proposePeriod } from '../periods.ts';
import type { Shown } from '../preview.ts';
import { type Counts, type Sent, together } from '../send.ts';
import { Accounts } from './accounts.tsx';
import { Choice } from './choice.tsx';
import { DayField } from './day-field.tsx';
import { Goal } from './goal.tsx';
import { NumberField } from './number-field.tsx';
import { Preview } from './preview.tsx';

/** A draft without what was typed wrong, where the field of it may go out of sight. */
const withoutFaults = (draft: Draft): Draft => ({
  ...draft,
  typed: Object.fromEntries(Object.entries(draft.typed).filter(([, value]) => !Number.isNaN(value))),
});

/** Which days the report will be compared with, or why none can be built. */
const Note = ({ draft, holdings }: { readonly draft: Draft; readonly holdings: readonly Holding[] }) => {
  const { words, writing } = useSpeech();
  const { from, to } = draft;
  const held = coverage(holdings);
  const problem = problemOf(draft);
  if (problem === 'badDays' || problem === 'reversed' || from === null || to === null) {
    return <p class="warn">{words.problems[problem ?? 'badDays']}</p>;
  }
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
  const counted = (...all: readonly Counts[]) => {
    const { added, updated, unchanged } = all.reduce(together);
    return words.counts(writing.number(added), writing.number(updated), writing.number(unchanged));
  };
  return (
    <section aria-label={words.written}>
      <details class="fold">
        <summary class="ok">
          ✓ {words.written}: {counted(...sent)}
        </summary>
        <ul class="soft lines">
          {sent.map((each) => (
            <li key={`${each.of.sourceName.en} ${each.tab}`}>
              {each.of.sourceName[language]}, {each.tab}: {counted(each)}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
};

interface Part {
  readonly draft: Draft;
  readonly holdings: readonly Holding[];
  readonly onChange: (draft: Draft) => void;
}

/** The days of the report: a period of the data by its name, or any two days. */
const PeriodFields = ({ draft, holdings, onChange }: Part) => {
  const { words, writing } = useSpeech();
  const { period, from, to } = draft;
  const day = (end: 'from' | 'to') => (
    <DayField
      label={words[end]}
      value={draft[end]}
      onValue={(value) => onChange({ ...draft, period: 'own', [end]: value })}
    />
  );
  const turnTo = (next: Period | 'own') => {
    const days = next === 'own' ? null : proposePeriod(holdings, next);
    onChange({ ...draft, period: next, from: days?.from ?? from, to: days?.to ?? to });
  };
  const listed = period === 'own' ? [] : periodsIn(holdings, period);
  const isListed = listed.some((days) => days.from === from && days.to === to);
  return (
    <>
      <div class="pair">
        <Choice
          label={words.period}
          value={period}
          options={[...periods, 'own' as const].map((name) => ({ value: name, label: words.periods[name] }))}
          onValue={turnTo}
        />
        {period !== 'own' && listed.length > 0 && (
          <Choice
            label={words.which}
            value={isListed ? String(from) : ''}
            options={listed.map((days) => ({ value: String(days.from), label: writing.period(days, period) }))}
            onValue={(value) => {
              const days = listed.find((each) => String(each.from) === value);
              if (days !== undefined) onChange({ ...draft, ...days });
            }}
          />
        )}
      </div>
      {period === 'own' && (
        <div class="pair">
          {day('from')}
          {day('to')}
        </div>
      )}
      <Choice
        label={words.compare}
        value={draft.compare}
        options={comparisons.map((name) => ({ value: name, label: words.comparisons[name] }))}
        onValue={(compare) => onChange({ ...withoutFaults(draft), compare })}
      />
      <Note draft={draft} holdings={holdings} />
    </>
  );
};

/** What a person types into the report's own cells before it is built. */
const TypedFields = ({ draft, holdings, onChange, shown }: Part & Pick<Properties, 'shown'>) => {
  const { language, words } = useSpeech();
  const field = (key: string, label: string, unit: Parameters<typeof NumberField>[0]['unit'], suffix?: string) => (
    <NumberField
      key={key}
      label={label}
      unit={unit}
      {...(suffix ? { suffix } : {})}
      value={draft.typed[key]}
      onValue={(value) => {
        const { [key]: _, ...others } = draft.typed;
        onChange({ ...draft, typed: value === null ? others : { ...others, [key]: value } });
      }}
    />
  );
  const filled = (kind: Holding['kind']) => holdings.find((each) => each.kind === kind)?.filled ?? [];
  const isPaidFor =
    filled('days').includes('new_followers') ||
    filled('site').includes('sessions') ||
    filled('site').includes('conversions');
  const currencies = filled('ads').includes('cost')
    ? (holdings.find(({ kind }) => kind === 'ads')?.currencies ?? [])
    : [];
  const { figures, currency } = shown?.is === 'shown' ? shown : { figures: [], currency: '' };
  return (
    <>
      {figures.length > 0 && (
        <details class="fold">
          <summary>{words.targets}</summary>
          <p class="soft">{words.targetsHint}</p>
          {figures.map((figure) =>
            field(
              targetKey(figure),
              figure.name[language],
              figure.unit,
              figure.unit === 'money' && figure.currency === undefined ? currency : undefined,
            ),
          )}
        </details>
      )}
      {isPaidFor && (
        <details class="fold">
          <summary>{words.fee}</summary>
          <p class="soft">{words.feeHint}</p>
          {(currencies.length > 1 ? currencies : [undefined]).map((each) => (
            <div class="pair" key={each ?? ''}>
              {field(feeKey('current', each), words.feeNow, 'money', each ?? currency)}
              {draft.compare !== 'none' && field(feeKey('before', each), words.feeBefore, 'money', each ?? currency)}
            </div>
          ))}
        </details>
      )}
      {filled('feedback').length > 0 && (
        <details class="fold">
          <summary>{words.answering}</summary>
          {field(promisedKey, words.promised, 'number')}
          <label>
            {words.hours}
            <input
              value={draft.hours}
              maxLength={200}
              autocomplete="off"
              placeholder={words.hoursExample}
              aria-invalid={problemOf(draft) === 'badHours'}
              onInput={({ currentTarget }) => onChange({ ...draft, hours: currentTarget.value })}
            />
          </label>
          <p class={problemOf(draft) === 'badHours' ? 'warn' : 'soft'} role="status">
            {problemOf(draft) === 'badHours' ? words.problems.badHours : words.hoursHint}
          </p>
        </details>
      )}
    </>
  );
};

interface Properties extends Part {
  /** What was added just before, so that a person sees what became of it. */
  readonly sent: readonly Sent[];
  readonly shown: Shown | null;
  /** Whether a report stands already, which this one would rewrite. */
  readonly hasReport: boolean;
}

/** Step 3: the goal, the period and all else that a report is of, with what it will show. */
export const ReportView = ({ sent, shown, hasReport, ...part }: Properties) => {
  const { language, words } = useSpeech();
  const { draft, holdings, onChange } = part;
  const accounts = accountsOf(holdings);
  return (
    <>
      <h1 class="unseen">{words.steps.report}</h1>
      <Added sent={sent} />
      <Choice
        label={words.goal}
        value={draft.goal}
        options={goals.map((goal) => ({ value: goal, label: goalDefinitions[goal].name[language] }))}
        onValue={(goal) => onChange({ ...withoutFaults(draft), goal })}
      />
      {holdings.length === 0 ? <p class="warn">{words.noData}</p> : <PeriodFields {...part} />}
      {accounts.length > 1 && (
        <Accounts
          all={accounts}
          chosen={draft.accounts}
          onChosen={(chosen) => onChange({ ...draft, accounts: chosen })}
        />
      )}
      {holdings.some(({ kind }) => kind === 'posts') && (
        <Goal
          rule={draft.goalRule}
          posts={shown?.is === 'shown' ? shown.posts : null}
          onRule={(goalRule) => onChange({ ...draft, goalRule })}
        />
      )}
      <Preview shown={shown} />
      <TypedFields {...part} shown={shown} />
      <Choice
        label={words.reportLanguage}
        value={draft.language}
        options={languages.map((name) => ({ value: name, label: words.languages[name] }))}
        onValue={(next) => onChange({ ...draft, language: next })}
      />
      {hasReport && (
        <label class="tick">
          <input
            type="checkbox"
            checked={draft.isNew}
            onChange={({ currentTarget }) => onChange({ ...draft, isNew: currentTarget.checked })}
          />
          {words.asNew}
        </label>
      )}
    </>
  );
};
