/** A series small enough to stand beside its number: values in equal steps of time, gaps as gaps. */
export interface SparkModel {
  /** Null where nothing comparable is reported. */
  readonly values: readonly (number | null)[];
  /** Position of the value that the page is about. */
  readonly current: number;
  /** The series breaks before each of these positions: nothing is joined across. */
  readonly breaksAt: readonly number[];
  /** One sentence that says what the picture shows. */
  readonly sentence: string;
}

const HEIGHT = 100;
const STEP = 10;
/** Room above and below, so that no stroke is cut. */
const INSET = 8;

/** Width and height of the drawing in its own units, and where zero is. */
export const sizeOf = ({ values }: Pick<SparkModel, 'values'>) => ({
  width: Math.max(1, values.length - 1) * STEP,
  height: HEIGHT,
  floor: HEIGHT - INSET,
});

/** Where a value stands; zero is the floor, since counts have one. */
export function placeOf({ values }: Pick<SparkModel, 'values'>, index: number): { x: number; y: number } {
  const highest = Math.max(0, ...values.flatMap((value) => value ?? []));
  const value = values[index] ?? 0;
  const share = highest > 0 ? value / highest : 0;
  return { x: index * STEP, y: HEIGHT - INSET - share * (HEIGHT - 2 * INSET) };
}

/** The strokes as SVG writes them: broken at gaps and breaks; a value between two gaps is a short stroke. */
export function pathOf(model: Pick<SparkModel, 'values' | 'breaksAt'>): string {
  const { values, breaksAt } = model;
  const isJoined = (index: number) =>
    (values[index] ?? null) !== null && (values[index - 1] ?? null) !== null && !breaksAt.includes(index);
  return values
    .map((value, index) => {
      if (value === null) return '';
      const { x, y } = placeOf(model, index);
      const at = `${x} ${Math.round(y * 10) / 10}`;
      if (isJoined(index)) return `L${at}`;
      return isJoined(index + 1) ? `M${at}` : `M${at}h0.01`;
    })
    .join('');
}
