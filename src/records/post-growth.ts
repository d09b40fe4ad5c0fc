/** From this many days after its day on, the figures of a post hardly grow. */
export const grownUp = 28;

/** Figures that were seen this many days earlier or later are of one age. */
export const ageTolerance = 3;
