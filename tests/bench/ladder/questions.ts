import * as z from 'zod/mini';
import type { Query } from '../../../src/engine/query.ts';
import { counties } from '../../../src/queries/counties.ts';
import { figures } from '../../../src/queries/figures.ts';

export const INDICATOR = 'related_calls';

/** What is asked of each step: two questions of the pages, and one that nobody has prepared anything for. */
export const QUESTIONS = {
  change: figures({ slice: 'hotline_123', indicators: [INDICATOR], whole: false }) as Query<unknown>,
  filter: counties({ indicator: INDICATOR }) as Query<unknown>,
  'ad hoc': {
    key: ['ladder', 'ad hoc'],
    sql: `SELECT area, sex, sum(value) AS total FROM observation GROUP BY area, sex ORDER BY total DESC NULLS LAST`,
    params: [],
    columns: { area: 'text', sex: 'text', total: 'number' },
    row: z.any(),
  } as Query<unknown>,
} as const;

export type Question = keyof typeof QUESTIONS;
export const NAMES = Object.keys(QUESTIONS) as readonly Question[];

export const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
