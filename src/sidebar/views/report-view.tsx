import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { type Period, periods } from '../../calendar/period.ts';
import type { FileReport, FileState } from '../../contract/answers.ts';
import { comparisons, feeKey, goals, promisedKey, targetKey } from '../../contract/choices.ts';
import type { TabSummary } from '../../records/tab-summary.ts';
import { comparedDays } from '../../report/metrics/compared-days.ts';
import { goalDefinitions } from '../../report/metrics/goals.ts';
import { languages } from '../../text/language.ts';
import type { PreviewState } from '../reading/use-preview.ts';
import { accountsOf } from '../state/accounts.ts';
import { coverage, periodsIn, proposePeriod } from '../state/periods.ts';
import { closedBefore, formPlansOf, formProblemOf, type ReportForm, type ReportPlace } from '../state/report-form.ts';
import type { SentImport } from '../transport/send-imports.ts';
import { mergeSentences } from '../words/merge-words.ts';
import { countsText } from '../words/results.ts';
import { useSpeech } from '../words/speech.ts';
import { AccountsField } from './accounts-field.tsx';
import { BrandField } from './brand-field.tsx';
import { ChoiceField } from './choice-field.tsx';
import { ClientField } from './client-field.tsx';
import { DayField } from './day-field.tsx';
import { GoalRuleField } from './goal-rule-field.tsx';
import { NumberField } from './number-field.tsx';
import { PlanField } from './plan-field.tsx';
import { PreviewFigures } from './preview-figures.tsx';
import { useParts } from './use-parts.tsx';

/** A form without what was typed wrong, where the field of it may go out of sight. */
const withoutFaults = (form: ReportForm): ReportForm => ({
  ...form,
  typed: Object.fromEntries(Object.entries(form.typed).filter(([, value]) => !Number.isNaN(value))),
});

/** Which days the report will be compared with, or why none can be built. */
const Note = ({ form, holdings, id }: Pick<FormProperties, 'form' | 'holdings'> & { readonly id: string }) => {
  const { words, writing } = useSpeech();
  const { from, to } = form;
  const coveredDays = coverage(holdings);
  const problem = formProblemOf(form);
  if (problem === 'badDays' || problem === 'reversed' || from === null || to === null) {
    return (
      <p id={id} class="warn">
        {words.problems[problem ?? 'badDays']}
      </p>
    );
  }
  const compared = comparedDays({ from, to }, form.compare);
  return (
    <div id={id}>
      {coveredDays !== null && (to < coveredDays.from || from > coveredDays.to) && (
        <p class="warn">{words.outside(writing.span(coveredDays.from, coveredDays.to))}</p>
      )}
      {compared !== null && (
        <p class="soft">
          {words.compared(
            writing.span(compared.from, compared.to),
            writing.count(compared.to - compared.from + 1, words.days),
          )}
          {compared.to - compared.from !== to - from && `. ${words.alsoPerDay}`}
        </p>
      )}
    </div>
  );
};

const Added = ({ added }: { readonly added: readonly SentImport[] }) => {
  const speech = useSpeech();
  const { language, words } = speech;
  const list = useParts(added);
  const sentences = useParts([...new Set(added.flatMap((each) => mergeSentences(each, speech)))]);
  if (added.length === 0) return null;
  return (
    <section aria-label={words.written}>
      <details class="fold">
        <summary class="ok">
          ✓ {words.written}: {countsText(added, speech)}
        </summary>
        <ul class="soft lines">
          {list.shown.map((each) => (
            <li key={`${each.of.sourceName.en} ${each.tab}`}>
              {each.of.sourceName[language]}, {each.tab}: {countsText([each], speech)}
            </li>
          ))}
        </ul>
        {list.more}
      </details>
      {sentences.shown.map((sentence) => (
        <p key={sentence} class="soft">
          {sentence}
        </p>
      ))}
      {sentences.more}
      {added.map(({ unsorted }) => unsorted !== undefined && <p class="soft">{unsorted}</p>)}
    </section>
  );
};

interface FormProperties {
  readonly form: ReportForm;
  readonly reports: readonly FileReport[];
  readonly holdings: readonly TabSummary[];
  readonly onChange: (form: ReportForm) => void;
}

