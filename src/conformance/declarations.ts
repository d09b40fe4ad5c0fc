/** The top level of the script of the facts after its bundle: what the menu, the cells and the page find by name. */
export const declarations = (): string => `
function onOpen() {
  Facts_.onOpen();
}

function factsRunAll() {
  Facts_.runAll();
}

function factsRunPage() {
  Facts_.runPage();
}

function factsAsText() {
  Facts_.showResultsText();
}

function factsKeepPage(seen) {
  return Facts_.savePageResults(seen);
}

function factsMeasure(value) {
  return Facts_.describeArrival(value);
}

function factsGive(kind) {
  return Facts_.answerOfKind(kind);
}

function factsHidden_() {
  return 'hidden';
}

/**
 * Says what arrives as its arguments.
 * @customfunction
 */
function FACT_ARGUMENTS(first, second, third) {
  return Facts_.describeArguments(arguments);
}

/**
 * Counts the rows and columns of a range.
 * @customfunction
 */
function FACT_SIZE(range) {
  return Facts_.describeArrival(range).join(' × ');
}

/**
 * Gives a result of a kind.
 * @customfunction
 */
function FACT_RESULT(kind) {
  return Facts_.resultOfKind(kind);
}

/**
 * Tries what a custom function may do.
 * @customfunction
 */
function FACT_ATTEMPT(what) {
  return Facts_.tryService(what);
}
`;
