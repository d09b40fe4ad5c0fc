/**
 * The two tails of Student's t for whole degrees of freedom, by the finite series of Abramowitz and Stegun (26.7.3 and
 * 26.7.4), exact to the last digits; the library's own is right to nine.
 */
export const studentTTails = (t: number, degrees: number): number => {
  const angle = Math.atan(Math.abs(t) / Math.sqrt(degrees));
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const isOdd = degrees % 2 === 1;
  let term = isOdd ? cosine : 1;
  let sum = degrees === 1 ? 0 : term;
  for (let power = isOdd ? 3 : 2; power <= degrees - 2; power += 2) {
    term *= ((power - 1) / power) * cosine ** 2;
    sum += term;
  }
  return 1 - (isOdd ? (2 / Math.PI) * (angle + sine * sum) : sine * sum);
};
