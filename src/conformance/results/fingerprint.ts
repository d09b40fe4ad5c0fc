import type { Claim } from '../claim.ts';

/** FNV-1a over UTF-16 units, as eight hexadecimal digits: it must tell versions apart, and hides nothing. */
const hash = (text: string): string => {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return (sum >>> 0).toString(16).padStart(8, '0');
};

/** What a result was observed for: it says nothing of a fact that claims or expects something else by now. */
export const fingerprintOf = ({ claim, expected }: Claim): string => hash(JSON.stringify([claim, expected]));

/** The version of all facts together. */
export const versionOf = (claims: Readonly<Record<string, Claim>>): string =>
  hash(
    Object.keys(claims)
      .sort()
      .map((name) => `${name} ${claims[name] === undefined ? '' : fingerprintOf(claims[name])}`)
      .join('\n'),
  );
