// A file of its own: the page knows the number, and not what looks through records.

/** More records of a kind than this are not looked through while a person waits: the report counts them all the same. */
export const mostLookedThrough = 40_000;
