import type { Answer, Endpoints } from '../report/endpoints.ts';
import { reasonOf } from './reason.ts';
import type { Server } from './server.ts';
import type { Words } from './words/words.ts';

type Calls = { readonly [Name in keyof Endpoints]: (...args: Parameters<Endpoints[Name]>) => void };

/** What of `google.script.run` the sidebar uses. */
export interface Run extends Calls {
  withSuccessHandler(handler: (answer: never) => void): Run;
  withFailureHandler(handler: (error: unknown) => void): Run;
}

type Failure = Exclude<keyof Words['failures'], 'other' | 'silent'>;

/** How Google words its own failures, in the interface languages where it does not translate them. */
const signs: readonly (readonly [RegExp, Failure])[] = [
  [/PERMISSION_DENIED|authoriz|not have permission|access denied/i, 'accounts'],
  [/maximum execution time|timed? ?out|DEADLINE/i, 'slow'],
  [/network|connection|offline|HTTP 0|failed to fetch/i, 'connection'],
];

/** Google's own failure as a sentence with a way out. */
export const failureIn = (words: Words, error: unknown): string => {
  const message = reasonOf(error);
  const sign = signs.find(([pattern]) => pattern.test(message));
  return sign ? words.failures[sign[1]] : words.failures.other(message);
};

/** The add-on's server over `google.script.run`; `words` gives the language that failures are told in. */
export const googleServer = (run: Run, words: () => Words): Server => {
  const ask = <T>(call: (run: Run) => void): Promise<T> =>
    new Promise((resolve, reject) => {
      const success = (answer: Answer<T> | null) => {
        // Google answers null where the value could not cross, and says nothing more.
        if (answer === null || typeof answer !== 'object') reject(new Error(words().failures.silent));
        else if (answer.ok) resolve(answer.data);
        else reject(new Error(answer.error));
      };
      const failure = (error: unknown) => reject(new Error(failureIn(words(), error)));
      call(run.withSuccessHandler(success).withFailureHandler(failure));
    });
  return {
    state: () => ask((runner) => runner.pokaznykState()),
    selection: () => ask((runner) => runner.pokaznykSelection()),
    begin: (kinds) => ask((runner) => runner.pokaznykBegin(kinds)),
    end: (ending) => ask((runner) => runner.pokaznykEnd(ending)),
    claim: (claim) => ask((runner) => runner.pokaznykClaim(claim)),
    importRecords: (request) => ask((runner) => runner.pokaznykImport(request)),
    compareRecords: (request) => ask((runner) => runner.pokaznykCompare(request)),
    remember: (mappings) => ask((runner) => runner.pokaznykRemember(mappings)),
    records: (request) => ask((runner) => runner.pokaznykRecords(request)),
    tick: (goalRule) => ask((runner) => runner.pokaznykTick(goalRule)),
    report: (choices) => ask((runner) => runner.pokaznykReport(choices)),
    cancel: () => ask((runner) => runner.pokaznykCancel()),
    insert: (formula) => ask((runner) => runner.pokaznykInsert(formula)),
    show: (sheetId) => ask((runner) => runner.pokaznykShow(sheetId)),
  };
};
