import { type RefObject, useLayoutEffect, useState } from 'react';

/** The width of an element in whole pixels; undefined before it is measured, 0 while it has never been shown. */
export function useWidth(place: RefObject<HTMLElement | null>): number | undefined {
  const [width, setWidth] = useState<number>();
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    const measure = () => {
      const found = Math.floor(element.clientWidth);
      // A hidden face keeps the picture that it had.
      setWidth((known) => (found > 0 || known === undefined ? found : known));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [place]);
  return width;
}
