import type { Problem } from '@/lib/problem.ts';
import { againIn, fateOf, SIGNED_OUT } from './fate.ts';
import type { QueuePorts } from './queue-ports.ts';
import { Speed } from './speed.ts';
import { type Entry, newEntry } from './upload-entry.ts';
import { type UploadState, underWay } from './upload-item.ts';

const AT_ONCE = 2;
const SHOWN_EVERY_MS = 200;

/** Films on their way to the server, at most two at a time; what is interrupted goes on where it was. */
export class UploadQueue {
  private entries: readonly Entry[] = [];
  private shownAt = Number.NEGATIVE_INFINITY;
  private nextKey = 1;

  constructor(private readonly ports: QueuePorts) {}

  /**
   * @param room code of the room to show the film in, or null for the library alone
   * @param id the upload to go on with; without it, the one this browser remembers of the file
   */
  add(file: File, room: string | null, id: string | null = this.ports.kept.of(file)): void {
    const known = this.entries.find((entry) => id !== null && entry.id === id);
    if (known !== undefined) {
      if (room !== null) {
        known.item = { ...known.item, room };
      }
      this.resume(known.item.key);
      return;
    }
    this.entries = [...this.entries, newEntry(String(this.nextKey++), file, id, room)];
    this.fill();
  }

  pause(key: string): void {
    this.with(key, (entry) => {
      this.halt(entry);
      this.tell(entry, { kind: 'paused' });
    });
    this.fill();
  }

  resume(key: string): void {
    this.with(key, (entry) => {
      if (entry.transfer === null) {
        clearTimeout(entry.again);
        entry.failures = 0;
        entry.renewed = false;
        this.tell(entry, { kind: 'queued' });
      }
    });
    this.fill();
  }

  /** Takes an upload away, here and on the server. */
  cancel(key: string): void {
    this.with(key, (entry) => {
      this.halt(entry);
      this.remove(entry);
      this.ports.kept.forget(entry.file);
      this.discard(entry);
    });
    this.fill();
  }

  /** Takes an upload away here; what the server has of it stays for the next time. */
  dismiss(key: string): void {
    this.with(key, (entry) => {
      this.halt(entry);
      this.remove(entry);
    });
    this.fill();
  }

  /** Whatever waits for the line to come back tries now. */
  hurry(): void {
    for (const entry of this.entries.filter(({ item }) => item.state.kind === 'waiting')) {
      this.resume(entry.item.key);
    }
  }

  /** Stops everything until it is resumed. */
  rest(): void {
    for (const entry of this.entries.filter(({ item }) => underWay(item))) {
      this.halt(entry);
      this.tell(entry, { kind: 'paused' });
    }
    this.show();
  }

  /** Forgets everything here; the server keeps what it has for the next time. */
  leave(): void {
    for (const entry of this.entries) {
      this.halt(entry);
    }
    this.entries = [];
    this.show();
  }

  private fill(): void {
    const free = AT_ONCE - this.entries.filter(({ transfer }) => transfer !== null).length;
    const next = this.entries.filter(({ item }) => item.state.kind === 'queued').slice(0, Math.max(0, free));
    for (const entry of next) {
      this.send(entry);
    }
    this.show();
  }

  private send(entry: Entry): void {
    entry.speed = new Speed();
    entry.item = { ...entry.item, state: { kind: 'sending' }, bytesPerSecond: null };
    entry.transfer = this.ports.begin(entry.file, entry.id, {
      created: (id) => {
        entry.id = id;
        entry.item = { ...entry.item, id };
        this.ports.kept.keep(entry.file, id);
      },
      progress: (sent) => this.progress(entry, sent),
      done: (videoId) => {
        entry.transfer = null;
        this.ports.kept.forget(entry.file);
        this.remove(entry);
        this.ports.finished(entry.item, videoId);
        this.fill();
      },
      failed: (problem) => {
        entry.transfer = null;
        this.failed(entry, problem);
        this.fill();
      },
    });
  }

  private progress(entry: Entry, sent: number): void {
    const now = this.ports.now();
    const whole = sent >= entry.file.size;
    entry.speed.told(sent, now);
    if (sent > entry.item.sentBytes) {
      entry.failures = 0;
      entry.renewed = false;
    }
    entry.item = {
      ...entry.item,
      sentBytes: sent,
      bytesPerSecond: entry.speed.now(),
      state: { kind: whole ? 'checking' : 'sending' },
    };
    if (whole || now - this.shownAt >= SHOWN_EVERY_MS) {
      this.show();
    }
  }

  private failed(entry: Entry, problem: Problem): void {
    const fate = fateOf(problem, { known: entry.id !== null, failures: entry.failures });
    entry.failures += 1;
    switch (fate) {
      case 'renew':
        this.renew(entry);
        return;
      case 'anew':
        this.ports.kept.forget(entry.file);
        this.discard(entry);
        entry.id = null;
        entry.item = { ...entry.item, id: null, sentBytes: 0 };
        this.tell(entry, { kind: 'queued' });
        return;
      case 'wait':
        this.wait(entry, problem);
        return;
      case 'ask':
        this.tell(entry, { kind: 'refused', problem, again: true });
        return;
      case 'end':
        this.ports.kept.forget(entry.file);
        this.tell(entry, { kind: 'refused', problem, again: false });
    }
  }

  private wait(entry: Entry, problem: Problem): void {
    this.tell(entry, { kind: 'waiting', problem });
    entry.again = setTimeout(
      () => {
        this.tell(entry, { kind: 'queued' });
        this.fill();
      },
      againIn(entry.failures - 1, this.ports.random),
    );
  }

  private renew(entry: Entry): void {
    if (entry.renewed) {
      this.tell(entry, { kind: 'refused', problem: SIGNED_OUT, again: true });
      return;
    }
    entry.renewed = true;
    this.tell(entry, { kind: 'waiting', problem: SIGNED_OUT });
    void this.ports.renewToken().then((renewed) => {
      if (entry.item.state.kind === 'waiting') {
        this.tell(
          entry,
          renewed ? { kind: 'queued' } : { kind: 'refused', problem: SIGNED_OUT, again: true },
        );
        this.fill();
      }
    });
  }

  private halt(entry: Entry): void {
    clearTimeout(entry.again);
    entry.transfer?.stop();
    entry.transfer = null;
  }

  private discard({ id }: Entry): void {
    if (id !== null) {
      void this.ports.discard(id);
    }
  }

  private tell(entry: Entry, state: UploadState): void {
    entry.item = { ...entry.item, state, bytesPerSecond: null };
  }

  private remove(gone: Entry): void {
    this.entries = this.entries.filter((entry) => entry !== gone);
  }

  private with(key: string, deed: (entry: Entry) => void): void {
    const entry = this.entries.find(({ item }) => item.key === key);
    if (entry !== undefined) {
      deed(entry);
    }
  }

  private show(): void {
    this.shownAt = this.ports.now();
    this.ports.changed(this.entries.map(({ item }) => item));
  }
}