/** The days of the report: a period of the data by its name, or any two days. */
const PeriodFields = ({ form, reports, holdings, onChange }: FormProperties) => {
  const { words, writing } = useSpeech();
  const { period, from, to } = form;
  const note = useId();
  const isReversed = from !== null && to !== null && from > to;
  const day = (end: 'from' | 'to') => (
    <DayField
      label={words[end]}
      value={form[end]}
      note={{ id: note, isWrong: form[end] === null || isReversed }}
      onValue={(value) => onChange({ ...form, period: 'own', [end]: value })}
    />
  );
  const turnTo = (next: Period | 'own') => {
    const days = next === 'own' ? null : proposePeriod(holdings, next);
    onChange({ ...form, period: next, from: days?.from ?? from, to: days?.to ?? to });
  };
  const listed = period === 'own' ? [] : periodsIn(holdings, period);
  const closed = closedBefore(form, reports);
  const closedOn =
    closed?.closedOn === undefined || form.client === 'each' ? null : writing.span(closed.closedOn, closed.closedOn);
  const isListed = listed.some((days) => days.from === from && days.to === to);
  return (
    <>
      <div class="pair">
        <ChoiceField
          label={words.period}
          value={period}
          options={[...periods, 'own' as const].map((name) => ({ value: name, label: words.periods[name] }))}
          onValue={turnTo}
        />
        {period !== 'own' && listed.length > 0 && (
          <ChoiceField
            label={words.which}
            value={isListed ? String(from) : ''}
            options={listed.map((days) => ({ value: String(days.from), label: writing.period(days, period) }))}
            onValue={(value) => {
              const days = listed.find((each) => String(each.from) === value);
              if (days !== undefined) onChange({ ...form, ...days });
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
      <ChoiceField
        label={words.compare}
        value={form.compare}
        options={comparisons.map((name) => ({ value: name, label: words.comparisons[name] }))}
        onValue={(compare) => onChange({ ...withoutFaults(form), compare })}
      />
      <Note form={form} holdings={holdings} id={note} />
      {closed !== null && (
        <ChoiceField
          label={words.comparedData.label}
          value={form.comparedData}
          options={[
            { value: 'closed', label: words.comparedData.closed(closedOn) },
            { value: 'today', label: words.comparedData.today },
          ]}
          onValue={(comparedData) => onChange({ ...form, comparedData })}
        />
      )}
    </>
  );
};

/** How an amount is asked for, in a currency where it is known. */
const moneyIn = (currency: string) => ({ unit: 'money', ...(currency === '' ? {} : { suffix: currency }) }) as const;

/** Where targets come from that nobody types. */
const PlansNote = ({ form, plans }: Pick<FormProperties, 'form'> & Pick<Properties, 'plans'>) => {
  const { words } = useSpeech();
  const { taken, doubled } = formPlansOf(form, plans);
  return (
    <>
      {taken.length > 0 && <p class="soft">{words.targetsOfPlans(taken.join(', '))}</p>}
      {doubled.length > 0 && <p class="warn">{words.doubledPlans(doubled.join(', '))}</p>}
    </>
  );
};

/** What a person types into the report's own cells before it is built. */
const TypedFields = ({ form, holdings, onChange, preview }: FormProperties & Pick<Properties, 'preview'>) => {
  const { language, words } = useSpeech();
  const field = (key: string, label: string, number: Pick<Parameters<typeof NumberField>[0], 'unit' | 'suffix'>) => (
    <NumberField
      key={key}
      label={label}
      {...number}
      value={form.typed[key]}
      onValue={(value) => {
        const { [key]: _, ...others } = form.typed;
        onChange({ ...form, typed: value === null ? others : { ...others, [key]: value } });
      }}
    />
  );
  const filled = (kind: TabSummary['kind']) => holdings.find((each) => each.kind === kind)?.filled ?? [];
  const isPaidFor =
    filled('days').includes('new_followers') ||
    filled('site').includes('sessions') ||
    filled('site').includes('conversions');
  const currencies = filled('ads').includes('cost')
    ? (holdings.find(({ kind }) => kind === 'ads')?.currencies ?? [])
    : [];
  const { figures, currency } = preview?.is === 'shown' ? preview : { figures: [], currency: '' };
  const hoursNote = useId();
  const areHoursWrong = formProblemOf(form) === 'badHours';
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
              figure.unit === 'money' && figure.currency === undefined ? moneyIn(currency) : { unit: figure.unit },
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
              {field(feeKey('current', each), words.feeNow, moneyIn(each ?? currency))}
              {form.compare !== 'none' && field(feeKey('before', each), words.feeBefore, moneyIn(each ?? currency))}
            </div>
          ))}
        </details>
      )}
      {filled('feedback').length > 0 && (
        <details class="fold">
          <summary>{words.answering}</summary>
          {field(promisedKey, words.promised, { unit: 'number' })}
          <label>
            {words.hours}
            <input
              value={form.hours}
              maxLength={200}
              autocomplete="off"
              placeholder={words.hoursExample}
              aria-invalid={areHoursWrong}
              aria-describedby={hoursNote}
              onInput={({ currentTarget }) => onChange({ ...form, hours: currentTarget.value })}
            />
          </label>
          <p id={hoursNote} class={areHoursWrong ? 'warn' : 'soft'}>
            {areHoursWrong ? words.problems.badHours : words.hoursHint}
          </p>
        </details>
      )}
    </>
  );
};

