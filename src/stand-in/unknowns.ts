import observed from '../../test/conformance/observed.json' with { type: 'json' };

/** What nobody here knows of Google, by name: what is so where the answer is yes. */
export const unknowns = {
  keepsMarks: 'A cell whose format is @ keeps the apostrophe before a text that a script writes.',
} as const satisfies Readonly<Record<string, string>>;

export type Unknown = keyof typeof unknowns;
export type Unknowns = Readonly<Record<Unknown, boolean>>;

/** What was observed on Google, where somebody has run the facts there. */
const answers: Readonly<Record<string, unknown>> = observed.unknowns;

/** Which answer is played: the one that is wanted, else the one that was observed on Google, else no. */
export const assuming =
  (wanted: Partial<Unknowns> = {}) =>
  (unknown: Unknown): boolean =>
    wanted[unknown] ?? answers[unknown] === true;
