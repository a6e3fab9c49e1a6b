import { type RefObject, useEffect } from 'react';

const MARGIN_PX = 8;
/** What takes more than this of the height can only be a keyboard. */
const KEYS_LEAVE = 0.75;

/** While a phone's keyboard is open, the whole chat fits above it: the field as well as what is answered. */
export function useRoomForKeys(
  panel: RefObject<HTMLElement | null>,
  field: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    const view = window.visualViewport;
    if (view === null) {
      return;
    }
    let { width, height: tallest } = view;
    const fit = () => {
      tallest = view.width === width ? Math.max(tallest, view.height) : view.height;
      width = view.width;
      const element = panel.current;
      const open = document.activeElement === field.current && view.height < tallest * KEYS_LEAVE;
      if (element !== null) {
        element.style.height = open ? `${view.height - 2 * MARGIN_PX}px` : '';
        element.style.minHeight = open ? '0' : '';
        if (open) {
          element.scrollIntoView({ block: 'end' });
        }
      }
    };
    view.addEventListener('resize', fit);
    return () => view.removeEventListener('resize', fit);
  }, [panel, field]);
}
