import { useEffect, useRef } from 'react';
import { type UploadItem, underWay } from './upload-item.ts';
import { uploads, useUploads } from './uploads.ts';

/** The uploads of whoever is signed in, kept going while the page is open. */
export function useUploadsHere(accountId: string | null): readonly UploadItem[] {
  const items = useUploads((state) => state.items);
  const owner = useRef<string | null>(null);
  useEffect(() => {
    if (accountId === null) {
      uploads.rest();
    } else if (owner.current !== accountId) {
      owner.current = accountId;
      uploads.leave();
    }
  }, [accountId]);
  useEffect(() => {
    const hurry = () => uploads.hurry();
    window.addEventListener('online', hurry);
    return () => window.removeEventListener('online', hurry);
  }, []);
  const busy = items.some(underWay);
  useEffect(() => {
    if (!busy) {
      return;
    }
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [busy]);
  return items;
}
