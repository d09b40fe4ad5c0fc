import { useId } from 'preact/hooks';
import type { Brand } from '../../contract/choices.ts';
import { readableBrand, usualBrand } from '../../report/brand.ts';
import { useSpeech } from '../words/speech.ts';

interface Properties {
  /** The usual colours where `null`. */
  readonly brand: Brand | null;
  readonly busy: boolean;
  readonly onBrand: (brand: Brand | null) => void;
  readonly onTake: () => void;
}

/** The colours of the client's brand, folded away. One that nobody could read is taken darker, which is said. */
export const BrandField = ({ brand, busy, onBrand, onTake }: Properties) => {
  const { words } = useSpeech();
  const { title, hint, darker, take, usual, ...labels } = words.brand;
  const chosen = brand ?? usualBrand;
  const shown = readableBrand(chosen);
  const id = useId();
  const colour = (name: keyof Brand) => (
    <label>
      {labels[name]}
      <input
        type="color"
        value={chosen[name]}
        aria-describedby={`${id}-${name}`}
        onChange={({ currentTarget }) => onBrand({ ...chosen, [name]: currentTarget.value })}
      />
    </label>
  );
  const note = (name: keyof Brand) => (
    <p id={`${id}-${name}`} class="warn" role="status">
      {shown[name] !== chosen[name] && `${labels[name]}: ${darker}`}
    </p>
  );
  return (
    <details class="fold">
      <summary>{title}</summary>
      <p class="soft">{hint}</p>
      <div class="pair">
        {colour('main')}
        {colour('second')}
      </div>
      {note('main')}
      {note('second')}
      <button type="button" disabled={busy} onClick={onTake}>
        {take}
      </button>
      {brand !== null && (
        <p>
          <button type="button" class="link" onClick={() => onBrand(null)}>
            {usual}
          </button>
        </p>
      )}
    </details>
  );
};
