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
  readonly onDismiss: () => void;
  /** The buttons at the foot, of which one is blue. */
  readonly foot: ComponentChildren;
  readonly children: ComponentChildren;
}

/** Scrolls a control that Tab has led to out from under the foot: not every browser does where a part of it can be seen. */
const showWhole = ({ key, target }: KeyboardEvent) => {
  if (key === 'Tab' && target instanceof HTMLElement) target.scrollIntoView({ block: 'nearest' });
};

/** The sidebar around a view: where the person is, the view, what is being done or went wrong, and the buttons. */
export const Frame = ({ tab, onTab, step, tasks, result, onStop, onDismiss, foot, children }: Properties) => {
  const { task, error, note } = tasks;
  const stopLink = task?.is === 'running' ? task.stopLink : null;
  const status = task?.label ?? note;
  const { words } = useSpeech();
  const alert = useRef<HTMLParagraphElement>(null);
  const main = useRef<HTMLElement>(null);
  const footer = useFootHeight();
  const stop = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error !== null) alert.current?.scrollIntoView({ block: 'nearest' });
  }, [error]);
  useEffect(() => {
    // What was pressed is disabled now and has lost the focus: from here a Tab leads to the link, which no further Enter presses.
    if (stopLink !== null && document.activeElement?.matches('body, :disabled'))
      stop.current?.focus({ preventScroll: true });
  }, [stopLink]);
  const dismiss = () => {
    onDismiss();
    main.current?.focus({ preventScroll: true });
  };
  useEscape(stopLink !== null ? onStop : error !== null ? dismiss : null);
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
      <main ref={main} tabIndex={-1} aria-busy={task !== null} onKeyUp={showWhole}>
        {children}
      </main>
      <footer ref={footer} class="foot">
        <div class={error === null ? 'quiet' : 'error'}>
          <p ref={alert} role="alert">
            {error}
          </p>
          {error !== null && (
            <button type="button" class="close" aria-label={words.dismiss} onClick={dismiss}>
              ×
            </button>
          )}
        </div>
        {task !== null && (
          <progress aria-label={task.label} max={task.total} {...(task.done === null ? {} : { value: task.done })} />
        )}
        <div ref={stop} tabIndex={-1} class={`task ${status === null ? 'quiet' : 'said'}`}>
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
      <p class="unseen" role="status">
        {result}
      </p>
    </div>
  );
};
