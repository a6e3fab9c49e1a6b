import type { BeginTransfer } from './transfer.ts';
import type { UploadItem } from './upload-item.ts';

/** What the queue needs of the world around it. */
export interface QueuePorts {
  readonly begin: BeginTransfer;
  /** Ends an upload on the server. */
  discard(id: string): Promise<void>;
  readonly kept: {
    of(file: File): string | null;
    keep(file: File, id: string): void;
    forget(file: File): void;
  };
  renewToken(): Promise<boolean>;
  readonly now: () => number;
  readonly random: () => number;
  changed(items: readonly UploadItem[]): void;
  finished(item: UploadItem, videoId: string): void;
}
