import { type ComponentType, lazy, Suspense } from 'react';
import { Waiting } from '../../ui/waiting.tsx';
import type { CardProps } from './card-props.ts';
import { GrowthCard, TrendCard } from './cards.tsx';
import { OrderedCard } from './ordered-card.tsx';
import { ProfileView } from './profile-view.tsx';
import { type CompareView, viewIn } from './views.ts';

/** A card that is fetched when it is asked for: the first board has no place for it. */
const later = (load: () => Promise<ComponentType<CardProps>>) =>
  lazy(() => load().then((card) => ({ default: card })));

const CARDS: Readonly<Record<CompareView, ComponentType<CardProps>>> = {
  line: TrendCard,
  bar: OrderedCard,
  growth: GrowthCard,
  map: later(() => import('./map/card.tsx').then(({ MapCard }) => MapCard)),
  heat: later(() => import('./heat/card.tsx').then(({ HeatCard }) => HeatCard)),
  profile: ProfileView,
};

/** The one view that the address asks for, over the whole width of the page. */
export function OneView(props: CardProps) {
  const view = viewIn(props.context.search);
  if (view === undefined) return null;
  const Shown = CARDS[view];
  return (
    <div className="compare-large">
      <Suspense fallback={<Waiting />}>
        <Shown {...props} isLarge />
      </Suspense>
    </div>
  );
}
