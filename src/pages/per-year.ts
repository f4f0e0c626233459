import type { Change } from '../comparability/compare.ts';
import type { ViewContext } from './view.ts';

/** Whether a change a year is only about right: its levels are rounded, or its dates inferred from the text of a source. */
export const isAboutPerYear = ({ notes }: Change): boolean =>
  notes.some(({ code }) => code === 'rounding' || code === 'inferred');

/** A change over more than a year as growth a year: «به‌طور میانگین سالانه ۱۵٫۲٪ افزایش (مرکب)». */
export function perYearText(change: Change, { locale }: ViewContext): readonly string[] {
  const { perYear } = change;
  if (perYear === undefined || perYear === 0) return [];
  const { compare, terms } = locale.messages;
  const isAbout = isAboutPerYear(change);
  const size = locale.percent(Math.abs(perYear), { decimals: isAbout ? 0 : 1 });
  const said = compare.changeOf(size, perYear > 0 ? compare.increase : compare.decrease);
  return [compare.perYear(isAbout ? `${terms.qualifiers.about} ${said}` : said)];
}
