import type { Indicator, Unit } from '../model/indicator.ts';

type Counted = Pick<Indicator, 'kind' | 'unit'>;

// Amounts of money, time and area are no events, and offices, projects or goods are decided, not met by chance:
// chance in counting says nothing about them.
const NOT_EVENTS: ReadonlySet<Unit> = new Set([
  'rial',
  'hours',
  'person_hours',
  'square_metres',
  'counties',
  'groups',
  'centres',
  'bases',
  'places',
  'desks',
  'sites',
  'vehicles',
  'staff',
  'projects',
  'packages',
  'housing_units',
]);

/** Fewer areas say little about all of them together: they make no funnel. */
export const FEWEST_IN_FUNNEL = 5;

/** True if the figures are percentages themselves: their change is in percentage points. */
export function isInPercent({ unit }: Counted): boolean {
  return unit === 'percent' || unit === 'points';
}

/** True if the figures count events of a span: only they have an interval by chance in counting. */
export function isEventCount(indicator: Counted): boolean {
  return indicator.kind === 'flow' && !NOT_EVENTS.has(indicator.unit) && !isInPercent(indicator);
}
