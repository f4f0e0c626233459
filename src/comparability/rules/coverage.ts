import { coveragePercent, type Figure } from '../../model/figure.ts';
import { ALLOW, note, type Rule, refuseWith } from '../comparison.ts';

/** Largest difference of reporting coverage, in percentage points, between two comparable figures. */
export const COVERAGE_TOLERANCE = 10;

interface Coverage {
  readonly reporting: number;
  readonly expected: number;
}

function coverageOf({ unitsReporting, unitsExpected }: Figure): Coverage | undefined {
  return unitsReporting === undefined || !unitsExpected
    ? undefined
    : { reporting: unitsReporting, expected: unitsExpected };
}

/** Compared over the common denominator: the difference of two rounded quotients can exceed 10 where it is 10. */
function isBeyondTolerance(a: Coverage, b: Coverage): boolean {
  const difference = Math.abs(a.reporting * b.expected - b.reporting * a.expected);
  return 100 * difference > COVERAGE_TOLERANCE * a.expected * b.expected;
}

/** If more offices reported in one of the two periods, the change is theirs, not that of the calls. */
export const coverageRule: Rule = ({ current, base }) => {
  const a = coverageOf(current);
  const b = coverageOf(base);
  if (a === undefined || b === undefined) return note('coverage_unknown');
  if (isBeyondTolerance(a, b))
    return refuseWith('coverage', {
      current: coveragePercent(current) ?? 0,
      base: coveragePercent(base) ?? 0,
    });
  if (a.reporting >= a.expected && b.reporting >= b.expected) return ALLOW;
  return note('coverage_incomplete', {
    current: a.reporting,
    current_expected: a.expected,
    base: b.reporting,
    base_expected: b.expected,
  });
};
