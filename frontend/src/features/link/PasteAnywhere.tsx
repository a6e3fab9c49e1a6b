import { useEffect } from 'react';
import { wholeAddressIn } from './address.ts';

const FIELDS = 'input, textarea, select, [contenteditable=""], [contenteditable="true"]';

/** Takes an address pasted anywhere on the page that is not a field. */
export function PasteAnywhere({ onLink }: { onLink: (url: string) => void }) {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const inField = event.target instanceof Element && event.target.closest(FIELDS) !== null;
      const url = inField ? null : wholeAddressIn(event.clipboardData?.getData('text/plain') ?? '');
      if (url !== null) {
        event.preventDefault();
        onLink(url);
      }
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [onLink]);
  return null;
}
