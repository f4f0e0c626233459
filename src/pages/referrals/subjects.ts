import type { MixOf } from '../mix-reports.ts';

/** The indicator whose parts this page shows. */
export const WHOLE = 'related_calls';

/** The outcomes of related calls. */
export const OUTCOMES: MixOf = { indicator: WHOLE, dimension: 'outcome' };

/** Their subjects, as they were reported. */
export const SUBJECTS: MixOf = { indicator: WHOLE, dimension: 'harm' };
