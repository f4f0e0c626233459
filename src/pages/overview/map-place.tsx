import { lazy } from 'react';
import { NearPlace } from '../near-place.tsx';
import type { ViewContext } from '../view.ts';
import type { OverviewView } from './view-model.ts';

const MapCard = lazy(() => import('./map-card.tsx').then((module) => ({ default: module.MapCard })));

/** The place of the map, which is fetched when a reader comes near. */
export function MapPlace(props: { readonly view: OverviewView; readonly context: ViewContext }) {
  return (
    <NearPlace className="map-place">
      <MapCard {...props} />
    </NearPlace>
  );
}
