import type { ReportClient } from '../state/report-form.ts';
import { useSpeech } from '../words/speech.ts';
import { ChoiceField } from './choice-field.tsx';

interface Properties {
  readonly clients: readonly string[];
  readonly chosen: ReportClient;
  readonly onChosen: (client: ReportClient) => void;
}

/** Names stand behind a sign, so that a client may be called like one of the other choices. */
const optionOf = (client: ReportClient): string => (typeof client === 'string' ? client : `=${client.name}`);

/** Whom the report is on. */
export const ClientField = ({ clients, chosen, onChosen }: Properties) => {
  const { words } = useSpeech();
  const all: readonly { readonly client: ReportClient; readonly label: string }[] = [
    { client: 'all', label: words.clients.all },
    ...clients.map((name) => ({ client: { name }, label: name })),
    ...(clients.length > 1 ? [{ client: 'each' as const, label: words.clients.each }] : []),
  ];
  return (
    <ChoiceField
      label={words.clients.label}
      value={optionOf(chosen)}
      options={all.map(({ client, label }) => ({ value: optionOf(client), label }))}
      onValue={(value) => {
        const found = all.find(({ client }) => optionOf(client) === value);
        if (found !== undefined) onChosen(found.client);
      }}
    />
  );
};
