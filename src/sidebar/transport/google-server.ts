import type { Answer } from '../../contract/answers.ts';
import { createServer, type Server, type ServerFunctionName, serverFunctionNameOf } from '../../contract/client.ts';
import type { EndpointName } from '../../contract/endpoints.ts';
import type { Words } from '../words/words.ts';
import { errorMessageOf } from './error-message.ts';

type GoogleScriptCalls = {
  readonly [N in EndpointName as ServerFunctionName<N>]: (...given: readonly unknown[]) => void;
};

/** What of `google.script.run` the sidebar uses. */
export interface GoogleScriptRun extends GoogleScriptCalls {
  withSuccessHandler(handler: (answer: Answer<unknown> | null) => void): GoogleScriptRun;
  withFailureHandler(handler: (error: unknown) => void): GoogleScriptRun;
}

type Failure = Exclude<keyof Words['failures'], 'other' | 'silent'>;

/** How Google words its own failures, in the interface languages where it does not translate them. */
const signs: readonly (readonly [RegExp, Failure])[] = [
  [/PERMISSION_DENIED|authoriz|not have permission|access denied/i, 'accounts'],
  [/maximum execution time|timed? ?out|DEADLINE/i, 'slow'],
  [/network|connection|offline|HTTP 0|failed to fetch/i, 'connection'],
];

/** Google's own failure as a sentence with a way out. */
const failureSentence = (words: Words, error: unknown): string => {
  const message = errorMessageOf(error);
  const sign = signs.find(([pattern]) => pattern.test(message));
  return sign ? words.failures[sign[1]] : words.failures.other(message);
};

/** The add-on's server over `google.script.run`; `words` gives the language that failures are told in. */
export const googleServer = (run: GoogleScriptRun, words: () => Words): Server =>
  createServer(
    (name, given) =>
      new Promise((resolve, reject) => {
        const success = (answer: Answer<unknown> | null) => {
          // Google answers null where the value could not cross, and says nothing more.
          if (answer === null || typeof answer !== 'object') reject(new Error(words().failures.silent));
          else if (answer.ok) resolve(answer.data);
          else reject(new Error(answer.error));
        };
        const failure = (error: unknown) => reject(new Error(failureSentence(words(), error)));
        run
          .withSuccessHandler(success)
          .withFailureHandler(failure)
          [serverFunctionNameOf(name)](...given);
      }),
  );
