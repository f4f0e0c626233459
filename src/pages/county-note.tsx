import { linkTo, useView } from '../url/use-view.ts';
import type { ViewContext } from './view.ts';

/** On a page that reads no rows of counties: what it says of a county is not what the county reported. */
export function CountyNote({ area, context }: { readonly area: string; readonly context: ViewContext }) {
  const view = useView();
  const { catalogue, table, names, locale } = context;
  const { level, parent = '' } = catalogue.area(area) ?? {};
  if (level !== 'county' || table.areas.has(area)) return null;
  return (
    <p className="address-notes" role="status">
      {locale.messages.shell.noCounties(names.fullArea(area))}{' '}
      <a href={linkTo(view, view.page, { ...view.search, area: parent })}>{names.area(parent)}</a>
    </p>
  );
}
