interface Runner {
  withSuccessHandler(success: (answer: unknown, userObject?: unknown) => void): Runner;
  withFailureHandler(failure: (error: unknown) => void): Runner;
  withUserObject(userObject: unknown): Runner;
}

declare const google: { readonly script: { readonly run: Runner } };

const functionIn = (runner: Runner, name: string): ((...args: readonly unknown[]) => unknown) => {
  const found: unknown = Reflect.get(runner, name);
  if (typeof found !== 'function') throw new Error(`google.script.run has no ${name}.`);
  return (...args) => Reflect.apply(found, runner, args);
};

/** What stands under a name in `google.script.run`. */
export const runMemberKind = (name: string): string => typeof Reflect.get(google.script.run, name);

/** Calls a function of the script. */
export const callScript = (name: string, ...args: readonly unknown[]): Promise<unknown> =>
  new Promise((resolve, reject) => {
    functionIn(google.script.run.withSuccessHandler(resolve).withFailureHandler(reject), name)(...args);
  });

/** The object that comes back beside an answer. */
export const userObjectOf = (name: string, argument: unknown, userObject: unknown): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const runner = google.script.run
      .withSuccessHandler((_, given) => resolve(given))
      .withFailureHandler(reject)
      .withUserObject(userObject);
    functionIn(runner, name)(argument);
  });

/** Whether a call is refused, at once or by its failure handler; `taken` where it is answered. */
export const callOutcome = async (name: string, argument: unknown): Promise<'refused' | 'taken'> => {
  try {
    await callScript(name, argument);
    return 'taken';
  } catch {
    return 'refused';
  }
};
