import { useEffect } from 'react';

const PRODUCT = 'SyncWatch';

/** What the browser's tab and history call the page. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · ${PRODUCT}`;
    return () => {
      document.title = PRODUCT;
    };
  }, [title]);
}
