import { plannableQuarters, type ReportForm } from '../state/report-form.ts';
import { useSpeech } from '../words/speech.ts';
import { ChoiceField } from './choice-field.tsx';

interface Properties {
  readonly form: ReportForm;
  readonly onChange: (form: ReportForm) => void;
  readonly onBuild: () => void;
  /** Whether no plan can be made now. */
  readonly isBlocked: boolean;
}

/** The plan of a quarter for the goal and the client of the form, folded away. */
export const PlanField = ({ form, onChange, onBuild, isBlocked }: Properties) => {
  const { words, writing } = useSpeech();
  const { title, hint, quarter, build } = words.plan;
  const quarters = plannableQuarters(form);
  return (
    <details class="fold">
      <summary>{title}</summary>
      <p class="soft">{hint}</p>
      <ChoiceField
        label={quarter}
        value={String(form.quarter)}
        options={quarters.map((from) => ({
          value: String(from),
          label: writing.period({ from, to: from }, 'quarter'),
        }))}
        onValue={(value) => onChange({ ...form, quarter: Number(value) })}
      />
      <button type="button" disabled={isBlocked} onClick={onBuild}>
        {build}
      </button>
    </details>
  );
};
