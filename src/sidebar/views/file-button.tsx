import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

interface Properties {
  /** `link` where it stands inside a text. */
  readonly look?: 'link';
  readonly busy: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ComponentChildren;
}

/** A button that lets a person choose files. */
export const FileButton = ({ look, busy, onFiles, children }: Properties) => {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class={look ?? ''} disabled={busy} onClick={() => input.current?.click()}>
        {children}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // Emptied, so that choosing the same file again is a change again.
          currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
};
