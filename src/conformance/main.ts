/** What the generated declarations call: everything here is reached by name from the top level of the script of the facts. */

export { onOpen, runAll, runPage, savePageResults, showResultsText } from './menu.ts';
export { describeArguments, resultOfKind, tryService } from './observed-functions.ts';
export { answerOfKind, describeArrival } from './page-server.ts';
