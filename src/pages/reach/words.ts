import type { Ratio } from '../../comparability/ratio.ts';
import type { Relation } from '../../model/catalogue.ts';
import type { Reason } from '../../model/refusal.ts';
import { levelText } from '../describe.ts';
import { sourceText } from '../source-list.tsx';
import type { ViewContext } from '../view.ts';

/** A ratio is said per one base, or per thousand residents. */
export type Scale = 1 | 1000;

/** Decimals of a ratio: as its relation declares, with one per thousand. */
export const decimalsOf = ({ decimals }: Pick<Relation, 'decimals'>, scale: Scale) =>
  scale === 1 ? decimals : 1;

/** The number of a ratio, without its unit; "about" where a figure in it is. */
export function ratioNumber(ratio: Ratio, scale: Scale, { locale }: ViewContext): string {
  const number = locale.number(ratio.value * scale, { decimals: decimalsOf(ratio.relation, scale) });
  return isInexact(ratio) ? `${locale.messages.terms.qualifiers.about} ${number}` : number;
}

export const isInexact = ({ notes }: Ratio) => notes.some(({ code }) => code === 'rounding');

/** What a ratio is called: its name in the catalogue, or per thousand residents. */
export function ratioName(relation: Relation, scale: Scale, { locale, names }: ViewContext): string {
  return scale === 1
    ? locale.pick(relation, 'name')
    : locale.messages.reach.perThousand(names.shortIndicator(relation.left));
}

/** Both figures of a ratio with their periods. */
export function levelsText({ left, right }: Ratio, context: ViewContext): string {
  const { locale } = context;
  return locale.messages.reach.ratioParts(
    levelText(left, context),
    locale.when(left.period),
    levelText(right, context),
    locale.when(right.period),
  );
}

/** Where both figures of a ratio come from. */
export function sourcesText({ left, right }: Ratio, context: ViewContext): string {
  const { reach } = context.locale.messages;
  const source = sourceText(left.source, context);
  return left.source === right.source
    ? reach.ratioSource(source)
    : reach.ratioSources(source, sourceText(right.source, context));
}

/** Why a ratio is withheld, in two or three words for a place in a picture. */
export function shortLack(reasons: readonly Reason[], { locale }: ViewContext): string {
  const { cells } = locale.messages.terms;
  switch (reasons[0]?.code) {
    case 'current_suppressed':
    case 'base_suppressed':
      return cells.suppressed;
    case 'current_not_applicable':
    case 'base_not_applicable':
      return cells.not_applicable;
    case 'conflict':
      return cells.conflict;
    case 'current_missing':
    case 'base_missing':
      return cells.missing;
    default:
      return locale.messages.shell.card.notComparable;
  }
}
