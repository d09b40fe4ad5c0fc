import type { Text } from '../../text/language.ts';

/** Why a file cannot be opened, as a sentence for the person. */
export class FileRefusal extends Error {
  readonly text: Text;
  constructor(text: Text) {
    super(text.en);
    this.text = text;
  }
}
