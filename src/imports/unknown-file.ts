import { decode } from './decode.ts';
import { personalNumber } from './personal.ts';
import { isPersonalHeader } from './personal-headers.ts';
import type { ProblemCode } from './problem.ts';
import { Report } from './report.ts';

const CELL_END = /[,;\t|]/;

function personalIn(text: string): { line: number; code: ProblemCode } | undefined {
  const lines = text.split(/\r\n?|\n/).map((line) => line.replaceAll('"', '').split(CELL_END));
  if (lines[0]?.some(isPersonalHeader)) return { line: 1, code: 'personal_column' };
  for (const [i, cells] of lines.entries()) {
    const code = cells.map((cell) => personalNumber(cell)).find((found) => found !== undefined);
    if (code) return { line: i + 1, code };
  }
  return undefined;
}

/** A file of no known table is not read, which is told; personal data in it refuses the folder all the same. */
export function reportUnknownFile(file: string, bytes: Uint8Array, report: Report): void {
  report.add({ file }, 'unknown_file');
  // What else is wrong with it is nobody's concern.
  const text = decode(file, bytes, new Report());
  const found = text === undefined ? undefined : personalIn(text);
  if (found) report.add({ file, line: found.line }, found.code);
}
