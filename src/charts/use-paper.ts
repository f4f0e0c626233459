import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Calls back just before the page goes to paper, and once it is back on the screen. */
export function onPaper(toPaper: () => void, toScreen: () => void): () => void {
  window.addEventListener('beforeprint', toPaper);
  window.addEventListener('afterprint', toScreen);
  return () => {
    window.removeEventListener('beforeprint', toPaper);
    window.removeEventListener('afterprint', toScreen);
  };
}

/** Whether the page is being printed: the paper has a look of its own, and what is drawn must have taken it by then. */
export function usePaper(): boolean {
  const [isPaper, setPaper] = useState(false);
  useEffect(
    () =>
      onPaper(
        () => flushSync(() => setPaper(true)),
        () => setPaper(false),
      ),
    [],
  );
  return isPaper;
}
