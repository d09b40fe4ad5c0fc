import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useSpeech } from '../context.ts';
import type { Stop, Task } from '../task.ts';

const steps = ['data', 'check', 'report'] as const;
export type Step = (typeof steps)[number];

/** The parts of the sidebar: the path to a report, the functions, and help. */
export const tabs = ['report', 'functions', 'help'] as const;
export type Tab = (typeof tabs)[number];

interface Properties {
  readonly tab: Tab;
  readonly onTab: (tab: Tab) => void;
  readonly step: Step;
  readonly task: Task | null;
  /** How the task can be stopped, where it can. */
  readonly stop: Stop | null;
  /** What went wrong. */
  readonly error: string | null;
  /** What came of the last task, where that is not seen otherwise. */
  readonly note: string | null;
  /** The buttons at the foot, of which one is blue. */
  readonly foot: ComponentChildren;
  readonly children: ComponentChildren;
}

/** The sidebar around a view: where the person is, the view, what is being done or went wrong, and the buttons. */
export const Frame = ({ tab, onTab, step, task, stop, error, note, foot, children }: Properties) => {
  const { words } = useSpeech();
  const alert = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (error !== null) alert.current?.scrollIntoView({ block: 'nearest' });
  }, [error]);
  const said = task?.label ?? note;
  return (
    <div class="sidebar">
      <header>
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
      </header>
      <main aria-busy={task !== null}>{children}</main>
      <footer class="foot">
        <p ref={alert} class={error === null ? 'quiet' : 'error'} role="alert">
          {error}
        </p>
        {task !== null && (
          <progress aria-label={task.label} max={task.total} {...(task.done === null ? {} : { value: task.done })} />
        )}
        <div class={said === null ? 'quiet' : 'said'}>
          <p class="soft" role="status">
            {said}
          </p>
          {stop !== null && (
            <button type="button" class="link" onClick={stop.ask}>
              {stop.label}
            </button>
          )}
        </div>
        {foot}
      </footer>
    </div>
  );
};
