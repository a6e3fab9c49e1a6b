import { create } from 'zustand';
import { accessToken } from '@/lib/access-token.ts';
import { request } from '@/lib/http.ts';
import { toast } from '@/ui/toasts.ts';
import { refusal } from './accepted.ts';
import { keptUploads } from './kept-uploads.ts';
import { beginTus } from './tus-transfer.ts';
import type { UploadItem } from './upload-item.ts';
import { UploadQueue } from './upload-queue.ts';

interface Uploads {
  readonly items: readonly UploadItem[];
}

/** Outside of all pages, so that films go on being sent while one looks around. */
export const useUploads = create<Uploads>(() => ({ items: [] }));

type Finished = (item: UploadItem, videoId: string) => boolean;

const listeners = new Set<Finished>();

export const uploads = new UploadQueue({
  begin: beginTus,
  discard: (id) => discardUpload(id).catch(() => {}),
  kept: keptUploads,
  renewToken: () => accessToken.renew(),
  now: () => performance.now(),
  random: Math.random,
  changed: (items) => useUploads.setState({ items }),
  finished: tell,
});

/** Ends an upload on the server and frees what it took of the quota. */
export async function discardUpload(id: string): Promise<void> {
  await request('DELETE', `/api/uploads/${encodeURIComponent(id)}`);
}

/** Calls back for each film that has arrived; who answers true has done something with it. */
export function onFinished(listener: Finished): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Sends the films among the files, and says of the others why not.
 *
 * @param room code of the room to show the first of them in
 */
export function sendFilms(files: readonly File[], room: string | null): void {
  let shownIn = room;
  for (const file of files) {
    const why = refusal(file);
    if (why === null) {
      uploads.add(file, shownIn);
      shownIn = null;
    } else {
      toast(why, 'bad');
    }
  }
}

function tell(item: UploadItem, videoId: string): void {
  const taken = [...listeners].map((listener) => listener(item, videoId));
  if (!taken.includes(true)) {
    toast(`“${item.name}” has arrived and is being made ready in your films.`);
  }
}
