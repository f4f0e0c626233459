import type { AreaOnMap } from './map-model.ts';
import type { ViewContext } from './view.ts';

/** The areas of a map as links in the order of its table: the same choice for keyboard and screen reader. */
export function AreaList({
  values,
  highlighted,
  hrefOf,
  context: { names, locale },
}: {
  readonly values: readonly AreaOnMap[];
  readonly highlighted: string | undefined;
  readonly hrefOf: (area: string) => string;
  readonly context: ViewContext;
}) {
  return (
    <ul className="map-list" aria-label={locale.messages.maps.listLabel}>
      {values.map(({ area, value, text, figure }) => (
        <li key={area}>
          <a
            href={hrefOf(area)}
            {...(area === highlighted ? { 'aria-current': 'true' as const } : {})}
            {...(value === null ? { title: text } : {})}
          >
            {names.area(area)}{' '}
            <span className={value === null ? 'map-list-lacking' : 'map-list-value'}>
              {value !== null || figure === undefined ? text : '—'}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
