import type { FileState, ReportAnswer } from '../../contract/answers.ts';
import type { Choices } from '../../contract/choices.ts';
import type { ReadInput } from '../reading/read-input.ts';
import type { Action } from './actions.ts';
import type { SidebarState } from './state.ts';
import { reduceTask } from './tasks.ts';

/** Sample data would mix with what a person brings. */
const isSample = ({ reading }: ReadInput): boolean => reading.imports.some(({ source }) => source === 'sample');

const hasTables = ({ reading }: ReadInput): boolean => reading.imports.length + reading.unknown.length > 0;

/** What comes while a person checks is checked beside what is there; from any other step one begins anew. */
const besideNew = ({ place, inputs }: SidebarState): readonly ReadInput[] =>
  place.step === 'check' ? inputs.filter((input) => hasTables(input) && !isSample(input)) : [];

/** The reports of a file with one that was built, which is on the screen now. */
const withReport = (
  reports: FileState['reports'],
  { tab, sheetId }: ReportAnswer,
  { from, to, client }: Choices,
): FileState['reports'] => [
  ...reports.filter((each) => each.sheetId !== sheetId).map(({ isOnScreen: _, ...each }) => each),
  { tab, sheetId, from, to, ...(client === undefined ? {} : { client }), isOnScreen: true },
];

/** The state after an action: pure, so that all that a person can see is decided here. */
export const reduce = (state: SidebarState, action: Action): SidebarState => {
  switch (action.type) {
    case 'tabTurned':
      return { ...state, tab: action.tab, tasks: { ...state.tasks, error: null, note: null } };
    case 'stepShown':
      return { ...state, place: { step: action.step } };
    case 'functionsLoaded':
      return { ...state, functions: action.functions };
    case 'fileLoaded':
      return { ...state, file: action.file };
    case 'additionCutOff':
      return {
        ...state,
        cutOff: action.addition,
        file: state.file && { ...state.file, adding: { at: action.addition, parts: [] } },
      };
    case 'inputsRead':
      // What is pasted or dropped beside the functions is meant for the path to a report.
      return { ...state, tab: 'report', inputs: [...besideNew(state), ...action.inputs], place: { step: 'check' } };
    case 'inputCorrected': {
      const { input } = action;
      return { ...state, inputs: state.inputs.map((each) => (each.key === input.key ? input : each)) };
    }
    case 'inputRemoved': {
      const inputs = state.inputs.filter(({ key }) => key !== action.key);
      return { ...state, inputs, place: { step: inputs.length > 0 ? 'check' : 'data' } };
    }
    case 'readingsLost': {
      const { file, formFile, place, tasks } = state;
      // Looked at anew, so that what previews need of it is read again.
      const again = file && { ...file };
      return {
        ...state,
        file: again,
        formFile: formFile === file ? again : formFile,
        inputs: [],
        place: place.step === 'check' ? { step: 'data' } : place,
        tasks: { ...tasks, error: action.error },
      };
    }
    case 'mergeDecided':
      return { ...state, decisions: { ...state.decisions, [action.id]: action.value } };
    case 'inputsAdded':
      return { ...state, inputs: [], decisions: {}, added: action.added };
    case 'moreDataWanted':
      return { ...state, added: [], place: { step: 'data' } };
    case 'closedShown':
      return { ...state, closed: action.closed };
    case 'formBegun':
      return { ...state, form: action.form, formFile: state.file, place: { step: 'report' } };
    case 'formChanged':
      return { ...state, form: action.form };
    case 'reportBuilt': {
      const { report, choices, goalRule } = action;
      const file = state.file && {
        ...state.file,
        choices,
        reports: withReport(state.file.reports, report, choices),
        memory: { ...state.file.memory, goalRule },
      };
      return { ...state, file, added: [], place: { step: 'done', report } };
    }
    default:
      return { ...state, tasks: reduceTask(state.tasks, action) };
  }
};
