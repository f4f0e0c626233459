import { marksOf } from '../../locale/figure-text.ts';
import type { Figure } from '../../model/figure.ts';
import type { ViewContext } from '../view.ts';
import { isGiven } from './ratios.ts';
import type { ReachView } from './view-model.ts';

/** The marks that stand beside numbers of this page, for the legend at its foot. */
export function marksOnPage({ ofPeriod, bases }: ReachView, { catalogue }: ViewContext): readonly string[] {
  const figures: Figure[] = bases.kind === 'empty' ? [] : [...bases.figures];
  const computed: string[] = [];
  if (ofPeriod) {
    const { summary, perBase, perResidents, kinds, neighbourhoods } = ofPeriod;
    const answers = [...summary.ratios, ...(perBase?.known ?? []), ...(perResidents?.answers ?? [])];
    const ratios = answers.filter(isGiven).map(({ answer }) => answer);
    figures.push(...summary.levels.flatMap(({ figure }) => (figure ? [figure] : [])));
    figures.push(...ratios.flatMap(({ left, right }) => [left, right]));
    if (kinds.kind !== 'empty') figures.push(...kinds.figures);
    if (neighbourhoods.kind === 'mix') figures.push(neighbourhoods.reached.all);
    if (ratios.length > 0 || neighbourhoods.kind === 'mix') computed.push('derived');
  }
  return [
    ...computed,
    ...figures.flatMap((figure) => marksOf(figure, catalogue.indicator(figure.indicator)?.base ?? '')),
  ];
}
