import type { ClientMessage, CommandOutcome, PlaybackState, Refusal } from '../protocol/index.ts';
import type { Environment } from './environment.ts';

/** What a member wants of the room's playback. */
export type Wish =
  | { readonly type: 'sync:play' }
  | { readonly type: 'sync:pause' }
  | { readonly type: 'sync:seek'; readonly targetMediaTimeMs: number }
  | { readonly type: 'sync:rate'; readonly playbackRate: number }
  | { readonly type: 'sync:source'; readonly sourceId: string };

export type WishResult =
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly reason: string; readonly rule?: Refusal }
  | { readonly kind: 'film_changed' }
  | { readonly kind: 'no_answer' };

interface Pending {
  readonly wish: Wish;
  readonly epoch: number;
  readonly resolve: (result: WishResult) => void;
  commandId: string;
  message: ClientMessage;
  /** Set after a conflict: the sequence to catch up with before asking again. */
  awaiting: number | null;
}

const GIVE_UP_MS = 5000;

/**
 * Commands without an outcome yet. A command is repeated under the same id after a reconnect, and asked again
 * after a conflict as long as the room still watches the film it was meant for.
 */
export class Commands {
  private readonly pending = new Map<string, Pending>();

  constructor(
    private readonly environment: Environment,
    private readonly newId: () => string,
    private readonly send: (message: ClientMessage) => void,
  ) {}

  issue(wish: Wish, playback: PlaybackState): Promise<WishResult> {
    return new Promise((resolve) => {
      const commandId = this.newId();
      const entry: Pending = {
        wish,
        epoch: playback.epoch,
        resolve: (result) => {
          callOff();
          this.pending.delete(entry.commandId);
          resolve(result);
        },
        commandId,
        message: { ...wish, commandId, expectedSequence: playback.sequence, epoch: playback.epoch },
        awaiting: null,
      };
      const callOff = this.environment.after(GIVE_UP_MS, () => entry.resolve({ kind: 'no_answer' }));
      this.pending.set(commandId, entry);
      this.send(entry.message);
    });
  }

  answered(outcome: CommandOutcome, playback: PlaybackState): void {
    const entry = this.pending.get(outcome.commandId);
    if (entry === undefined) {
      return;
    }
    if (outcome.status === 'applied' || outcome.status === 'duplicate') {
      entry.resolve({ kind: 'done' });
    } else if (outcome.status === 'stale') {
      entry.resolve({ kind: 'film_changed' });
    } else if (outcome.status === 'conflict') {
      entry.awaiting = outcome.sequence ?? playback.sequence + 1;
      this.caughtUp(playback);
    } else {
      entry.resolve({
        kind: 'refused',
        reason: outcome.reason ?? outcome.status,
        ...(outcome.rule === null ? {} : { rule: outcome.rule }),
      });
    }
  }

  /** The room moved on: commands that conflicted with what was not known yet may be asked again. */
  caughtUp(playback: PlaybackState): void {
    for (const entry of [...this.pending.values()]) {
      if (entry.awaiting === null || playback.sequence < entry.awaiting) {
        continue;
      }
      if (entry.epoch === playback.epoch) {
        this.askAgain(entry, playback.sequence);
      } else {
        entry.resolve({ kind: 'film_changed' });
      }
    }
  }

  repeatAll(): void {
    for (const entry of this.pending.values()) {
      if (entry.awaiting === null) {
        this.send(entry.message);
      }
    }
  }

  abandonAll(): void {
    for (const entry of [...this.pending.values()]) {
      entry.resolve({ kind: 'no_answer' });
    }
  }

  private askAgain(entry: Pending, expectedSequence: number): void {
    this.pending.delete(entry.commandId);
    entry.commandId = this.newId();
    entry.message = { ...entry.wish, commandId: entry.commandId, expectedSequence, epoch: entry.epoch };
    entry.awaiting = null;
    this.pending.set(entry.commandId, entry);
    this.send(entry.message);
  }
}
