import type { CommandApplied, ServerMessage } from '../protocol/index.ts';

/** What a member did to the room's film. */
export interface Doing {
  readonly sequence: number;
  readonly action: CommandApplied['action'];
  readonly issuedBy: string;
  readonly mediaTimeMs: number;
  readonly playbackRate: number;
  /** Of the film that was put on; null where it is not known. */
  readonly title: string | null;
  readonly atServerTimeMs: number;
}

const KEPT = 300;

/** The members' commands, gathered from the frames that tell of them anyway. */
export class Doings {
  private bySequence = new Map<number, Doing>();
  private sorted: readonly Doing[] = [];

  all(): readonly Doing[] {
    return this.sorted;
  }

  /** Whether the frame said something new. */
  heard(message: ServerMessage): boolean {
    const before = this.bySequence.size;
    for (const doing of doingsIn(message)) {
      if (!this.bySequence.has(doing.sequence)) {
        this.bySequence.set(doing.sequence, doing);
      }
    }
    if (this.bySequence.size === before) {
      return false;
    }
    this.sorted = [...this.bySequence.values()].sort((a, b) => a.sequence - b.sequence).slice(-KEPT);
    this.bySequence = new Map(this.sorted.map((doing) => [doing.sequence, doing]));
    return true;
  }
}

function doingsIn(message: ServerMessage): readonly Doing[] {
  if (message.type === 'hello') {
    return (message.session?.recovery?.commands ?? []).map((command) => ({ ...command, title: null }));
  }
  if (message.type !== 'sync:command' || message.automatic) {
    return [];
  }
  const { action, issuedBy, issuedServerTimeMs, state } = message;
  return [
    {
      sequence: state.sequence,
      action,
      issuedBy,
      mediaTimeMs: state.anchorMediaTimeMs,
      playbackRate: state.playbackRate,
      title: action === 'SET_SOURCE' ? (state.source?.title ?? null) : null,
      atServerTimeMs: issuedServerTimeMs,
    },
  ];
}
