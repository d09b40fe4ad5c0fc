/** More records of a kind than this are not looked through while a person waits: the report counts them all the same. */
export const mostPreviewed = 40_000;
