import { Speed } from './speed.ts';
import type { Transfer } from './transfer.ts';
import type { UploadItem } from './upload-item.ts';

/** What the queue knows of one film. */
export interface Entry {
  item: UploadItem;
  readonly file: File;
  id: string | null;
  transfer: Transfer | null;
  again: ReturnType<typeof setTimeout> | undefined;
  failures: number;
  renewed: boolean;
  speed: Speed;
}

export function newEntry(key: string, file: File, id: string | null, room: string | null): Entry {
  const item: UploadItem = {
    key,
    id,
    name: file.name,
    sizeBytes: file.size,
    sentBytes: 0,
    bytesPerSecond: null,
    room,
    state: { kind: 'queued' },
  };
  return {
    item,
    file,
    id,
    transfer: null,
    again: undefined,
    failures: 0,
    renewed: false,
    speed: new Speed(),
  };
}
