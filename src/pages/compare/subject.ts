import { COUNTRY } from '../../model/catalogue.ts';
import type { Figure } from '../../model/figure.ts';
import { DIMENSIONS } from '../../model/indicator.ts';
import { samePeriod } from '../../model/period.ts';
import { censusesOf, oldCensusTexts } from '../census.ts';
import type { Scale } from '../shades.ts';
import type { ViewContext } from '../view.ts';
import type { Measured } from './measured.ts';
import { areCounties, type Selection, seriesFor, withoutCountry } from './selection.ts';

/** What the page is about, in words: the indicator with the part it is limited to, the measure, and levels with units. */

/** The part of the total that was chosen: «کودک‌آزاری»; empty for the total. */
export function partText({ part }: Pick<Selection, 'part'>, { names, locale }: ViewContext): string {
  return locale.list(
    DIMENSIONS.flatMap((dimension) => {
      const code = part[dimension];
      return code === undefined ? [] : [names.category(dimension, code)];
    }),
  );
}

/** The indicator, with the agency where several report it and the part it is limited to: «مأموریت‌های خدمات سیار: کودک‌آزاری». */
export function subjectText(selection: Selection, context: ViewContext): string {
  const { names } = context;
  const { agency, agencies } = selection;
  const reporter = agencies.length > 1 ? ` (${names.agency(agency)})` : '';
  const indicator = names.indicator(selection.indicator.code) + reporter;
  const part = partText(selection, context);
  return part === '' ? indicator : `${indicator}: ${part}`;
}

/**
 * The measure with every census that the rates of these figures rest on: «به ازای هر ۱۰۰ هزار نفر جمعیت (جمعیت: سرشماری ۱۳۹۵)»; empty for
 * the figures as they were published, whose unit says all.
 */
export function measureText(selection: Selection, figures: readonly Figure[], context: ViewContext): string {
  const { locale } = context;
  const { compare, terms } = locale.messages;
  if (selection.measure === 'count') return '';
  const name = terms.measures[selection.measure];
  const censuses = censusesOf(figures, selection, context).map((year) => locale.ordinal(year));
  return censuses.length === 0 ? name : `${name} (${compare.rateNote(censuses)})`;
}

/** The unit in brackets, for captions of tables: their numbers stand alone. */
export const unitText = ({ indicator, measure }: Selection, { names }: ViewContext): string =>
  measure === 'share' || measure === 'index' ? '' : ` (${names.unit(indicator.code)})`;

/** What the numbers of a scale are: unit and measure, «تماس، به ازای هر ۱۰۰ هزار نفر جمعیت (جمعیت: سرشماری ۱۳۹۵)». */
export function scaleText(selection: Selection, figures: readonly Figure[], context: ViewContext): string {
  const { measure, indicator } = selection;
  const hasUnit = measure !== 'share' && measure !== 'index';
  const parts = [hasUnit ? context.names.unit(indicator.code) : '', measureText(selection, figures, context)];
  return context.locale.list(parts.filter((part) => part !== ''));
}

/** How numbers on the measure of the page are printed. */
export const scaleOf = ({ measure }: Pick<Selection, 'measure'>): Scale => ({
  decimals: measure === 'count' ? 0 : 1,
  isPercent: measure === 'share',
});

/** Subject and measure of some figures as one title. */
export const titleText = (selection: Selection, figures: readonly Figure[], context: ViewContext): string =>
  context.locale.list(
    [subjectText(selection, context), measureText(selection, figures, context)].filter((part) => part !== ''),
  );

/** The title of a table, which goes into every row of its file, with what must be said of old censuses. */
export const captionText = (
  title: string,
  selection: Selection,
  figures: readonly Figure[],
  context: ViewContext,
): string => [title, ...oldCensusTexts(figures, selection, context)].join(' · ');

/** A measured value with its unit, where it has one: shares and index numbers have none. */
export function measuredText(
  { text }: Pick<Measured, 'text'>,
  { measure, indicator }: Selection,
  { names }: ViewContext,
): string {
  return measure === 'share' || measure === 'index' ? text : `${text} ${names.unit(indicator.code)}`;
}

/**
 * The areas that the page is about: one or two by name, more by number, the country by name and apart. Areas that have
 * no figure in the shown periods are not counted as if they had; where they were chosen, it says so.
 */
export function areasText(selection: Selection, context: ViewContext): string {
  const { locale, names, search } = context;
  const { areas, periods } = selection;
  const { sentence } = locale.messages.compare;
  const counted = (some: readonly string[]) => {
    const counties = some.filter((code) => areCounties([code])).length;
    const provinces = withoutCountry(some).length - counties;
    return sentence.areas(provinces, counties, some.includes(COUNTRY) ? names.plainArea(COUNTRY) : undefined);
  };
  if (areas.length <= 2) return locale.list(areas.map(names.plainArea));
  const isKnown = (area: string) =>
    seriesFor(area, selection, context).some(
      ({ cell, period }) => cell.kind === 'value' && periods.some((one) => samePeriod(one, period)),
    );
  const known = areas.filter(isKnown);
  if (known.length === areas.length || known.length === 0) return counted(areas);
  if (search.areas === undefined) return sentence.withFigures(counted(known));
  return sentence.withoutFigures(counted(areas), counted(areas.filter((area) => !known.includes(area))));
}
