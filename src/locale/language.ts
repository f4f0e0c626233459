/** The languages of the interface: Persian first. */
export type Language = 'fa' | 'en';

/** The direction of a language's text. */
export function directionOf(language: Language): 'rtl' | 'ltr' {
  return language === 'fa' ? 'rtl' : 'ltr';
}

/** Compares names by the alphabet of the language (پ، چ، ژ، گ in their Persian places). */
export function collatorOf(language: Language): (a: string, b: string) => number {
  return new Intl.Collator(language).compare;
}
