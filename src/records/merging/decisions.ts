/** What a person told of what only a person can tell, by the IDs of questions. */
export type MergeDecisions = Readonly<Record<string, string>>;

/** Which of the answers to a question a person chose; `null` where they have not. */
export const chosenOf = <T extends string>(decisions: MergeDecisions, id: string, answers: readonly T[]): T | null =>
  answers.find((answer) => answer === decisions[id]) ?? null;
