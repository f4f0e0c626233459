import type { ComponentType } from 'react';
import type { CardProps } from './card-props.ts';
import { GrowthCard, TrendCard } from './cards.tsx';
import { OrderedCard } from './ordered-card.tsx';
import { type CompareView, viewIn } from './views.ts';

const CARDS: Readonly<Record<CompareView, ComponentType<CardProps>>> = {
  line: TrendCard,
  bar: OrderedCard,
  growth: GrowthCard,
};

/** The one view that the address asks for, over the whole width of the page. */
export function OneView(props: CardProps) {
  const view = viewIn(props.context.search);
  if (view === undefined) return null;
  const Shown = CARDS[view];
  return (
    <div className="compare-large">
      <Shown {...props} isLarge />
    </div>
  );
}
