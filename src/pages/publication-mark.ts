import type { Locale } from '../locale/locale.ts';
import type { DataSetEntry, Manifest } from '../model/data-set.ts';

/** What decides how far a figure may travel: what it is made of, and for whom it was built. */
export interface Publication {
  readonly dataSet: Pick<DataSetEntry, 'kind'>;
  readonly audience: Manifest['audience'];
  readonly locale: Locale;
}

/** The word inside a picture: «نمایشی», «داخلی»; empty for what may be published. */
export function pictureMark({ dataSet, audience, locale }: Publication): string {
  const { terms } = locale.messages;
  return [dataSet.kind === 'synthetic' ? terms.synthetic : '', audience === 'internal' ? terms.internal : '']
    .filter((word) => word !== '')
    .join(' · ');
}

/** The same in full, for ribbons, files and sheets of paper; empty for what may be published. */
export function publicationMarks({ dataSet, audience, locale }: Publication): readonly string[] {
  const { shell } = locale.messages;
  return [
    ...(dataSet.kind === 'synthetic' ? [shell.syntheticRibbon] : []),
    ...(audience === 'internal' ? [shell.internalRibbon] : []),
  ];
}

/** A sentence that says before anything else what it is made of and for whom, wherever it is pasted. */
export function markedSentence(sentence: string, { dataSet, audience, locale }: Publication): string {
  const { shell } = locale.messages;
  const synthetic = dataSet.kind === 'synthetic' ? shell.syntheticSentence(sentence) : sentence;
  return audience === 'internal' ? shell.internalSentence(synthetic) : synthetic;
}

/** The marks as they stand in the name of a file. */
export function fileMarks({ dataSet, audience }: Omit<Publication, 'locale'>): readonly string[] {
  return [
    ...(dataSet.kind === 'synthetic' ? ['synthetic'] : []),
    ...(audience === 'internal' ? ['internal'] : []),
  ];
}
