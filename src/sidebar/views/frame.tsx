import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useSpeech } from '../context.ts';

const steps = ['data', 'check', 'report'] as const;
export type Step = (typeof steps)[number];

/** What is being done now: its name, and how far it is where that is known. */
export interface Task {
  readonly label: string;
  readonly done: number | null;
  readonly total: number;
}

/** The halves of the sidebar: the path to a report, and the functions. */
export const tabs = ['report', 'functions'] as const;
export type Tab = (typeof tabs)[number];

interface Properties {
  readonly tab: Tab;
  readonly onTab: (tab: Tab) => void;
  readonly step: Step;
  readonly task: Task | null;
  readonly error: string | null;
  /** The buttons at the foot, of which one is blue. */
  readonly foot: ComponentChildren;
  readonly children: ComponentChildren;
}

/** The sidebar around a view: where the person is, the view, what is being done or went wrong, and the buttons. */
export const Frame = ({ tab, onTab, step, task, error, foot, children }: Properties) => {
  const { words } = useSpeech();
  const alert = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (error !== null) alert.current?.scrollIntoView({ block: 'nearest' });
  }, [error]);
  return (
    <div class="sidebar">
      <nav aria-label={words.tabs.label}>
        {tabs.map((name) => (
          <button
            key={name}
            type="button"
            aria-current={name === tab ? 'page' : undefined}
            disabled={task !== null}
            onClick={() => onTab(name)}
          >
            {words.tabs[name]}
          </button>
        ))}
      </nav>
      {tab === 'report' && (
        <ol class="steps" aria-label={words.steps.label}>
          {steps.map((name, at) => (
            <li key={name} class={name === step ? 'on' : ''} aria-current={name === step ? 'step' : undefined}>
              {at + 1} {words.steps[name]}
            </li>
          ))}
        </ol>
      )}
      <main aria-busy={task !== null}>{children}</main>
      <div class="foot">
        <p ref={alert} class={error === null ? 'quiet' : 'error'} role="alert">
          {error}
        </p>
        {task !== null && (
          <progress aria-label={task.label} max={task.total} {...(task.done === null ? {} : { value: task.done })} />
        )}
        <p class={task === null ? 'quiet' : 'soft'} role="status">
          {task?.label}
        </p>
        {foot}
      </div>
    </div>
  );
};
