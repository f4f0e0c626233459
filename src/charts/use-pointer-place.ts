import { type RefObject, useEffect } from 'react';

const POINTED = ['mousemove', 'mousedown', 'mouseup', 'mouseout', 'mouseover', 'click'] as const;

/**
 * Tells the chart engine where the pointer is, in the picture's own pixels. By itself the engine takes the pixels of the
 * screen, so that on an enlarged page (the projector's theme) it would answer for another period than the one pointed at.
 */
export function usePointerPlace(place: RefObject<HTMLElement | null>, width: number | undefined): void {
  useEffect(() => {
    const host = place.current;
    if (!host || !width) return;
    const locate = (event: MouseEvent) => {
      const box = host.getBoundingClientRect();
      const scale = box.width / width;
      // The engine's names for a place that is already known; it then looks no further.
      Object.assign(event, {
        zrX: (event.clientX - box.left) / scale,
        zrY: (event.clientY - box.top) / scale,
      });
    };
    for (const name of POINTED) host.addEventListener(name, locate, { capture: true });
    return () => {
      for (const name of POINTED) host.removeEventListener(name, locate, { capture: true });
    };
  }, [place, width]);
}
