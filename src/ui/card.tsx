import { createContext, type ReactNode, useContext, useState } from 'react';
import { useLocale } from '../locale/use-locale.ts';
import type { TableModel } from '../model/table.ts';
import { DataTable } from './table.tsx';

export type CardState = 'loading' | 'ready' | 'empty' | 'refused' | 'error';
export type Face = 'chart' | 'table' | 'notes' | 'take';

export interface CardProps {
  readonly name: string;
  readonly state: CardState;
  readonly letter?: string;
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly table?: TableModel | undefined;
  readonly notes?: ReactNode;
  readonly take?: ReactNode;
  /** Reason codes of a refused comparison, for scripts and tests. */
  readonly reasons?: readonly string[];
  readonly initialFace?: Face;
  /** What the first face shows: a chart, or a list or table where there is nothing to draw. */
  readonly mainFace?: 'chart' | 'list';
  readonly children: ReactNode;
}

/** Title and subtitle of the card, for what is taken away from it. */
const CardText = createContext<readonly string[]>([]);
export const useCardText = () => useContext(CardText);

const FACES: readonly Face[] = ['chart', 'table', 'notes', 'take'];

/**
 * A card with the same four faces everywhere: chart, table, notes, take-away. The table stays in the document while
 * the chart is shown, so that a screen reader and a script find every value.
 */
export function Card({
  name,
  state,
  letter,
  title,
  subtitle,
  table,
  notes,
  take,
  reasons,
  initialFace = 'chart',
  mainFace = 'chart',
  children,
}: CardProps) {
  const [face, setFace] = useState<Face>(initialFace);
  const { messages } = useLocale();
  const has: Record<Face, boolean> = {
    chart: true,
    table: table !== undefined,
    notes: notes !== undefined,
    take: take !== undefined,
  };
  const faces = FACES.filter((one) => has[one]);
  const refusal = reasons && reasons.length > 0 ? { 'data-reason': reasons.join(' ') } : {};
  return (
    <figure
      className="card"
      data-card={name}
      data-state={state}
      aria-labelledby={`card-${name}`}
      {...refusal}
    >
      <div className="card-head">
        {letter && <span className="card-letter">{letter}</span>}
        <h2 id={`card-${name}`}>{title}</h2>
        {faces.length > 1 && (
          <fieldset className="faces">
            <legend className="visually-hidden">{messages.shell.card.faces}</legend>
            {faces.map((one) => (
              <button key={one} type="button" aria-pressed={face === one} onClick={() => setFace(one)}>
                {messages.shell.card[one === 'chart' ? mainFace : one]}
              </button>
            ))}
          </fieldset>
        )}
      </div>
      {subtitle && <p className="card-subtitle">{subtitle}</p>}
      <div className="card-face card-main" hidden={face !== 'chart'}>
        {children}
      </div>
      {table && <DataTable model={table} isHidden={face !== 'table'} />}
      {has.notes && (
        <div className="card-face card-notes" hidden={face !== 'notes'}>
          {notes}
        </div>
      )}
      {has.take && (
        <div className="card-face card-take" hidden={face !== 'take'}>
          <CardText.Provider value={subtitle ? [title, subtitle] : [title]}>{take}</CardText.Provider>
        </div>
      )}
    </figure>
  );
}
