/** What the generated declarations call: everything here is reached by name from the top level of `Code.js`. */

export { closeByMenu, nextByMenu } from './closing/menu-commands.ts';
export { answerTo } from './endpoints/answer.ts';
export { callFunction } from './functions/custom-function.ts';
export { makeLinks } from './links-tab/make-links.ts';
export { onOpen, openSidebar } from './menu.ts';
export { openNotebook } from './notebook-tab/open-notebook.ts';
export { makePlan } from './report-tab/make-plan.ts';
export { rebuildReport as buildAgain } from './report-tab/rebuild-command.ts';
