import { type RefObject, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { onPaper } from './use-paper.ts';

/** What A4 leaves between the margins of print.css, in CSS pixels. */
const PAPER_WIDTH = 686;

/**
 * The width of an element in whole pixels; undefined before it is measured, 0 while it has never been shown. On paper
 * the page is narrower than most screens and nobody observes it: the picture is drawn anew just before printing.
 */
export function useWidth(place: RefObject<HTMLElement | null>): number | undefined {
  const [width, setWidth] = useState<number>();
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    let isPrinting = false;
    const measure = () => {
      const found = Math.floor(element.clientWidth);
      if (isPrinting) return;
      // A hidden face keeps the picture that it had.
      setWidth((known) => (found > 0 || known === undefined ? found : known));
    };
    const toPaper = () => {
      isPrinting = true;
      flushSync(() => setWidth(PAPER_WIDTH));
    };
    const toScreen = () => {
      isPrinting = false;
      measure();
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    const forget = onPaper(toPaper, toScreen);
    return () => {
      observer.disconnect();
      forget();
    };
  }, [place]);
  return width;
}
