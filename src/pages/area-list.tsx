import type { AreaOnMap } from './map-model.ts';
import type { ViewContext } from './view.ts';

/** The areas of a map as links in the order of its table: the same choice for keyboard and screen reader. */
export function AreaList<Item extends AreaOnMap>({
  values,
  highlighted,
  hrefOf,
  textOf,
  context: { names, locale },
}: {
  readonly values: readonly Item[];
  readonly highlighted: string | undefined;
  readonly hrefOf: (area: string) => string;
  /** What stands for a value, in few words. */
  readonly textOf: (one: Item) => string;
  readonly context: ViewContext;
}) {
  return (
    <ul className="map-list" aria-label={locale.messages.maps.listLabel}>
      {values.map((one) => {
        const { area, value, text } = one;
        return (
          <li key={area}>
            <a
              href={hrefOf(area)}
              {...(area === highlighted ? { 'aria-current': 'true' as const } : {})}
              {...(value === null ? { title: text } : {})}
            >
              {names.area(area)}{' '}
              <span className={value === null ? 'map-list-lacking' : 'map-list-value'}>{textOf(one)}</span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}
