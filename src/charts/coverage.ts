import type { ChartEnv } from './env.ts';
import type { KeyEntry } from './key.ts';
import { type Mark, rectMark } from './marks.ts';

/** How much was reported: all of it in full, some or in part, nothing. */
export type CoverageState = 'whole' | 'part' | 'none';

export const COVERAGE_STATES: readonly CoverageState[] = ['whole', 'part', 'none'];

/** One a period; undefined where nothing was to be reported. */
export type CoverageStates = readonly (CoverageState | undefined)[];

/** What all strips of a picture share. */
export interface CoverageWords {
  /** The title stands before the explained marks. */
  readonly labels: Readonly<Record<CoverageState | 'title', string>>;
  /** Says the same for readers who do not see the marks. */
  readonly sentence: string;
}

/** What was reported of each period, as a row of small marks under the time axis. */
export interface Coverage extends CoverageWords {
  readonly states: CoverageStates;
  /** Stands before the words of one period. */
  readonly tipLabel: string;
  /** The same in words, for the tooltip. */
  readonly texts: readonly string[];
}

export const STRIP_HEIGHT = 6;
const WIDEST = 8;

/** Full, half and flat: told apart by height, not by colour. */
const HEIGHTS: Readonly<Record<CoverageState, number>> = { whole: STRIP_HEIGHT, part: 3, none: 1 };

/** The marks of a strip, which stand on one line; `step` is the distance between two periods. */
export function coverageMarks(
  states: CoverageStates,
  x: (index: number) => number,
  step: number,
  top: number,
  env: ChartEnv,
): Mark[] {
  const width = Math.max(1, Math.min(WIDEST, step * 0.7));
  return states.flatMap((state, index) =>
    state ? [coverageMark(state, x(index) - width / 2, width, top, env)] : [],
  );
}

function coverageMark(state: CoverageState, x: number, width: number, top: number, env: ChartEnv): Mark {
  const height = HEIGHTS[state];
  return rectMark({ x, y: top + STRIP_HEIGHT - height, width, height }, { fill: env.colours.mark });
}

/** The title and the marks that occur. */
export function coverageEntries(
  words: CoverageWords | undefined,
  states: CoverageStates,
  env: ChartEnv,
): KeyEntry[] {
  if (!words) return [];
  const used = COVERAGE_STATES.filter((state) => states.includes(state)).map(
    (state): KeyEntry => ({
      label: words.labels[state],
      swatch: (box) => {
        const top = box.y + (box.height - STRIP_HEIGHT) / 2;
        return [coverageMark(state, box.x + (box.width - WIDEST) / 2, WIDEST, top, env)];
      },
    }),
  );
  return used.length === 0 ? [] : [{ label: words.labels.title, beginsLine: true }, ...used];
}
