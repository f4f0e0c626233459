import type { Change, RefusedChange } from '../../../src/comparability/compare.ts';
import type { Parts } from '../../../src/comparability/parts.ts';
import type { Ratio } from '../../../src/comparability/ratio.ts';
import type { Relation } from '../../../src/model/catalogue.ts';
import type { Figure } from '../../../src/model/figure.ts';
import type { Dimension } from '../../../src/model/indicator.ts';
import { periodId } from '../../../src/model/period.ts';
import type { Refused } from '../../../src/model/refusal.ts';
import type { Interval } from '../../../src/statistics/interval.ts';
import { type Against, type Answer, type Claim, PARTS, type Ref } from '../claim.ts';

/** Figures, changes, parts and ratios of the view models as plain notes. */

export const refOf = (figure: Figure): Ref => ({
  indicator: figure.indicator,
  area: figure.area,
  period: periodId(figure.period),
  part: PARTS.map((name) => figure.breakdown[name]).join('|'),
  agency: figure.agency,
  definition: figure.definition,
  basePeriod: figure.basePeriod ? periodId(figure.basePeriod) : '',
});

const codesOf = (reasons: readonly { readonly code: string }[]) => reasons.map(({ code }) => code);

export const withheld = (reasons: readonly { readonly code: string }[]): Answer => ({
  kind: 'withheld',
  reasons: codesOf(reasons),
});

export const limitsOf = (interval: Interval | undefined) =>
  interval && ([interval.low, interval.high] as const);

/** A level as it was published, with all that contradicting sources say. */
export function levelOf(figure: Figure): Claim {
  const cells = [figure, ...figure.conflicts].map(({ cell }) => cell);
  const values = cells.flatMap((cell) => (cell.kind === 'value' ? [cell.value] : []));
  return { kind: 'level', ref: refOf(figure), values: [...new Set(values)], lack: figure.cell.kind };
}

export function answerOf(change: Change | RefusedChange): Answer {
  if (change.kind === 'refused') return withheld(change.reasons);
  const { amount, form, interval, notes, perYear } = change;
  return { kind: 'given', value: amount, form, limits: limitsOf(interval), perYear, notes: codesOf(notes) };
}

/** A change, of two cells or of two years so far. */
export function changeOf(change: Change | RefusedChange, against: Against): Claim {
  const isSum = against === 'year_to_date' && change.current.period.kind === 'span';
  const pan = (figure: Figure) => ({ ref: refOf(figure), isSum });
  return {
    kind: 'change',
    current: pan(change.current),
    base: pan(change.base),
    against,
    answer: answerOf(change),
  };
}

export function partsOf(whole: Figure | undefined, dimension: Dimension, mix: Parts | Refused): Claim {
  const isGiven = mix.kind === 'parts';
  return {
    kind: 'parts',
    whole: whole && refOf(whole),
    dimension,
    parts: isGiven ? mix.parts.map((part) => ({ ref: refOf(part.figure), share: part.sharePercent })) : [],
    answer: isGiven ? 'given' : { kind: 'withheld', reasons: codesOf(mix.reasons) },
  };
}

/** A ratio; where it is withheld, the figures that were about to be divided, if there were any. */
export function ratioOf(
  { left, right }: Pick<Relation, 'left' | 'right'>,
  answer: Ratio | Refused,
  figures: readonly [Figure | undefined, Figure | undefined] = [undefined, undefined],
): Claim {
  const [over, under] = answer.kind === 'ratio' ? [answer.left, answer.right] : figures;
  return {
    kind: 'ratio',
    left: over && refOf(over),
    right: under && refOf(under),
    names: [left, right],
    answer:
      answer.kind === 'ratio'
        ? { kind: 'given', value: answer.value, notes: codesOf(answer.notes) }
        : withheld(answer.reasons),
  };
}
