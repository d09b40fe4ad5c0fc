/** Lanczos' approximation of the logarithm of the gamma function for positive numbers (g = 7, n = 9), to 15 digits. */
const logGamma = (x: number): number => {
  const coefficients = [
    676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
    -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
  ];
  const series = coefficients.reduce((sum, part, at) => sum + part / (x + at), 0.9999999999998099);
  const base = x + 6.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(base) - base + Math.log(series);
};

const steps = 500;
const tiny = 1e-300;

/** Lentz' evaluation of the continued fraction of the incomplete beta function. */
const fractionOf = (x: number, a: number, b: number): number => {
  const away = (value: number): number => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let product = d;
  for (let m = 1; m <= steps; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    product *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    product *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return product;
};

/** The regularised incomplete beta function. Abramowitz & Stegun, 26.5.8. */
const incompleteBeta = (x: number, a: number, b: number): number => {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  return x < (a + 1) / (a + b + 2) ? (front * fractionOf(x, a, b)) / a : 1 - (front * fractionOf(1 - x, b, a)) / b;
};

/** How likely Student's t is within ±`t` by chance, with `freedom` degrees of freedom (need not be whole). */
export const studentTConfidence = (t: number, freedom: number): number =>
  incompleteBeta((t * t) / (freedom + t * t), 0.5, freedom / 2);

/** How likely a normal deviate is within ±`z` by chance: the error function of z ÷ √2, by its series. */
export const normalConfidence = (z: number): number => {
  const x = Math.abs(z) / Math.SQRT2;
  // Beyond it the difference from 1 is smaller than a number can show.
  if (x > 6) return 1;
  let term = x;
  let sum = x;
  for (let n = 1; n < steps && Math.abs(term) > 1e-18 * sum; n++) {
    // Kummer's form of the series: no term is negative, so nothing cancels.
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
};
