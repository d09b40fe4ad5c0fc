import { useId, useState } from 'preact/hooks';
import type { Unit } from '../../kpi/kpi.ts';
import { useSpeech } from '../words/speech.ts';

interface Properties {
  readonly label: string;
  readonly unit: Unit;
  /** What stands after the number: a currency, for example. */
  readonly suffix?: string;
  /** `undefined` where nothing is typed, NaN where what is typed is no number. */
  readonly value: number | undefined;
  readonly onValue: (value: number | null) => void;
}

const suffixes: Readonly<Partial<Record<Unit, string>>> = { fraction: '%' };

/** A field for a number as the spreadsheet's locale writes it, in a unit. */
export const NumberField = ({ label, unit, suffix = suffixes[unit], value, onValue }: Properties) => {
  const { words, writing } = useSpeech();
  const [text, setText] = useState(value === undefined ? '' : writing.typed(value, unit));
  const fault = useId();
  const isWrong = Number.isNaN(value);
  return (
    <div>
      <label class="value">
        {label}
        {suffix && `,\u00a0${suffix}`}
        <input
          inputMode="decimal"
          autocomplete="off"
          maxLength={30}
          placeholder={unit === 'duration' ? words.clockHint : undefined}
          value={text}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? fault : undefined}
          onInput={({ currentTarget }) => {
            setText(currentTarget.value);
            onValue(writing.read(currentTarget.value, unit));
          }}
        />
      </label>
      {isWrong && (
        <span id={fault} class="warn">
          {unit === 'duration' ? words.badClock : words.badNumber(writing.typed(2.5, 'number'))}
        </span>
      )}
    </div>
  );
};
