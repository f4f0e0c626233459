import type { Ratio } from '../comparability/ratio.ts';
import { marksOf } from '../locale/figure-text.ts';
import type { Relation } from '../model/catalogue.ts';
import { aboutDecimals } from './describe.ts';
import type { ViewContext } from './view.ts';

/** A ratio is said per one base, or per thousand residents. */
export type Scale = 1 | 1000;

/** Ratios to residents are said per thousand of them: per one they would be read as nothing. */
export const scaleOf = ({ right }: Pick<Relation, 'right'>): Scale =>
  right === 'marginal_residents' ? 1000 : 1;

/** Decimals of a ratio: as its relation declares, with one per thousand. */
export const decimalsOf = ({ decimals }: Pick<Relation, 'decimals'>, scale: Scale) =>
  scale === 1 ? decimals : 1;

export const isInexact = ({ notes }: Ratio) => notes.some(({ code }) => code === 'rounding');

/** The number of a ratio, without its unit; of inexact figures with "about" and no more than three digits. */
export function ratioNumber(ratio: Ratio, scale: Scale, { locale }: ViewContext): string {
  const value = ratio.value * scale;
  const decimals = decimalsOf(ratio.relation, scale);
  if (!isInexact(ratio)) return locale.number(value, { decimals });
  const number = locale.number(value, { decimals: Math.min(decimals, aboutDecimals(value)) });
  return `${locale.messages.terms.qualifiers.about} ${number}`;
}

/** What a ratio is called: its name in the catalogue, or per thousand residents. */
export function ratioName(relation: Relation, scale: Scale, { locale, names }: ViewContext): string {
  return scale === 1
    ? locale.pick(relation, 'name')
    : locale.messages.reach.perThousand(names.shortIndicator(relation.left));
}

/** A ratio with its unit: «۷۳۵٫۳ خدمت به ازای هر پایگاه». */
export function ratioText(ratio: Ratio, context: ViewContext): string {
  const { locale, names } = context;
  const { relation } = ratio;
  const scale = scaleOf(relation);
  const unit =
    scale === 1
      ? locale.pick(relation, 'unit')
      : locale.messages.reach.perThousand(names.unit(relation.left));
  return `${ratioNumber(ratio, scale, context)} ${unit}`;
}

/** The marks of a ratio: computed, and all that is true of its figures. */
export const marksOfRatio = ({ left, right }: Ratio): readonly string[] => [
  ...new Set(['derived', ...[left, right].flatMap((figure) => marksOf(figure, ''))]),
];
