/**
 * Random numbers for the synthetic data set: xoshiro128** (Blackman and Vigna, 2018) seeded by splitmix32, in 32-bit
 * integer arithmetic. Everything above it uses only + − × ÷ and square root, which IEEE 754 rounds alike on every
 * platform; no exponential or sine, whose last digit is the platform's own. One seed, one data set, everywhere.
 */
export interface Random {
  /** Uniform in [0, 1), 32 bits. */
  uniform(): number;
  /** Uniform in [low, high). */
  between(low: number, high: number): number;
  /** Standard normal, approximately: twelve uniforms minus six (Irwin-Hall); never beyond ±6. */
  normal(): number;
  /** A count of mean `mean`. */
  poisson(mean: number): number;
  /** Successes out of `n` trials of probability `p`. */
  binomial(n: number, p: number): number;
}

function splitmix32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return (z ^ (z >>> 16)) >>> 0;
  };
}

const rotl = (x: number, k: number) => (x << k) | (x >>> (32 - k));

function xoshiro128(next: () => number): () => number {
  let [a, b, c, d] = [next(), next(), next(), next() | 1];
  return () => {
    const result = Math.imul(rotl(Math.imul(b, 5), 7), 9) >>> 0;
    const t = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = rotl(d, 11);
    return result;
  };
}

/** FNV-1a over the characters of a name: 32 bits. */
function hashName(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** e^−x for 0 ≤ x ≤ 32, by (1 − x/2¹⁶)^(2¹⁶): sixteen squarings, good to 1 in 100 at the far end. */
function expMinus(x: number): number {
  let power = 1 - x / 65536;
  for (let i = 0; i < 16; i++) power *= power;
  return power;
}

function normal(uniform: () => number): number {
  let sum = -6;
  for (let i = 0; i < 12; i++) sum += uniform();
  return sum;
}

function poisson(mean: number, uniform: () => number): number {
  if (mean <= 0) return 0;
  if (mean > 32) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(uniform)));
  let probability = expMinus(mean);
  let left = uniform() - probability;
  let count = 0;
  while (left >= 0 && count < 200) {
    count++;
    probability *= mean / count;
    left -= probability;
  }
  return count;
}

function binomial(n: number, p: number, uniform: () => number): number {
  if (n <= 0 || p <= 0) return 0;
  if (p >= 1) return n;
  if (n > 48) {
    const count = Math.round(n * p + Math.sqrt(n * p * (1 - p)) * normal(uniform));
    return Math.min(n, Math.max(0, count));
  }
  let successes = 0;
  for (let i = 0; i < n; i++) if (uniform() < p) successes++;
  return successes;
}

/** The stream of random numbers of one name under one seed: adding a series leaves all the others as they were. */
export function randomOf(seed: number, name: string): Random {
  const next = xoshiro128(splitmix32(hashName(`${seed}/${name}`)));
  const uniform = () => next() / 4294967296;
  return {
    uniform,
    between: (low, high) => low + (high - low) * uniform(),
    normal: () => normal(uniform),
    poisson: (mean) => poisson(mean, uniform),
    binomial: (n, p) => binomial(n, p, uniform),
  };
}

/** Deals `n` into parts in proportion to `weights`: whole numbers that add up to `n` exactly. */
export function deal(n: number, weights: readonly number[], random: Random): number[] {
  let left = n;
  let weightLeft = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight, i) => {
    const part = i === weights.length - 1 ? left : random.binomial(left, weight / weightLeft);
    left -= part;
    weightLeft -= weight;
    return part;
  });
}

/** base^exponent for a fraction of years, by steps of a quarter: multiplication only. */
export function compound(annual: number, quarters: number): number {
  const step = 1 + annual / 4;
  let factor = 1;
  for (let i = 0; i < quarters; i++) factor *= step;
  return factor;
}
