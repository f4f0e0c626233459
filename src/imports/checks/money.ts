import type { IndicatorRow } from '../../model/data-set-rows.ts';
import { CELL_KEY } from '../../model/observation.ts';
import type { Report } from '../report.ts';
import { type CheckContext, groupBy, keyOf, type Observation } from './context.ts';
import type { Say } from './say.ts';

const CURRENCIES: Readonly<Record<string, number>> = { rial: 1, toman: 10 };
const MULTIPLES: Readonly<Record<string, number>> = { '': 1, thousand: 1e3, million: 1e6, billion: 1e9 };

/** Rial in one of a printed unit (`toman`, `million_rial`, `billion_toman`); undefined if it is not money. */
function rialPer(printedUnit: string): number | undefined {
  const parts = printedUnit.split('_');
  const currency = CURRENCIES[parts.at(-1) ?? ''];
  const multiple = MULTIPLES[parts.slice(0, -1).join('_')];
  return currency === undefined || multiple === undefined ? undefined : currency * multiple;
}

/** The printed value must give the value: ten rial a toman; the same unit the same number. */
export function reportPrinted({ row }: Observation, { unit }: IndicatorRow, say: Say): void {
  const { value, printed_value: printed, printed_unit: printedUnit } = row;
  if (printed !== null && printedUnit === '') say('printed_unit', 'printed_incomplete', { value: printed });
  if (printed === null && printedUnit !== '')
    say('printed_value', 'printed_incomplete', { value: printedUnit });
  if (printed === null || value === null) return;
  const factor = printedUnit === unit ? 1 : unit === 'rial' ? rialPer(printedUnit) : undefined;
  if (factor === undefined) return;
  const expected = printed * factor;
  if (Math.abs(expected - value) <= Math.abs(expected) * 1e-9) return;
  say('value', 'printed_mismatch', { value, printed, printed_unit: printedUnit, expected, unit });
}

/** One cell, two sources, a factor of exactly ten: one of them may be in toman. */
export function reportTomanBetweenSources(
  latest: readonly Observation[],
  context: CheckContext,
  report: Report,
): void {
  const inRial = latest.filter(({ row }) => row.value && context.indicator(row.indicator).unit === 'rial');
  for (const group of groupBy(inRial, ({ row }) => keyOf(row, CELL_KEY)).values()) {
    const [first, ...others] = group;
    for (const { file, line, row } of others) {
      const ratio = row.value! / first!.row.value!;
      if (ratio !== 10 && ratio !== 0.1) continue;
      report.add({ file, line, column: 'value' }, 'toman_suspicion', {
        value: row.value!,
        usual: first!.row.value!,
      });
    }
  }
}
