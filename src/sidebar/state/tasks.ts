/** How far a task is, where that is known. */
export interface TaskMeasure {
  readonly done: number | null;
  readonly total: number;
}

/** What a task does now, and how far it is. */
interface TaskProgress extends TaskMeasure {
  readonly label: string;
}

/** The task that runs, with its link to stop it, where it has one; a task that was asked to stop says so until it has. */
type Task =
  | (TaskProgress & { readonly is: 'running'; readonly stopLink: string | null })
  | (TaskProgress & { readonly is: 'stopping' });

/** The one task, and what came of those before it. */
export interface TaskState {
  readonly task: Task | null;
  /** What went wrong. */
  readonly error: string | null;
  /** What came of the last task, where that is not seen otherwise. */
  readonly note: string | null;
}

/** What can happen to the task and to the messages. */
export type TaskAction =
  | { readonly type: 'taskBegan'; readonly label: string; readonly stopLink: string | null }
  | { readonly type: 'taskProgressed'; readonly label: string; readonly measure: TaskMeasure }
  | { readonly type: 'taskStopping'; readonly label: string }
  | { readonly type: 'taskFinished' }
  | { readonly type: 'taskFailed'; readonly reason: string }
  | { readonly type: 'taskCancelled'; readonly reason: string }
  | { readonly type: 'errorShown'; readonly error: string }
  | { readonly type: 'errorDismissed' }
  | { readonly type: 'noteShown'; readonly note: string };

/** Nothing is being done, and nothing is said. */
export const idle: TaskState = { task: null, error: null, note: null };

/** How far a task is where nobody knows. */
export const unmeasured: TaskMeasure = { done: null, total: 1 };

/** What becomes of the task and its messages. What goes wrong stands as a sentence until a person puts it away or the next task begins. */
export const reduceTask = (state: TaskState, action: TaskAction): TaskState => {
  switch (action.type) {
    case 'taskBegan':
      return { ...idle, task: { is: 'running', label: action.label, stopLink: action.stopLink, ...unmeasured } };
    case 'taskProgressed':
      // Whoever has asked to stop reads that it is being stopped, not what goes on meanwhile.
      return state.task?.is === 'running'
        ? { ...state, task: { ...state.task, label: action.label, ...action.measure } }
        : state;
    case 'taskStopping':
      return state.task === null ? state : { ...state, task: { is: 'stopping', label: action.label, ...unmeasured } };
    case 'taskFinished':
      return { ...state, task: null };
    case 'taskFailed':
      return { ...state, task: null, error: action.reason };
    case 'taskCancelled':
      return { ...state, task: null, note: action.reason };
    case 'errorShown':
      return { ...state, error: action.error };
    case 'errorDismissed':
      return { ...state, error: null };
    case 'noteShown':
      return { ...state, note: action.note };
  }
};
