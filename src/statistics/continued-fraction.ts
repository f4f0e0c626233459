const tiny = 1e-300;
/** A guard: near the mode of a shape of 1e15 a few million terms are needed, of 1e9 some ten thousand. */
const mostTerms = 10_000_000;

/**
 * The value of b₀ + a₁/(b₁ + a₂/(b₂ + …)), to the last digits of a double. `numerator(k)` is aₖ for k ≥ 1 and
 * `denominator(k)` is bₖ for k ≥ 0. The fraction must converge (the caller knows where it does).
 * Source: Lentz 1976, Applied Optics 15: 668, as modified by Thompson & Barnett 1986, J. Comput. Phys. 64: 490.
 */
export function continuedFraction(
  numerator: (k: number) => number,
  denominator: (k: number) => number,
): number {
  let value = denominator(0) || tiny;
  let ratio = value;
  let inverse = 0;
  for (let k = 1; k < mostTerms; k += 1) {
    const a = numerator(k);
    const b = denominator(k);
    inverse = 1 / (b + a * inverse || tiny);
    ratio = b + a / ratio || tiny;
    const change = ratio * inverse;
    value *= change;
    if (Math.abs(change - 1) < 4e-16) break;
  }
  return value;
}
