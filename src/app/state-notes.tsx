import { useCatalogue } from '../answers/use-door.ts';
import { useLocale } from '../locale/use-locale.ts';
import type { CatalogueIndex } from '../model/catalogue.ts';
import type { DataSetEntry } from '../model/data-set.ts';
import { toPeriod } from '../model/period.ts';
import { useEdition } from '../pages/use-view-context.ts';
import { addressOf } from '../url/search.ts';
import { useView } from '../url/use-view.ts';

/** Says which edition is shown where it isn't the latest, and which parameters of the address fell back to their default. */
export function AddressNotes({
  isKnown,
  dataSet,
}: {
  readonly isKnown: boolean;
  readonly dataSet: DataSetEntry;
}) {
  const locale = useLocale();
  const { shell } = locale.messages;
  const { search, page } = useView();
  const { frozen, asof, isReleaseKnown } = useEdition(dataSet);
  const borders = useBorders(dataSet);
  const edition = [
    ...(frozen ? [shell.frozenTo(frozen.version, frozen.id)] : []),
    ...(asof === undefined ? [] : [shell.asOf(locale.date(asof))]),
    ...(borders ? [borders] : []),
  ];
  const faults = [
    ...(isKnown ? [] : [shell.notFound]),
    ...(isReleaseKnown ? [] : [shell.releaseUnknown]),
    ...(search.invalid.length === 0
      ? []
      : [shell.invalid(search.invalid.map(({ key, value }) => `${key}=${value}`))]),
  ];
  if (edition.length + faults.length === 0) return null;
  const latest = { ...search, asof: undefined, release: undefined, definition: undefined };
  return (
    <div className="address-notes" role="status">
      {faults.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {edition.length > 0 && (
        <p>
          {edition.join(' ')} <a href={addressOf(page, latest)}>{shell.showLatest}</a>
        </p>
      )}
    </div>
  );
}

/** What the address says of borders: that series on new ones are shown, or that there are none. */
function useBorders(dataSet: DataSetEntry): string | undefined {
  const locale = useLocale();
  const { definition } = useView().search;
  const catalogue = useCatalogue(dataSet);
  if (definition === undefined || catalogue.state !== 'ready') return undefined;
  const { shell } = locale.messages;
  const change = changeWith(definition, catalogue.value);
  return change ? shell.onBorders(locale.periodInSentence(toPeriod(change.period))) : shell.noBorders;
}

const changeWith = (definition: string, { boundaries }: CatalogueIndex) =>
  boundaries.find((one) => one.adjusted_definition === definition && one.adjusted_indicators.length > 0);
