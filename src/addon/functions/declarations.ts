import { serverFunctionNameOf } from '../../contract/client.ts';
import { endpointNames } from '../../contract/endpoints.ts';
import { catalogue } from '../../kpi/catalogue.ts';
import { declarationOf } from '../../kpi/readings/declaration.ts';

/** Google calls these by name: menus, and the sidebar through `google.script.run`. */
const entries: readonly string[] = [
  'function onOpen() {\n  Pokaznyk_.onOpen();\n}',
  // Without it the menu of a freshly installed add-on appears only when the file is opened again.
  'function onInstall() {\n  Pokaznyk_.onOpen();\n}',
  'function pokaznykOpen() {\n  Pokaznyk_.openSidebar();\n}',
  'function pokaznykAgain() {\n  Pokaznyk_.buildAgain();\n}',
  'function pokaznykNextReport() {\n  Pokaznyk_.nextByMenu();\n}',
  'function pokaznykCloseReport() {\n  Pokaznyk_.closeByMenu();\n}',
  'function pokaznykQuarter() {\n  Pokaznyk_.makePlan();\n}',
  ...['Week', 'Month'].map(
    (step) => `function pokaznykBy${step}() {\n  Pokaznyk_.openNotebook('${step.toLowerCase()}');\n}`,
  ),
  'function pokaznykLinks() {\n  Pokaznyk_.makeLinks();\n}',
  // A menu gives its functions nothing, so each view has its own.
  ...['Functions', 'Sample', 'Help', 'Moved'].map(
    (view) => `function pokaznyk${view}() {\n  Pokaznyk_.openSidebar('${view.toLowerCase()}');\n}`,
  ),
  ...endpointNames.map(
    (name) =>
      `function ${serverFunctionNameOf(name)}(argument) {\n  return Pokaznyk_.answerTo('${name}', argument);\n}`,
  ),
];

/** The top level of `Code.js` after the bundle: the functions that Google, Sheets and the sidebar find by name. */
export const declarations = (): string =>
  `${[...entries, ...Object.entries(catalogue).map(([name, definition]) => declarationOf(name, definition))].join('\n\n')}\n`;
