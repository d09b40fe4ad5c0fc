import { useLayoutEffect, useRef } from 'preact/hooks';
import { isoDay, serialOf } from '../../calendar/day.ts';

/** Days that a spreadsheet and a report know. */
const [first, last] = ['1900-01-01', '9999-12-31'];

const serialOfIso = (text: string): number | null => {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  // While a year is typed it is 2, 20 and 202 first.
  return year < 1900 ? null : serialOf(year, month, day);
};

interface Properties {
  readonly label: string;
  /** `null` where the field is empty or half typed. */
  readonly value: number | null;
  /** The element that says what is wrong with the day, or what it does; whether it is wrong. */
  readonly note: { readonly id: string; readonly isWrong: boolean };
  readonly onValue: (value: number | null) => void;
}

/** A field for a day, as a serial number. What somebody types in it is not written over while they do. */
export const DayField = ({ label, value, note, onValue }: Properties) => {
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    const { current } = field;
    if (current !== null && current !== document.activeElement) current.value = value === null ? '' : isoDay(value);
  }, [value]);
  return (
    <label>
      {label}
      <input
        ref={field}
        type="date"
        min={first}
        max={last}
        aria-invalid={note.isWrong}
        aria-describedby={note.id}
        onInput={({ currentTarget }) => onValue(serialOfIso(currentTarget.value))}
      />
    </label>
  );
};
