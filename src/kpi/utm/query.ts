/** A link in its parts: `address?parameter&parameter#fragment`, each as it was written. */
export interface Link {
  readonly address: string;
  readonly parameters: readonly string[];
  /** With its `#`, or blank. */
  readonly fragment: string;
}

/** Cuts a link into its parts without changing any of them. */
export const linkOf = (text: string): Link => {
  const hash = text.indexOf('#');
  const whole = hash < 0 ? text : text.slice(0, hash);
  const question = whole.indexOf('?');
  return {
    address: question < 0 ? whole : whole.slice(0, question),
    parameters:
      question < 0
        ? []
        : whole
            .slice(question + 1)
            .split('&')
            .filter((parameter) => parameter !== ''),
    fragment: hash < 0 ? '' : text.slice(hash),
  };
};

export const linkText = ({ address, parameters, fragment }: Link): string =>
  `${address}${parameters.length === 0 ? '' : `?${parameters.join('&')}`}${fragment}`;

/** The text of an encoded part, with `+` as a space; as it stands where its escapes are broken. */
const decoded = (part: string): string => {
  const spaced = part.replace(/\+/g, ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
};

/** One parameter, encoded. Halves of a surrogate pair, which no encoding has, become the replacement character. */
export const parameterOf = (name: string, value: string): string =>
  `${name}=${encodeURIComponent(Array.from(value, (sign) => (/^[\ud800-\udfff]$/.test(sign) ? '\ufffd' : sign)).join(''))}`;

/** The name of a written parameter, decoded, in lower case: tracking reads names in any case. */
export const parameterNameOf = (parameter: string): string => decoded(parameter.split('=', 1)[0] ?? '').toLowerCase();

/** The decoded value of the first parameter with a name, or blank where there is none. */
export const parameterValueIn = ({ parameters }: Link, name: string): string => {
  const found = parameters.find((parameter) => parameterNameOf(parameter) === name.toLowerCase());
  return found === undefined || !found.includes('=') ? '' : decoded(found.slice(found.indexOf('=') + 1));
};

/** Whether a text is a link: no blanks in it, and a scheme or a host with a dot. */
export const isLink = (text: string): boolean =>
  !/\s/.test(text) && (/^[a-z][a-z0-9+.-]*:\/\/./i.test(text) || /^[^\s/?#]+\.[^\s/?#.]{2,}(?:[/?#:]|$)/.test(text));
