import { Card } from '../../ui/card.tsx';
import { linkTo, useView } from '../../url/use-view.ts';
import { ChangeLine } from '../change-line.tsx';
import { pairSearch } from '../pair-search.ts';
import { possibleChanges } from '../possible-changes.ts';
import type { ViewContext } from '../view.ts';

const MOST = 8;

/** The comparisons that this data set allows, each one click away. */
export function PossibleCard({ context }: { readonly context: ViewContext }) {
  const view = useView();
  const { compare } = context.locale.messages;
  const changes = possibleChanges(context);
  return (
    <Card name="possible" state={changes.length === 0 ? 'empty' : 'ready'} title={compare.possibleTitle}>
      {changes.length === 0 && <p className="pair-reason">{compare.none}</p>}
      <ul className="weighings">
        {changes.slice(0, MOST).map((change) => (
          <ChangeLine
            key={`${change.current.indicator} ${change.current.area}`}
            change={change}
            context={context}
            href={linkTo(view, 'compare', pairSearch(change))}
            isAreaNamed
          />
        ))}
      </ul>
    </Card>
  );
}
