import { lazy, Suspense } from 'react';
import { useLocation } from 'react-router';
import { DropZone } from '@/features/upload/DropZone.tsx';
import { sendFilms } from '@/features/upload/uploads.ts';
import { useUploadsHere } from '@/features/upload/useUploadsHere.ts';

const UploadDock = lazy(() =>
  import('@/features/upload/UploadDock.tsx').then((dock) => ({ default: dock.UploadDock })),
);

const sendToLibrary = (files: readonly File[]) => sendFilms(files, null);

/** On every page: the films on their way, and the place to let go of more. */
export function UploadsHere({ accountId }: { accountId: string | null }) {
  const items = useUploadsHere(accountId);
  const room = /^\/r\/([^/]+)/.exec(useLocation().pathname)?.[1]?.toUpperCase() ?? null;
  // A room shows the film that is meant for it itself, and takes what is dropped there.
  const elsewhere = items.filter((item) => item.room === null || item.room !== room);
  if (accountId === null) {
    return null;
  }
  return (
    <>
      {room === null && <DropZone label="Drop it here for your films" onFiles={sendToLibrary} />}
      {elsewhere.length > 0 && (
        <Suspense>
          <UploadDock items={elsewhere} />
        </Suspense>
      )}
    </>
  );
}
