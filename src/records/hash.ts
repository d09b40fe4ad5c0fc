/** The same value gives the same 16 letters and digits, and another one others. */
export const hashOf = (value: unknown): string => {
  const text = JSON.stringify(value);
  // FNV-1a in two lanes with different offsets: 64 bits that any engine computes alike.
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b);
  }
  return [low, high].map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
};
