import { NOT_REPORTED } from '../model/cell.ts';
import type { Figure } from '../model/figure.ts';

type Place = Pick<Figure, 'indicator' | 'area' | 'period' | 'agency' | 'breakdown' | 'definition'>;

/** The figure that nobody reported: it stands in a comparison as missing, never as zero. */
export function missingFigure({ indicator, area, period, agency, breakdown, definition }: Place): Figure {
  return {
    indicator,
    area,
    period,
    agency,
    breakdown,
    definition,
    basePeriod: undefined,
    cell: NOT_REPORTED,
    source: '',
    released: '',
    releasedBasis: 'inferred',
    revision: 0,
    rule: '',
    printed: undefined,
    unitsReporting: undefined,
    unitsExpected: undefined,
    note: undefined,
    conflicts: [],
  };
}
