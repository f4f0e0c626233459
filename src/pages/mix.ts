import { fillOf, type MixBarModel, type Segment } from '../charts/mix-bar/model.ts';
import { type Parts, partsOf } from '../comparability/parts.ts';
import { marksOf } from '../locale/figure-text.ts';
import type { Figure } from '../model/figure.ts';
import type { Dimension } from '../model/indicator.ts';
import { samePeriod } from '../model/period.ts';
import type { Refused } from '../model/refusal.ts';
import { wholePercents } from '../statistics/rounding.ts';
import { saidLevel } from './describe.ts';
import { pictureMark } from './publication-mark.ts';
import type { ViewContext } from './view.ts';

/** A mix as the bar draws it, with the note that rounding may need. */
export interface MixView {
  readonly parts: Parts;
  readonly bar: MixBarModel;
  /** What the rounded shares add up to, where that isn't 100. */
  readonly roundedSum: number | undefined;
  readonly hasRemainder: boolean;
}

/** The parts of a figure by one dimension, from the figures of its area. */
export function partsIn(
  whole: Figure,
  figures: readonly Figure[],
  dimension: Dimension,
  context: ViewContext,
): Parts | Refused {
  const parts = figures.filter(
    (figure) =>
      figure.indicator === whole.indicator &&
      figure.breakdown[dimension] !== '' &&
      figure.agency === whole.agency &&
      figure.definition === whole.definition &&
      samePeriod(figure.period, whole.period),
  );
  return partsOf(whole, parts, dimension, context.catalogue);
}

/** Names, rounds and marks the parts for the bar. */
export function mixView(parts: Parts, dimension: Dimension, context: ViewContext): MixView {
  const { locale, names } = context;
  const rounded = wholePercents(parts.parts.map(({ value }) => value));
  const segments = parts.parts.map((part, i): Segment => {
    const name = part.isRemainder
      ? locale.messages.referrals.remainder
      : names.category(dimension, part.code);
    return {
      key: part.code,
      label: name,
      value: locale.number(part.value),
      share: locale.percent('kind' in rounded ? part.sharePercent : rounded.percents[i]!),
      sharePercent: part.sharePercent,
      fill: fillOf(i, part.isRemainder),
      marks: marksOf(part.figure, ''),
    };
  });
  const whole = locale.list([
    names.indicator(parts.whole.indicator),
    names.area(parts.whole.area),
    locale.period(parts.whole.period),
  ]);
  return {
    parts,
    bar: {
      mark: pictureMark(context),
      segments,
      sentence: locale.messages.referrals.mixSentence(
        whole,
        saidLevel(parts.whole, context),
        segments.map(({ label, value, share }) => `${label} ${value} (${share})`),
      ),
    },
    roundedSum: 'kind' in rounded || rounded.addsUp ? undefined : rounded.sum,
    hasRemainder: parts.parts.some(({ isRemainder }) => isRemainder),
  };
}
