import { type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';

export interface PopupProps {
  /** What is chosen here: the name of the panel, and the word before the choice. */
  readonly label: string;
  /** What stands chosen: one underlined phrase. */
  readonly text: string;
  /** Shows the label as a word before the choice instead of only to screen readers. */
  readonly isLabelShown?: boolean;
  /** Called when the reader comes near, so that the panel is there when it opens. */
  readonly onNear?: () => void;
  readonly children: (close: () => void) => ReactNode;
}

/**
 * A control that lost its place while it had the focus: a page that waits for rows takes its controls away and brings
 * them back, and the reader goes on from where they were.
 */
let left: string | undefined;

/**
 * An underlined phrase that opens a panel. The platform's popover closes it with Escape or a click outside; the panel
 * is drawn only while it is open, and the focus comes back to the phrase.
 */
export function Popup({ label, text, isLabelShown = false, onNear, children }: PopupProps) {
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const close = () => panel.current?.hidePopover();
  useKeptFocus(label, opener, panel);
  useEffect(() => {
    if (!isOpen) return;
    // The way back takes back the choice, and with it the panel that it was made in.
    const hide = () => panel.current?.hidePopover();
    window.addEventListener('popstate', hide);
    return () => window.removeEventListener('popstate', hide);
  }, [isOpen]);
  return (
    <span className="popup">
      {isLabelShown && <span className="choice-label">{label} </span>}
      <button
        type="button"
        ref={opener}
        className="popup-open"
        popoverTarget={id}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-label={`${label}: ${text}`}
        onFocus={onNear}
        onPointerEnter={onNear}
      >
        {text}
      </button>
      <div
        id={id}
        ref={panel}
        popover="auto"
        className="panel"
        role="dialog"
        aria-label={label}
        // Emptied before it closes, so that an opening that follows at once draws it anew; filled once it is seen, since
        // what is hidden can not take the focus.
        onBeforeToggle={({ newState }) => newState === 'closed' && setIsOpen(false)}
        onToggle={({ newState }) => {
          if (newState === 'open') setIsOpen(true);
          else if (document.activeElement === document.body) opener.current?.focus({ preventScroll: true });
        }}
      >
        {isOpen && children(close)}
      </div>
    </span>
  );
}

function useKeptFocus(
  name: string,
  opener: React.RefObject<HTMLButtonElement | null>,
  panel: React.RefObject<HTMLDivElement | null>,
): void {
  useLayoutEffect(() => {
    const [button, box] = [opener.current, panel.current];
    if (left === name) {
      left = undefined;
      if (document.activeElement === document.body) button?.focus({ preventScroll: true });
    }
    return () => {
      const { activeElement } = document;
      if (activeElement === button || box?.contains(activeElement)) left = name;
    };
  }, [name, opener, panel]);
}
