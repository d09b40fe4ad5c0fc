/** What the generated declarations call: everything here is reached by name from the top level of the script of the facts. */

export { keepPage, onOpen, runAll, runPage, showText } from './menu.ts';
export { attempt, describeArguments, resultOfKind } from './observed-functions.ts';
export { give, measure } from './page-server.ts';
