interface Properties<T extends string> {
  readonly label: string;
  /** Blank where none of the options is chosen. */
  readonly value: T | '';
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onValue: (value: T) => void;
}

/** A choice of one among a few. */
export const ChoiceField = <T extends string>({ label, value, options, onValue }: Properties<T>) => (
  <label>
    {label}
    <select
      value={value}
      onChange={({ currentTarget }) => {
        const chosen = options.find((option) => option.value === currentTarget.value);
        if (chosen !== undefined) onValue(chosen.value);
      }}
    >
      {options.every((option) => option.value !== value) && <option value="">–</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  </label>
);
