import type { ComponentChildren } from 'preact';

interface Properties {
  /** What a person can do. */
  readonly link: string;
  /** What it is done about, for whoever hears the link alone. */
  readonly name?: string;
  /** What stands beside the link. */
  readonly hint?: string;
  readonly children: ComponentChildren;
}

/** A link that unfolds, in its place, the steps to what it names. */
export const Steps = ({ link, name, hint, children }: Properties) => (
  <details class="how">
    <summary>
      <span class="link">{link}</span>
      {name !== undefined && <span class="unseen"> {name}</span>} {hint}
    </summary>
    <p>{children}</p>
  </details>
);
