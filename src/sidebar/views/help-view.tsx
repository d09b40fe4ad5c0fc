import { useSpeech } from '../words/speech.ts';

/** What a person can do here and what happens to their data, on one screen. */
export const HelpView = () => {
  const { words } = useSpeech();
  return (
    <>
      <h1>{words.tabs.help}</h1>
      {words.help.map(({ title, lines }) => (
        <section key={title}>
          <h2>{title}</h2>
          <ul class="lines">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
};
