import type { HeartbeatAnswer } from '../protocol/index.ts';
import type { RoomSnapshot } from './snapshot.ts';

const ASK_EVERY_MS = 1000;
const FILM_NEWS_MS = 10_000;

/** Notices by the heartbeat's answers what was lost on the way. */
export class Lag {
  private askedAt = Number.NEGATIVE_INFINITY;
  private filmAwaitedSince: number | null = null;

  /** Whether the whole state should be asked for; true at most once a second. */
  noticed(answer: HeartbeatAnswer, known: RoomSnapshot, now: number): boolean {
    const behind = answer.sequence > known.playback.sequence || answer.rosterRevision > known.roster.revision;
    const overdue = this.filmOverdue(known, now);
    if (!(behind || overdue) || now - this.askedAt < ASK_EVERY_MS) {
      return false;
    }
    this.askedAt = now;
    return true;
  }

  /** News of the film came. */
  heardOfFilm(now: number): void {
    this.filmAwaitedSince = now;
  }

  /** A film's progress has no sequence, so a lost READY would be waited for in vain. */
  private filmOverdue(known: RoomSnapshot, now: number): boolean {
    const status = known.video?.status;
    if (known.playback.source?.type !== 'upload' || status === 'READY' || status === 'FAILED') {
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
