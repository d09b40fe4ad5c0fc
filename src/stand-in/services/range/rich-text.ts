import { type Area, addressOf } from '../../a1.ts';
import type { Book } from '../../book.ts';
import { strictService } from '../../strict-service.ts';
import { displayValuesIn, writeValues } from './range-values.ts';

/** A text of a cell and where it leads. */
interface LinkedText {
  readonly text: string;
  readonly link: string | null;
}

/** The texts by the objects that the script holds. */
const texts = new WeakMap<object, LinkedText>();

/** A builder of texts that lead somewhere as a whole. */
export const newRichTextValue = (book: Book): object => {
  let linked: LinkedText = { text: '', link: null };
  const self: object = strictService(book, 'RichTextValueBuilder', {
    setText: (text: string) => {
      linked = { text: `${text}`, link: null };
      return self;
    },
    setLinkUrl: (...args: readonly unknown[]) => {
      const [link] = args;
      if (args.length !== 1 || typeof link !== 'string')
        throw new Error('not in the stand-in: RichTextValueBuilder.setLinkUrl of a part');
      if (linked.text === '') throw new Error('Illegal argument.');
      linked = { ...linked, link };
      return self;
    },
    build: () => {
      const { text, link } = linked;
      const value = strictService(book, 'RichTextValue', { getText: () => text, getLinkUrl: () => link });
      texts.set(value, { text, link });
      return value;
    },
  });
  return self;
};

const linkKey = (area: Area): string => `link ${addressOf(area)}`;

/** Writes texts into cells and remembers where each leads: the engine has links of its own only to tabs and to other places. */
export const writeRichText = (
  book: Book,
  sheetId: string,
  { area, table }: { readonly area: Area; readonly table: readonly (readonly unknown[])[] },
): void => {
  const linked = table.map((row) =>
    row.map((value) => {
      const found = typeof value === 'object' && value !== null ? texts.get(value) : undefined;
      if (found === undefined)
        throw new Error("The parameters don't match the method signature for Range.setRichTextValues.");
      return found;
    }),
  );
  writeValues(
    book,
    { sheetId, area },
    linked.map((row) => row.map(({ text }) => text)),
  );
  linked.forEach((row, at) => {
    row.forEach(({ link }, place) => {
      const [top, left] = [area.top + at, area.left + place];
      if (link !== null) book.remember(sheetId, linkKey({ top, left, bottom: top, right: left }), link);
    });
  });
};

/** The text of a cell with where it leads, as Google's `RichTextValue`. */
export const richTextIn = (book: Book, sheetId: string, { top, left }: Area): object => {
  const [[text] = []] = displayValuesIn(book, sheetId, { top, left, bottom: top, right: left });
  const link = book.own.extras[sheetId]?.[linkKey({ top, left, bottom: top, right: left })];
  return strictService(book, 'RichTextValue', {
    getText: () => text,
    getLinkUrl: () => (typeof link === 'string' ? link : null),
  });
};
