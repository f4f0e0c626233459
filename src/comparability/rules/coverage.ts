import type { Figure } from '../../model/figure.ts';
import { ALLOW, note, type Rule, refuseWith } from '../comparison.ts';

/** Largest difference of reporting coverage, in percentage points, between two comparable figures. */
export const COVERAGE_TOLERANCE = 10;

function coverageOf({ unitsReporting, unitsExpected }: Figure): number | undefined {
  return unitsReporting === undefined || !unitsExpected ? undefined : (unitsReporting / unitsExpected) * 100;
}

/** If more offices reported in one of the two periods, the change is theirs, not that of the calls. */
export const coverageRule: Rule = ({ current, base }) => {
  const a = coverageOf(current);
  const b = coverageOf(base);
  if (a === undefined || b === undefined) return note('coverage_unknown');
  const values = { current: a, base: b };
  return Math.abs(a - b) > COVERAGE_TOLERANCE ? refuseWith('coverage', values) : ALLOW;
};
