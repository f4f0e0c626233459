import type { Locale } from '../../locale/locale.ts';
import type { Source } from '../../model/data-set.ts';
import { parsePeriod } from '../../model/period.ts';
import type { DataInput } from './input.ts';
import { type Searchable, searchable } from './search-text.ts';

/** One source as the list shows it. */
export interface SourceEntry {
  readonly id: string;
  readonly publisher: string;
  readonly office: string;
  readonly kind: string;
  readonly date: string;
  readonly reference: string;
  /** True if the reference is a number or code, false if it is a title in words. */
  readonly isReferenceCode: boolean;
  readonly url: string;
  /** The address if it is one that a browser may open. */
  readonly href: string | undefined;
  readonly note: string;
  readonly figures: number | undefined;
  readonly leftOut: number;
  readonly searchable: () => Searchable;
}

/** The sources of the data set in their own order, with how many figures each one carries. */
export function sourceEntries(input: DataInput): readonly SourceEntry[] {
  const leftOut = new Map<string, number>();
  for (const { decision, source } of input.placements) {
    if (decision === 'left_out') leftOut.set(source, (leftOut.get(source) ?? 0) + 1);
  }
  return [...input.context.sources.values()].map((source) =>
    sourceEntry(source, leftOut.get(source.id) ?? 0, input),
  );
}

function sourceEntry(source: Source, leftOut: number, { context, counts }: DataInput): SourceEntry {
  const { locale } = context;
  const { sourceKinds } = locale.messages.dataPage;
  const kind = sourceKinds[source.kind] ?? source.kind.replaceAll('_', ' ');
  const date = dateText(source, locale);
  const { id, reference, url } = source;
  return {
    id,
    publisher: locale.pick(source, 'publisher'),
    office: locale.pick(source, 'office'),
    kind,
    date,
    reference,
    isReferenceCode: /^[\w./:-]+$/.test(reference),
    url,
    href: /^https?:\/\//.test(url) ? url : undefined,
    note: locale.pick(source, 'note'),
    figures: counts && (counts.bySource.get(id) ?? 0),
    leftOut,
    searchable: () =>
      searchable(
        [
          ...[id, kind, date, reference, url, source.publisher_fa, source.publisher_en],
          ...[source.office_fa, source.office_en, source.note_fa, source.note_en],
        ],
        [reference],
      ),
  };
}

/** The date as far as it is stated: a day, a month or a year, and whether it is inferred. */
function dateText(source: Source, locale: Locale): string {
  const { dataPage } = locale.messages;
  const { published_on: date, published_on_gregorian: gregorian } = source;
  if (date === '') return dataPage.releasedUnknown;
  const period = parsePeriod(date);
  const own = period ? locale.period(period) : locale.date(date);
  const text = locale.language === 'en' && gregorian !== '' ? `${own}, ${gregorian}` : own;
  return source.published_on_basis === 'inferred' ? dataPage.releasedInferred(text) : text;
}
