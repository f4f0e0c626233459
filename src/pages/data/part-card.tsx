import { type ReactNode, useState } from 'react';
import type { Loaded } from '../../answers/use-door.ts';
import { Card } from '../../ui/card.tsx';
import { Failure, Waiting } from '../../ui/waiting.tsx';
import { TakeAway } from '../take-away.tsx';
import type { ViewContext } from '../view.ts';
import type { BuildTable } from './tables.ts';
import type { Found } from './view-model.ts';

const SHOWN_AT_FIRST = 200;

export interface PartCardProps<T> {
  readonly name: string;
  readonly title: string;
  readonly subtitle?: string;
  /** What the part waits for, and its entries once that is there. */
  readonly state: Loaded<unknown>;
  readonly found: Found<T>;
  readonly query: string;
  /** Said where the data set has no entries at all. */
  readonly emptyText: string;
  readonly table: BuildTable<T>;
  readonly context: ViewContext;
  readonly controls?: ReactNode;
  readonly children: (entries: readonly T[]) => ReactNode;
}

/** A card of one list of the page in each of its states: loading, failed, empty, nothing found, or its entries. */
export function PartCard<T>(props: PartCardProps<T>) {
  const { name, title, state, found } = props;
  if (state.state === 'loading')
    return (
      <Card name={name} state="loading" title={title}>
        <Waiting />
      </Card>
    );
  if (state.state === 'error')
    return (
      <Card name={name} state="error" title={title}>
        <Failure error={state.error} retry={state.retry} />
      </Card>
    );
  return found.entries.length === 0 ? <NothingFound {...props} /> : <Entries {...props} />;
}

function NothingFound<T>({ name, title, found, query, emptyText, context, controls }: PartCardProps<T>) {
  const { dataPage } = context.locale.messages;
  const text =
    found.total === 0 ? emptyText : query === '' ? dataPage.nothingChosen : dataPage.nothing(query);
  return (
    <Card name={name} state="empty" title={title}>
      {controls}
      <p className="data-nothing">{text}</p>
    </Card>
  );
}

function Entries<T>({ name, title, subtitle, found, table, context, controls, children }: PartCardProps<T>) {
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  const entries = found.entries.slice(0, shown);
  const left = found.entries.length - entries.length;
  return (
    <Card
      name={name}
      state="ready"
      mainFace="list"
      title={title}
      subtitle={subtitle}
      table={table(entries, context, false)}
      take={
        <TakeAway figures={[]} name={name} table={table(found.entries, context, true)} context={context} />
      }
    >
      {controls}
      {children(entries)}
      {left > 0 && (
        <button type="button" className="link" onClick={() => setShown(shown + SHOWN_AT_FIRST)}>
          {context.locale.messages.dataPage.more(left)}
        </button>
      )}
    </Card>
  );
}
