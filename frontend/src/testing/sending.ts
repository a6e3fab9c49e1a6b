import type { TransferEvents } from '@/features/upload/transfer.ts';
import type { UploadItem } from '@/features/upload/upload-item.ts';
import { UploadQueue } from '@/features/upload/upload-queue.ts';

interface Attempt extends TransferEvents {
  readonly name: string;
  readonly id: string | null;
  stopped: boolean;
}

/** A queue whose transfers do what the test says. */
export class Sending {
  readonly attempts: Attempt[] = [];
  readonly discarded: string[] = [];
  readonly finished: string[] = [];
  readonly kept = new Map<string, string>();
  items: readonly UploadItem[] = [];
  renews = true;

  readonly queue = new UploadQueue({
    begin: (file, id, events) => {
      const attempt: Attempt = { name: file.name, id, stopped: false, ...events };
      this.attempts.push(attempt);
      return {
        stop: () => {
          attempt.stopped = true;
        },
      };
    },
    discard: async (id) => void this.discarded.push(id),
    kept: {
      of: (file) => this.kept.get(file.name) ?? null,
      keep: (file, id) => void this.kept.set(file.name, id),
      forget: (file) => void this.kept.delete(file.name),
    },
    renewToken: async () => this.renews,
    now: () => performance.now(),
    random: () => 1,
    changed: (items) => {
      this.items = items;
    },
    finished: (item, videoId) => void this.finished.push(`${item.name} ${item.room} ${videoId}`),
  });

  add(name: string, room: string | null = null): void {
    this.queue.add(new File(['x'.repeat(100)], name), room);
  }

  /** The latest attempt. */
  at(): Attempt {
    const attempt = this.attempts.at(-1);
    if (attempt === undefined) {
      throw new Error('nothing was begun');
    }
    return attempt;
  }

  states(): string {
    return this.items.map(({ name, state }) => `${name} ${state.kind}`).join(', ');
  }

  key(): string {
    return this.items[0]?.key ?? '';
  }
}
