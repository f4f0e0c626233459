import { sourceText } from '../source-list.tsx';
import type { ViewContext } from '../view.ts';
import type { TrendEvent } from './trend-events.ts';

/** The statements behind the numbers at the axis, each with its place, its time and its source. */
export function EventList({
  events,
  context,
}: {
  readonly events: readonly TrendEvent[];
  readonly context: ViewContext;
}) {
  const { locale, names } = context;
  if (events.length === 0) return null;
  return (
    <section className="trend-events">
      <h3 className="side-title">{locale.messages.compareViews.events.title}</h3>
      <ol>
        {events.map(({ statement, period }) => (
          <li key={statement.id}>
            {locale.list([names.area(statement.area), locale.period(period)])}:{' '}
            {locale.pick(statement, 'text')}{' '}
            <span className="trend-event-source">({sourceText(statement.source, context)})</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
