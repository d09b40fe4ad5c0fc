/** What the generated declarations call: everything here is reached by name from the top level of the script of the facts. */
export { attempt, describeArguments, resultOfKind } from './custom-functions.ts';
export { keepPage, onOpen, runAll, runPage, showText } from './menu.ts';
export { give, measure } from './page-server.ts';
