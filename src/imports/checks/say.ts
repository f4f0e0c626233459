import type { ProblemValues } from '../../locale/problems/message.ts';
import type { ObservationColumn } from '../../model/observation.ts';
import type { ProblemCode } from '../problem.ts';

/** Says something about one column of an observation. */
export type Say = (column: ObservationColumn, code: ProblemCode, values?: ProblemValues) => void;
