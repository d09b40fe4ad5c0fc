import type { Book } from '../../book.ts';
import { strictService } from '../../strict-service.ts';
import { type LookSetter, lookSetters } from './range-style.ts';

type Look = NonNullable<LookSetter['style']>;

/** The looks by the objects that the script holds. */
const looks = new WeakMap<object, Look>();

/** A builder of looks of texts; what nobody sets stays as it is in a cell. */
export const newTextStyle = (book: Book): object => {
  let look: Look = {};
  const setter = (name: string, given: (value: unknown) => unknown) => (value: unknown) => {
    look = { ...look, ...lookSetters[name]?.(given(value)).style };
    return self;
  };
  const same = (value: unknown) => value;
  const self: object = strictService(book, 'TextStyleBuilder', {
    setFontSize: setter('setFontSize', same),
    setBold: setter('setFontWeight', (isBold) => (isBold === true ? 'bold' : 'normal')),
    setForegroundColor: setter('setFontColor', same),
    build: () => {
      const built = strictService(book, 'TextStyle', {});
      looks.set(built, look);
      return built;
    },
  });
  return self;
};

/** The look of a text style that the script built; throws for anything else. */
export const textLook = (style: unknown): LookSetter => {
  const look = typeof style === 'object' && style !== null ? looks.get(style) : undefined;
  if (look === undefined) throw new Error("The parameters don't match the method signature for Range.setTextStyles.");
  return { style: look };
};
