import type { ReportAnswer } from '../../contract/answers.ts';
import { useSpeech } from '../words/speech.ts';

/** The end of the path: where the report is and what a person can do with it. */
export const DoneView = ({ report }: { readonly report: ReportAnswer }) => {
  const { words } = useSpeech();
  return (
    <>
      <h1 class="ok" tabIndex={-1}>
        ✓ {words.done(report.tab)}
      </h1>
      {report.nameTaken !== undefined && <p class="soft">{words.nameTaken(report.nameTaken)}</p>}
      <h2>{words.next}</h2>
      <ul class="lines">
        {words.nextSteps(report.from, report.to).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
};
