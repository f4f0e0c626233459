import { type ComponentType, lazy, Suspense } from 'react';
import { Waiting } from '../../ui/waiting.tsx';
import type { CardProps } from './card-props.ts';
import { GrowthCard, TrendCard } from './cards.tsx';
import { OrderedCard } from './ordered-card.tsx';
import { type CompareView, viewIn } from './views.ts';

/** A card that is fetched when it is asked for: the first board has no place for it. */
const later = (load: () => Promise<ComponentType<CardProps>>) =>
  lazy(() => load().then((card) => ({ default: card })));

const CARDS: Readonly<Record<CompareView, ComponentType<CardProps>>> = {
  line: TrendCard,
  bar: OrderedCard,
  growth: GrowthCard,
  map: later(() => import('./map/card.tsx').then(({ MapCard }) => MapCard)),
  tiles: later(() => import('./tiles/card.tsx').then(({ TilesCard }) => TilesCard)),
  heat: later(() => import('./heat/card.tsx').then(({ HeatCard }) => HeatCard)),
  multiples: later(() => import('./multiples/card.tsx').then(({ MultiplesCard }) => MultiplesCard)),
  slope: later(() => import('./slope/card.tsx').then(({ SlopeCard }) => SlopeCard)),
  scatter: later(() => import('./scatter/card.tsx').then(({ ScatterCard }) => ScatterCard)),
  control: later(() => import('./control/card.tsx').then(({ ControlCard }) => ControlCard)),
  funnel: later(() => import('./funnel/card.tsx').then(({ FunnelCard }) => FunnelCard)),
  profile: later(() => import('./profile-view.tsx').then(({ ProfileView }) => ProfileView)),
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
