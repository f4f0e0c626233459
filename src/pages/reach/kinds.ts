import { type Parts, partsOf } from '../../comparability/parts.ts';
import type { Figure } from '../../model/figure.ts';
import { type Period, samePeriod } from '../../model/period.ts';
import type { Refused } from '../../model/refusal.ts';
import { type MixView, mixView } from '../mix.ts';
import type { ViewContext } from '../view.ts';
import { seriesOf } from './figures.ts';
import { SERVICES } from './indicators.ts';

/** The kinds of service of an area in a period: a mix where they add up, levels where they don't, or nothing. */
export type Kinds =
  | {
      readonly kind: 'mix';
      readonly parts: Parts;
      readonly mix: MixView;
      readonly figures: readonly Figure[];
    }
  | { readonly kind: 'refused'; readonly answer: Refused; readonly figures: readonly Figure[] }
  | { readonly kind: 'empty' };

export function kindsView(area: string, period: Period, context: ViewContext): Kinds {
  const whole = seriesOf(SERVICES, area, context).find((figure) => samePeriod(figure.period, period));
  const parts = partsIn(area, period, whole, context);
  if (!whole || parts.length === 0) return { kind: 'empty' };
  const answer = partsOf(whole, parts, 'service', context.catalogue);
  const figures = [whole, ...parts];
  return answer.kind === 'parts'
    ? { kind: 'mix', parts: answer, mix: mixView(answer, 'service', context), figures }
    : { kind: 'refused', answer, figures };
}

function partsIn(
  area: string,
  period: Period,
  whole: Figure | undefined,
  { table, catalogue }: ViewContext,
): readonly Figure[] {
  const codes = catalogue.categories.filter(({ dimension }) => dimension === 'service');
  return codes.flatMap(({ code }) =>
    table
      .series({ indicator: SERVICES, area, breakdown: { service: code }, agency: whole?.agency })
      .filter((figure) => samePeriod(figure.period, period)),
  );
}
