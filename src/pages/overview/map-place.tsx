import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { ViewContext } from '../view.ts';
import type { OverviewView } from './view-model.ts';

const MapCard = lazy(() => import('./map-card.tsx').then((module) => ({ default: module.MapCard })));

/** How far below the window a map may be when it is fetched. */
const NEAR = '300px';

/** The place of the map, which is fetched when a reader comes near: no part of the first page waits for it. */
export function MapPlace(props: { readonly view: OverviewView; readonly context: ViewContext }) {
  const place = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (!element || isNear) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setNear(true),
      { rootMargin: NEAR },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [isNear]);
  return (
    <div ref={place} className="map-place">
      {isNear && (
        <Suspense fallback={<div data-painting="true" />}>
          <MapCard {...props} />
        </Suspense>
      )}
    </div>
  );
}
