import { linkTo, useView } from '../../url/use-view.ts';
import type { ViewContext } from '../view.ts';
import type { Selection } from './selection.ts';
import { isOffered, VIEWS, viewIn } from './views.ts';

interface Props {
  readonly selection: Selection;
  readonly context: ViewContext;
}

/** The ways of looking at the same choice, as links: side by side, or one of them large. */
export function ViewStrip({ selection, context }: Props) {
  const view = useView();
  const { messages } = context.locale;
  const current = viewIn(view.search);
  const offered = VIEWS.filter((one) => one === current || isOffered(one, selection, context));
  return (
    <nav className="view-strip" aria-label={messages.compareViews.strip}>
      <ul>
        {[undefined, ...offered].map((one) => (
          <li key={one ?? 'all'}>
            <a
              href={linkTo(view, 'compare', { ...view.search, view: one })}
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
