import type { Text } from '../../kpi/text.ts';
import type { Missing } from '../../report/possible.ts';
import { useSpeech } from '../context.ts';
import type { Outlook } from '../reading/outlook-on.ts';

/** As many names as fit a few lines; the rest opens at a press. */
const mostNamed = 5;
const mostMissed = 3;

/** Names inside a sentence: a capital that only begins it goes, one of an abbreviation stays. */
const inside = (name: string): string =>
  /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;

const Names = ({ names }: { readonly names: readonly Text[] }) => {
  const { language, words, writing } = useSpeech();
  const all = names.map((name) => inside(name[language]));
  const rest = all.slice(mostNamed);
  return (
    <>
      <p class="soft">{all.slice(0, mostNamed).join('; ')}</p>
      {rest.length > 0 && (
        <details class="soft more">
          <summary>{words.moreFigures(writing.count(rest.length, words.figures))}</summary>
          <p>{rest.join('; ')}</p>
        </details>
      )}
    </>
  );
};

const Lack = ({ missing: { kind, names } }: { readonly missing: Missing }) => {
  const { language, words } = useSpeech();
  const named = names.slice(0, mostMissed).map((name) => inside(name[language]));
  return (
    <li>
      {named.join('; ')}
      {names.length > mostMissed && '…'}: {words.addKind[kind]}
    </li>
  );
};

/** Which figures the data allows, and which other data would allow more. */
export const OutlookView = ({ outlook }: { readonly outlook: Outlook | null }) => {
  const { words } = useSpeech();
  if (outlook === null) return null;
  return (
    <>
      {outlook.possible.length > 0 && (
        <>
          <h2>{words.possible}</h2>
          <Names names={outlook.possible} />
        </>
      )}
      {outlook.missing.length > 0 && (
        <>
          <h2>{words.missing}</h2>
          <ul class="soft lines">
            {outlook.missing.map((missing) => (
              <Lack key={missing.kind} missing={missing} />
            ))}
          </ul>
        </>
      )}
    </>
  );
};
