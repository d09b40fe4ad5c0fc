const name = 'Refusal';

/** An error that says to the person what the add-on cannot do. Anything else that is thrown comes from Google. */
export const refusal = (sentence: string): Error => Object.assign(new Error(sentence), { name });

export const isRefusal = (error: unknown): error is Error => error instanceof Error && error.name === name;
