import type { HeartbeatAnswer } from '../protocol/index.ts';
import type { RoomSnapshot } from './snapshot.ts';

const LASTING_MS = 1000;
const FILM_NEWS_MS = 10_000;

/** Tells frames that were lost from frames that are merely still on their way. */
export class Lag {
  private since: number | null = null;
  private filmAwaitedSince: number | null = null;

  /** Whether the whole state should be asked for; true once per lag. */
  lasting(answer: HeartbeatAnswer, known: RoomSnapshot, now: number): boolean {
    const behind = this.behind(answer, known, now);
    return this.filmOverdue(known, now) || behind;
  }

  /** News of the film came. */
  heardOfFilm(now: number): void {
    this.filmAwaitedSince = now;
  }

  private behind(answer: HeartbeatAnswer, known: RoomSnapshot, now: number): boolean {
    if (answer.sequence <= known.playback.sequence && answer.rosterRevision <= known.roster.revision) {
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

  /** A film's progress has no sequence, so a lost READY would be waited for in vain. */
  private filmOverdue(known: RoomSnapshot, now: number): boolean {
    const status = known.video?.status;
    if (known.playback.source === null || status === 'READY' || status === 'FAILED') {
      this.filmAwaitedSince = null;
      return false;
    }
    this.filmAwaitedSince ??= now;
    if (now - this.filmAwaitedSince <= FILM_NEWS_MS) {
      return false;
    }
    this.filmAwaitedSince = now;
    return true;
  }
}
