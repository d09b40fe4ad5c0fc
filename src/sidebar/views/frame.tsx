import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { type Step, steps, type Tab, tabs } from '../state/state.ts';
import type { TaskState } from '../state/tasks.ts';
import { useSpeech } from '../words/speech.ts';
import { useEscape } from './use-escape.ts';
import { useFootHeight } from './use-foot-height.ts';

interface Properties {
  readonly tab: Tab;
  readonly onTab: (tab: Tab) => void;
  readonly step: Step;
  readonly tasks: TaskState;
  /** What came of the last step, to be read out. */
  readonly result: string;
  readonly onStop: () => void;
  /** The buttons at the foot, of which one is blue. */
  readonly foot: ComponentChildren;
  readonly children: ComponentChildren;
}

/** The sidebar around a view: where the person is, the view, what is being done or went wrong, and the buttons. */
export const Frame = ({ tab, onTab, step, tasks, result, onStop, onDismiss, foot, children }: Properties) => {
  const { task, error, note } = tasks;
  const stopLink = task?.is === 'running' ? task.stopLink : null;
  const status = task?.label ?? note;
  const { words } = useSpeech();
  const alert = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (error !== null) alert.current?.scrollIntoView({ block: 'nearest' });
  }, [error]);
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
        <div class={status === null ? 'quiet' : 'said'}>
          <p class="soft" role="status">
            {status}
          </p>
          {stopLink !== null && (
            <button type="button" class="link" onClick={onStop}>
              {stopLink}
            </button>
          )}
        </div>
        {foot}
      </footer>
    </div>
  );
};
      <p class="unseen" role="status">
        {result}
      </p>