interface Properties extends FormProperties {
  /** What was added just before, so that a person sees what became of it. */
  readonly added: readonly SentImport[];
  readonly preview: PreviewState | null;
  /** Where the report goes; `null` where the file has none yet. */
  readonly place: ReportPlace | null;
  /** What stands above the form: the reports that the file has. */
  readonly children: ComponentChildren;
  /** The clients of the file, and its plans with targets. */
  readonly clients: readonly string[];
  readonly plans: FileState['plans'];
  readonly onSort: () => void;
  readonly onRefresh: () => void;
  readonly onPlan: () => void;
  readonly onColours: () => void;
  readonly busy: boolean;
}

/** By what rule visits are of social media, and how many records of them are. */
const VisitRule = ({ preview }: Pick<Properties, 'preview'>) => {
  const { words, writing } = useSpeech();
  const visits = preview?.is === 'shown' ? preview.visits : null;
  const { count } = words.serving;
  return (
    <>
      <p>
        {words.visits.title}
        {visits !== null && `: ${count(writing.number(visits.ticked), writing.number(visits.all))}`}
      </p>
      <p class="soft">{words.visits.rule}</p>
    </>
  );
};

/** Step 3: the goal, the period and all else that a report is of, with what it will show. */
export const ReportView = ({
  added,
  preview,
  place,
  children,
  clients,
  plans,
  onSort,
  onRefresh,
  onPlan,
  onColours,
  busy,
  ...part
}: Properties) => {
  const { language, words } = useSpeech();
  const { form, holdings, onChange } = part;
  const accounts = accountsOf(holdings);
  return (
    <>
      <h1 class="unseen" tabIndex={-1}>
        {words.steps.report}
      </h1>
      <Added added={added} />
      {children}
      <ChoiceField
        label={words.goal}
        value={form.goal}
        options={goals.map((goal) => ({ value: goal, label: goalDefinitions[goal].name[language] }))}
        onValue={(goal) => onChange({ ...withoutFaults(form), goal })}
      />
      {holdings.length === 0 ? <p class="warn">{words.noData}</p> : <PeriodFields {...part} />}
      {clients.length > 0 && (
        <ClientField clients={clients} chosen={form.client} onChosen={(client) => onChange({ ...form, client })} />
      )}
      {accounts.length > 1 && (
        <AccountsField
          all={accounts}
          chosen={form.accounts}
          onChosen={form.client === 'all' ? (chosen) => onChange({ ...form, accounts: chosen }) : null}
          onSort={onSort}
          onRefresh={onRefresh}
          busy={busy}
        />
      )}
      {holdings.some(({ kind }) => kind === 'posts') && (
        <GoalRuleField
          rule={form.goalRule}
          posts={preview?.is === 'shown' ? preview.posts : null}
          onRule={(goalRule) => onChange({ ...form, goalRule })}
        />
      )}
      {holdings.some(({ kind, filled }) => kind === 'site' && filled.includes('social')) && (
        <VisitRule preview={preview} />
      )}
      <PreviewFigures preview={preview} onGoal={(goal) => onChange({ ...withoutFaults(form), goal })} />
      <PlansNote form={form} plans={plans} />
      <TypedFields {...part} preview={preview} />
      {holdings.length > 0 && (
        <PlanField
          form={form}
          onChange={onChange}
          onBuild={onPlan}
          isBlocked={busy || formProblemOf(form) === 'badHours'}
        />
      )}
      <BrandField brand={form.brand} busy={busy} onBrand={(brand) => onChange({ ...form, brand })} onTake={onColours} />
      <ChoiceField
        label={words.reportLanguage}
        value={form.language}
        options={languages.map((name) => ({ value: name, label: words.languages[name] }))}
        onValue={(next) => onChange({ ...form, language: next })}
      />
      {place !== null && (
        <label class="tick">
          <input
            type="checkbox"
            checked={place.is === 'new'}
            onChange={({ currentTarget }) => onChange({ ...form, isNew: currentTarget.checked })}
          />
          {words.asNew}
        </label>
      )}
    </>
  );
};
