/** What the generated declarations call: everything here is reached by name from the top level of `Code.js`. */
export { callFunction } from '../kpi/call-function.ts';
export { buildAgain } from './again.ts';
export { endpoints } from './endpoints.ts';
export { onOpen, openSidebar } from './menu.ts';
