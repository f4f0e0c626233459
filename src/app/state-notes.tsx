import { formatDate } from '../locale/period-label.ts';
import { useLocale } from '../locale/use-locale.ts';
import { useView } from '../url/use-view.ts';

/** Says which parameters of the address fell back to their default. */
export function AddressNotes({
  isKnown,
  isReleaseKnown,
}: {
  readonly isKnown: boolean;
  readonly isReleaseKnown: boolean;
}) {
  const { messages } = useLocale();
  const { search } = useView();
  const notes = [
    ...(isKnown ? [] : [messages.shell.notFound]),
    ...(search.asof === undefined ? [] : [messages.shell.asOf(formatDate(search.lang)(search.asof))]),
    ...(isReleaseKnown ? [] : [messages.shell.releaseUnknown]),
    ...(search.invalid.length === 0
      ? []
      : [messages.shell.invalid(search.invalid.map(({ key, value }) => `${key}=${value}`))]),
  ];
  if (notes.length === 0) return null;
  return (
    <div className="address-notes" role="status">
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  );
}
