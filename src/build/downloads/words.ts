import { files as filesEn } from '../../locale/en/files.ts';
import { en } from '../../locale/en.ts';
import { type FileWords, files as filesFa } from '../../locale/fa/files.ts';
import { fa } from '../../locale/fa.ts';
import type { Language } from '../../locale/language.ts';
import { createLocale, type Locale } from '../../locale/locale.ts';
import { isInternal, isSynthetic, type Release } from './release.ts';

/** A language with the words of files. */
export interface Words {
  readonly locale: Locale;
  readonly files: FileWords;
}

/** Files speak both languages. */
export const WORDS: Readonly<Record<Language, Words>> = {
  fa: { locale: createLocale('fa', fa), files: filesFa },
  en: { locale: createLocale('en', en), files: filesEn },
};

/** The marks of a release as a sentence; empty where it has none. */
export function markOf(release: Release, { locale }: Words): string {
  const marks = [
    isSynthetic(release) ? locale.messages.shell.syntheticRibbon : '',
    isInternal(release) ? locale.messages.shell.internalRibbon : '',
  ];
  return marks.filter((mark) => mark !== '').join(' · ');
}

/** A title that never stands without the marks of its release. */
export function titleOf(release: Release, words: Words): string {
  const title = words.locale.pick(release.about, 'title');
  const { synthetic } = words.locale.messages.terms;
  const marks = [
    isSynthetic(release) && !title.includes(synthetic) ? synthetic : '',
    isInternal(release) ? words.files.internal : '',
  ].filter((mark) => mark !== '');
  return marks.length === 0 ? title : `${title} (${marks.join(words.files.codebook.separator)})`;
}
