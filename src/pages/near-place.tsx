import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react';

/** How far below the window a part of a page may be when it is fetched. */
const NEAR = '300px';

/** A place that is filled when a reader comes near: no part of the first page waits for what stands in it. */
export function NearPlace({
  className,
  children,
}: {
  readonly className: string;
  readonly children: ReactNode;
}) {
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
    <div ref={place} className={className}>
      {isNear && <Suspense fallback={<div data-painting="true" />}>{children}</Suspense>}
    </div>
  );
}
