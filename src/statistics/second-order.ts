const smallEnough = 0.2;

/**
 * eᵗ − 1 − t with all its digits, also where eᵗ − 1 and t nearly cancel. Defined for every finite t.
 * Source: the exponential series below 0.2 in size, the function of the language above.
 */
export function expRemainder(t: number): number {
  if (Math.abs(t) >= smallEnough) return Math.expm1(t) - t;
  let term = (t * t) / 2;
  let sum = term;
  for (let k = 3; Math.abs(term) > Math.abs(sum) * 1e-17; k += 1) {
    term *= t / k;
    sum += term;
  }
  return sum;
}

/**
 * u − ln(1 + u) with all its digits, also where u and ln(1 + u) nearly cancel. For u > −1 (the caller checks).
 * Source: with v = u/(2+u), ln(1+u) = 2 artanh v (Abramowitz & Stegun 1964, 4.1.27), and u − 2v = uv.
 */
export function logRemainder(u: number): number {
  if (Math.abs(u) >= smallEnough) return u - Math.log1p(u);
  const v = u / (2 + u);
  let power = v;
  let sum = 0;
  for (let k = 3; k < 24; k += 2) {
    power *= v * v;
    sum += power / k;
  }
  return u * v - 2 * sum;
}
