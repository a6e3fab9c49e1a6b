import type { HeartbeatAnswer } from '../protocol/index.ts';
import type { RoomSnapshot } from './snapshot.ts';

const LASTING_MS = 1000;

/** Tells a frame that was lost from one that is merely still on its way. */
export class Lag {
  private since: number | null = null;

  /** Whether the room has been ahead of what is known for over a second; true once per lag. */
  lasting(answer: HeartbeatAnswer, known: RoomSnapshot, now: number): boolean {
    const behind = answer.sequence > known.playback.sequence || answer.rosterRevision > known.roster.revision;
    if (!behind) {
      this.since = null;
      return false;
    }
    this.since ??= now;
    if (now - this.since <= LASTING_MS) {
      return false;
    }
    this.since = null;
    return true;
  }
}
