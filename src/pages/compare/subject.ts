import { residentsFor } from '../../comparability/rules/population.ts';
import { DIMENSIONS } from '../../model/indicator.ts';
import { samePeriod } from '../../model/period.ts';
import type { ViewContext } from '../view.ts';
import type { Measured } from './measured.ts';
import { type Selection, seriesFor } from './selection.ts';

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
 * The measure with the censuses its rates rest on: «به ازای هر ۱۰۰ هزار نفر جمعیت (جمعیت: سرشماری ۱۳۹۵)»; empty for
 * the figures as they were published, whose unit says all.
 */
export function measureText(selection: Selection, context: ViewContext): string {
  const { locale, catalogue } = context;
  const { compare, terms } = locale.messages;
  if (selection.measure === 'count') return '';
  const name = terms.measures[selection.measure];
  if (selection.measure !== 'rate') return name;
  const years = seriesFor(selection.focus, selection, context)
    .filter(({ period }) => selection.periods.some((one) => samePeriod(one, period)))
    .flatMap((figure) => {
      const residents = residentsFor(figure, catalogue);
      return residents.kind === 'residents' ? [residents.population.year] : [];
    });
  const censuses = locale.list([...new Set(years)].map((year) => locale.ordinal(year)));
  return censuses === '' ? name : `${name} (${compare.rateNote(censuses)})`;
}

/** The unit in brackets, for captions of tables: their numbers stand alone. */
export const unitText = ({ indicator, measure }: Selection, { names }: ViewContext): string =>
  measure === 'share' || measure === 'index' ? '' : ` (${names.unit(indicator.code)})`;

/** Subject and measure as one title. */
export const titleText = (selection: Selection, context: ViewContext): string =>
  context.locale.list(
    [subjectText(selection, context), measureText(selection, context)].filter((part) => part !== ''),
  );

/** A measured value with its unit, where it has one: shares and index numbers have none. */
export function measuredText(
  { text }: Pick<Measured, 'text'>,
  { measure, indicator }: Selection,
  { names }: ViewContext,
): string {
  return measure === 'share' || measure === 'index' ? text : `${text} ${names.unit(indicator.code)}`;
}
