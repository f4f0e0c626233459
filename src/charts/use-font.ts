import { useEffect, useState } from 'react';

const FONT = '"Vazirmatn Variable"';
// Arabic letters, Persian digits and Latin letters: the parts of the font that are fetched apart.
const SAMPLE = `${String.fromCodePoint(0x633, 0x644, 0x627, 0x645, 0x6f1, 0x6f2)} abc`;
const PATIENCE_MS = 3000;

let isLoaded = false;

/**
 * True once the font has arrived, or after three seconds without it: text is measured when a chart is drawn, and is
 * not measured again.
 */
export function useFont(): boolean {
  const [isReady, setIsReady] = useState(isLoaded);
  useEffect(() => {
    if (isReady) return;
    let isGone = false;
    const settle = () => {
      isLoaded = true;
      if (!isGone) setIsReady(true);
    };
    const timer = setTimeout(settle, PATIENCE_MS);
    const weights = ['400', '700'].map((weight) => document.fonts.load(`${weight} 16px ${FONT}`, SAMPLE));
    Promise.allSettled(weights).then(settle);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [isReady]);
  return isReady;
}
