import { useEffect, useState } from 'react';

const SELECTOR = '[data-card][data-state="loading"], .waiting, [data-painting="true"]';

/**
 * True when every card of the view has settled: nothing is being fetched, no card waits, no chart is being painted.
 * `view` names the view; a new one starts unsettled.
 */
export function useSettled(view: string, fetching: number): boolean {
  const [settled, setSettled] = useState('');
  useEffect(() => {
    if (fetching > 0) return;
    let frame = 0;
    const look = () => {
      if (document.querySelector(SELECTOR)) frame = requestAnimationFrame(look);
      else {
        setSettled(view);
        performance.mark('tarazu:settled');
      }
    };
    // Two frames: React has committed and the charts have begun.
    frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(look);
    });
    return () => cancelAnimationFrame(frame);
  }, [view, fetching]);
  return settled === view && fetching === 0;
}
