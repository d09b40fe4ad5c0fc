/** What the generated declarations call: everything here is reached by name from the top level of `Code.js`. */
export { buildAgain } from './again.ts';
export { callFunction } from './call-function.ts';
export { answerTo } from './endpoints.ts';
export { onOpen, openSidebar } from './menu.ts';
