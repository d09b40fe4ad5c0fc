/** From this many days after its day on, the figures of a post hardly grow. */
export const grownUp = 28;

/** Snapshots of a post that were seen fewer days apart tell nothing new. */
export const ageTolerance = 3;

/** How figures of posts grow, fast as they do: a part is there at once, the rest comes with a time constant in days. */
export const growth = { later: '13/20', days: 12 };

/** By how much the ages of posts alone may move their figures where their changes are still judged, as a logarithm. */
export const mostDrift = '1/10';
