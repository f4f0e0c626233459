import { toPersianDigits } from '../../locale/digits.ts';
import type { ViewContext } from '../view.ts';

/** A text that keeps its words, in the digits of the page. */
export function inOwnDigits(text: string, { locale }: ViewContext): string {
  return locale.language === 'fa' ? toPersianDigits(text) : text;
}
