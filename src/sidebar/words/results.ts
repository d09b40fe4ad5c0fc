import type { ReadImport, ReadInput } from '../reading/read-input.ts';
import { type InputVerdict, inputVerdictOf } from '../state/input-check.ts';
import type { SidebarState } from '../state/state.ts';
import { addCounts, type MergeCounts } from '../transport/send-imports.ts';
import { nounOf } from './input-names.ts';
import type { Speech } from './speech.ts';

/** How many records an import has, by what they are: `22 posts`. */
export const importCount = ({ kind, count, span: { from, to } }: ReadImport, { words, writing }: Speech): string => {
  const isEachDay = kind === 'days' && from !== null && to !== null && to - from + 1 === count;
  return writing.count(count, isEachDay ? words.days : nounOf([{ kind }], words));
};

/** What is said first of all that was read, and what more. */
export const verdictText = (verdict: InputVerdict, { words, writing }: Speech): readonly [string, string] => {
  const { check, nothing } = words;
  if (verdict.is === 'nothing') return [nothing.title, nothing.hint];
  const { count } = verdict;
  const rows = writing.count(verdict.rows, words.rows);
  switch (verdict.is) {
    case 'waiting':
      return [
        writing.count(count, check.questionsBefore),
        verdict.files === 1
          ? check.rowsWait(writing.count(verdict.allRows, words.rows))
          : check.readyOf({ ...verdict }),
      ];
    case 'unread':
      return [writing.count(count, check.unread), check.others(rows)];
    case 'unplaced':
      return [writing.count(count, check.unplaced), check.decideLater(rows)];
    case 'fine':
      return [count === 1 ? check.oneFile : check.allFiles(writing.count(count, check.files)), check.rowsToAdd(rows)];
  }
};

/** What imports did to the data tabs together. */
export const countsText = (all: readonly MergeCounts[], { words, writing }: Speech): string => {
  const { added, updated, unchanged } = all.reduce(addCounts);
  return words.counts(writing.number(added), writing.number(updated), writing.number(unchanged));
};

/** As many sources are read out. */
const mostNamed = 3;

const recognisedText = (inputs: readonly ReadInput[], speech: Speech): string => {
  const { language, words, writing } = speech;
  const imports = inputs.flatMap(({ reading }) => reading.imports);
  if (imports.length === 0) return '';
  const named = imports.slice(0, mostNamed).map((of) => `${of.sourceName[language]}, ${importCount(of, speech)}`);
  const others = imports.length - named.length;
  return words.recognised([...named, ...(others > 0 ? [words.check.more(writing.number(others))] : [])].join('; '));
};

/** What came of the last step, for whoever does not see the view change; blank where nothing did. */
export const resultText = ({ place, inputs, added }: SidebarState, speech: Speech): string => {
  const { words } = speech;
  switch (place.step) {
    case 'data':
      return '';
    case 'check': {
      const [title, hint] = verdictText(inputVerdictOf(inputs), speech);
      return `${title}. ${recognisedText(inputs, speech) || hint}`;
    }
    case 'report':
      return added.length === 0 ? '' : `${words.written}: ${countsText(added, speech)}`;
    case 'done': {
      const { tab, nameTaken } = place.report;
      return nameTaken === undefined ? words.done(tab) : `${words.done(tab)}. ${words.nameTaken(nameTaken)}`;
    }
  }
};
