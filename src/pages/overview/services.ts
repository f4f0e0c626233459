import type { Ratio } from '../../comparability/ratio.ts';
import type { Figure } from '../../model/figure.ts';
import { isLead } from './lead.ts';

const SERVICES = 4;

/** The other headline figures of a period: one an indicator, each with its declared ratio where there is one. */
export function servicesOf(totals: readonly Figure[], ratios: readonly Ratio[]) {
  const inRatioAsBase = new Set(ratios.map(({ right }) => right.indicator));
  const candidates = totals.filter(
    (figure) => figure.cell.kind === 'value' && figure.basePeriod === undefined && !isLead(figure),
  );
  const weight = (figure: Figure) =>
    (ratios.some(({ left }) => left.indicator === figure.indicator) ? 0 : 2) +
    (inRatioAsBase.has(figure.indicator) ? 3 : 0) +
    (figure.period.kind === 'point' ? 1 : 0);
  return [...candidates]
    .sort((a, b) => weight(a) - weight(b))
    .slice(0, SERVICES)
    .map((figure) => ({ figure, ratio: ratios.find(({ left }) => left === figure) }));
}
