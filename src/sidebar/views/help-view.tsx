import { Fragment } from 'preact';
import { exportGuides, guideMonth } from '../../import/export-guide.ts';
import { useSpeech } from '../words/speech.ts';

/** Where each network has its data, a fold each. */
const ExportGuides = () => {
  const { language, words } = useSpeech();
  return (
    <section>
      <h2>{words.where.title}</h2>
      <p class="soft">{words.where.asOf(guideMonth[language])}</p>
      {exportGuides.map(({ network, where, tells, lacks }) => (
        <details class="fold" key={network.en}>
          <summary>{network[language]}</summary>
          <p>{where[language]}</p>
          <p>{tells[language]}</p>
          <p class="soft">{lacks[language]}</p>
        </details>
      ))}
    </section>
  );
};

/** What a person can do here, where their data is and what happens to it, on one screen. */
export const HelpView = () => {
  const { words } = useSpeech();
  return (
    <>
      <h1>{words.tabs.help}</h1>
      {words.help.map(({ title, lines }, at) => (
        <Fragment key={title}>
          <section>
            <h2>{title}</h2>
            <ul class="lines">
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
          {at === 0 && <ExportGuides />}
        </Fragment>
      ))}
    </>
  );
};
