import { Fragment } from 'react';
import { DIMENSIONS } from '../../model/indicator.ts';
import { linkTo, useView } from '../../url/use-view.ts';
import type { ViewContext } from '../view.ts';
import { ownIndicators, type Selection, sharedIndicators } from './selection.ts';
import { viewIn } from './views.ts';

const MOST_LINKS = 4;

/** Says that the area asked for has no figure of this indicator, and of which ones it has. */
export function WithoutOwnArea({
  selection,
  context,
}: {
  readonly selection: Selection;
  readonly context: ViewContext;
}) {
  const view = useView();
  const { search, names, locale, catalogue } = context;
  const { area } = search;
  if (area === undefined || selection.highlighted !== undefined || !catalogue.area(area)) return null;
  const { compare } = locale.messages;
  const shared = sharedIndicators(area, context);
  const others = (shared.length > 0 ? shared : ownIndicators(area, context)).slice(0, MOST_LINKS);
  const introduction = shared.length > 0 ? compare.hasShared : compare.hasOwn;
  return (
    <p className="address-notes" role="status">
      {compare.withoutArea(names.area(area), names.indicator(selection.indicator.code))}
      {others.length > 0 && ` ${introduction(names.area(area))} `}
      {others.map(({ code }, i) => (
        <Fragment key={code}>
          {i > 0 && locale.list(['', ''])}
          <a href={linkTo(view, 'compare', { area, indicator: code, measure: measureFor(code, context) })}>
            {names.indicator(code)}
          </a>
        </Fragment>
      ))}
    </p>
  );
}

const measureFor = (indicator: string, { catalogue }: ViewContext) =>
  catalogue.indicator(indicator)?.rate_base === 'residents' ? ('rate' as const) : ('count' as const);

/** What the address names and the catalogue does not know; the page shows the nearest thing it can. */
function unknownIn({ search, catalogue }: ViewContext): readonly string[] {
  const { indicator, area, areas = [], view } = search;
  const strangers = (search.chosen.agency ?? []).filter((code) => catalogue.agency(code) === undefined);
  const lost = areas.filter((code) => catalogue.area(code) === undefined);
  return [
    ...(indicator !== undefined && !catalogue.indicator(indicator) ? [`indicator=${indicator}`] : []),
    ...(area !== undefined && !catalogue.area(area) ? [`area=${area}`] : []),
    ...DIMENSIONS.flatMap((dimension) => {
      const [first, ...more] = search.chosen[dimension] ?? [];
      // One part at a time: what stands behind the first is not shown.
      const unused = first === undefined || catalogue.category(dimension, first) ? more : [first, ...more];
      return unused.length > 0 ? [`${dimension}=${unused.join(',')}`] : [];
    }),
    ...(strangers.length > 0 ? [`agency=${strangers.join(',')}`] : []),
    ...(view !== undefined && viewIn(search) === undefined ? [`view=${view}`] : []),
    ...(lost.length > 0 ? [`areas=${lost.join(',')}`] : []),
  ];
}

/** Says what of the address could not be used. */
export function UnknownInAddress({ context }: { readonly context: ViewContext }) {
  const unknown = unknownIn(context);
  if (unknown.length === 0) return null;
  return (
    <p className="address-notes" role="status">
      {context.locale.messages.shell.invalid(unknown)}
    </p>
  );
}

/** Where the address asks for several agencies: which one is shown, with a link to each other that reports too. */
export function OneAgency({
  selection,
  context,
}: {
  readonly selection: Selection;
  readonly context: ViewContext;
}) {
  const view = useView();
  const { search, names, locale } = context;
  const { agency, agencies } = selection;
  const asked = search.chosen.agency ?? [];
  if (asked.length < 2 || agency === '') return null;
  const others = agencies.filter((code) => code !== agency && asked.includes(code));
  const linked = others.map((code) => (
    <a key={code} href={linkTo(view, 'compare', { ...search, chosen: { ...search.chosen, agency: [code] } })}>
      {locale.messages.compare.otherAgency(names.agency(code))}
    </a>
  ));
  return (
    <p className="address-notes" role="status">
      {locale.messages.compare.oneAgency(names.agency(agency))}
      {linked.map((link, i) => (
        <Fragment key={link.key}>
          {i > 0 ? locale.list(['', '']) : ' '}
          {link}
        </Fragment>
      ))}
    </p>
  );
}
