const errorValues: ReadonlySet<string> = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#ERROR!',
  'Loading...',
]);

/** Whether a text is what a formula without a value shows, and nothing more: `#REFRESH autumn` is a name like any other. */
export const isErrorText = (text: string): boolean => errorValues.has(text);
