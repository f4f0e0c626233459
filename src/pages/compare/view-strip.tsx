import { linkTo, useView } from '../../url/use-view.ts';
import type { ViewContext } from '../view.ts';
import { areCounties, type Selection } from './selection.ts';
import { isOffered, VIEWS, viewIn } from './views.ts';

interface Props {
  readonly selection: Selection;
  readonly context: ViewContext;
}

/** The ways of looking at the same choice, as links: side by side, or one of them large. */
export function ViewStrip({ selection, context }: Props) {
  const view = useView();
  const { catalogue, locale } = context;
  const { messages } = locale;
  const current = viewIn(view.search);
  const offered = VIEWS.filter((one) => one === current || isOffered(one, selection, context));
  const { area, areas } = view.search;
  const province = catalogue.area(area ?? '')?.parent;
  // A county that was chosen among the tiles of the country is not among the areas of another view.
  const isTile = current === 'tiles' && areas === undefined && area !== undefined && areCounties([area]);
  const elsewhere = isTile ? { ...view.search, area: province } : view.search;
  return (
    <nav className="view-strip" aria-label={messages.compareViews.strip}>
      <ul>
        {[undefined, ...offered].map((one) => (
          <li key={one ?? 'all'}>
            <a
              href={linkTo(view, 'compare', { ...(one === current ? view.search : elsewhere), view: one })}
              {...(one === current ? { 'aria-current': 'true' as const } : {})}
            >
              {messages.compareViews.names[one ?? 'all']}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
