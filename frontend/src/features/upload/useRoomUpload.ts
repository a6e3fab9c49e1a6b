import { useCallback, useEffect, useRef } from 'react';
import type { UploadItem } from './upload-item.ts';
import { onFinished, sendFilms, useUploads } from './uploads.ts';

export interface RoomUpload {
  /** The film that is on its way into this room, or why it was not taken. */
  readonly item: UploadItem | null;
  start(files: readonly File[]): void;
}

/** Films sent from a room; the one for the room is told when it has arrived while the room is still on screen. */
export function useRoomUpload(code: string, arrived: (videoId: string) => void): RoomUpload {
  const item = useUploads(({ items }) => items.findLast(({ room }) => room === code) ?? null);
  const tell = useRef(arrived);
  tell.current = arrived;
  useEffect(
    () =>
      onFinished(({ room }, videoId) => {
        if (room === code) {
          tell.current(videoId);
        }
        return room === code;
      }),
    [code],
  );
  const start = useCallback((files: readonly File[]) => sendFilms(files, code), [code]);
  return { item, start };
}
