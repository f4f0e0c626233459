import type { Chunk } from './site.ts';

interface Side {
  readonly median: number;
  readonly p95: number;
  readonly n: number;
}

/** One measured thing: the application, the floor, and how many times the floor the application takes. */
export interface Row {
  readonly group: string;
  readonly name: string;
  readonly unit: string;
  readonly app: Side | undefined;
  readonly floor: Side | undefined;
  readonly ratio: number | undefined;
}

interface RowSamples {
  readonly group: string;
  readonly name: string;
  readonly unit: string;
  readonly app: readonly (number | undefined)[];
  readonly floor?: readonly (number | undefined)[];
}

/** The value that a share of the samples does not exceed (nearest rank). */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
}

function side(samples: readonly (number | undefined)[] = []): Side | undefined {
  const sorted = samples.filter((sample) => sample !== undefined).sort((a, b) => a - b);
  if (sorted.length === 0) return undefined;
  return { median: quantile(sorted, 0.5), p95: quantile(sorted, 0.95), n: sorted.length };
}

export function row({ group, name, unit, app, floor }: RowSamples): Row {
  const [ours, theirs] = [side(app), side(floor)];
  // A shift of nearly nothing is no unit to count in.
  const ratio =
    ours && theirs && theirs.median > 0 && unit !== 'score' ? ours.median / theirs.median : undefined;
  return { group, name, unit, app: ours, floor: theirs, ratio };
}

const HEADS = ['', 'unit', 'site', 'p95', 'floor', 'p95', 'ratio', 'n'];

/** The rows as one table of text, grouped. */
export function table(rows: readonly Row[]): readonly string[] {
  const cells = rows.map((one) => [
    `${one.group}: ${one.name}`,
    one.unit,
    ...[one.app?.median, one.app?.p95, one.floor?.median, one.floor?.p95].map((value) =>
      figure(value, one.unit),
    ),
    one.ratio === undefined ? '' : one.ratio.toFixed(2),
    String(one.app?.n ?? 0),
  ]);
  return align([HEADS, ...cells]);
}

export function chunkLines(chunks: readonly Chunk[]): readonly string[] {
  const kilo = (bytes: number) => (bytes / 1000).toFixed(1);
  const cells = chunks.map(({ file, bytes, brotli }) => [file, kilo(bytes), kilo(brotli)]);
  return align([['file', 'kB', 'kB brotli'], ...cells]);
}

function figure(value: number | undefined, unit: string): string {
  if (value === undefined) return '';
  return unit === 'score'
    ? value.toFixed(3)
    : unit === ''
      ? String(value)
      : value.toFixed(value < 100 ? 1 : 0);
}

function align(lines: readonly (readonly string[])[]): readonly string[] {
  const widths = lines[0]!.map((_, i) => Math.max(...lines.map((line) => line[i]!.length)));
  return lines.map((line) =>
    line
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
      .join('  ')
      .trimEnd(),
  );
}
