import type { ChatOutcome, ClientMessage } from '../protocol/index.ts';
import type { Environment } from './environment.ts';

/** What somebody wants of the chat. */
export type ChatAsk =
  | { readonly type: 'chat:post'; readonly text: string; readonly replyTo: number | null }
  | { readonly type: 'chat:edit'; readonly number: number; readonly text: string }
  | { readonly type: 'chat:delete'; readonly number: number }
  | { readonly type: 'chat:react'; readonly number: number; readonly emoji: string; readonly on: boolean };

/** A message of one's own that the room has not confirmed. */
export interface Outgoing {
  readonly clientId: string;
  readonly text: string;
  readonly replyTo: number | null;
  /** Why it was refused, in words; null while it is on its way. */
  readonly refusal: string | null;
}

interface Pending {
  readonly message: Extract<ClientMessage, { clientId: string }>;
  readonly resolve: (refusal: string | null) => void;
  refusal: string | null;
}

const AGAIN_MS = 2000;
const REFUSED = 'The room refused that.';

/** Wishes without an outcome: each keeps its id until it has one, so however often it is sent it is done once. */
export class ChatWishes {
  private readonly pending = new Map<string, Pending>();

  constructor(
    private readonly environment: Environment,
    private readonly newId: () => string,
    private readonly send: (message: ClientMessage) => void,
    private readonly changed: () => void,
  ) {}

  /** Resolves with null when it is done, or with the words of the refusal. */
  ask(wanted: ChatAsk): Promise<string | null> {
    const clientId = this.newId();
    return new Promise((resolve) => {
      const entry: Pending = { message: { ...wanted, clientId }, resolve, refusal: null };
      this.pending.set(clientId, entry);
      this.send(entry.message);
      this.changed();
    });
  }

  answered(outcome: ChatOutcome): void {
    const entry = this.pending.get(outcome.clientId);
    if (entry === undefined) {
      return;
    }
    if (outcome.status === 'unavailable') {
      this.environment.after(AGAIN_MS, () => this.repeat(outcome.clientId));
    } else if (outcome.status === 'refused') {
      this.refused(outcome.clientId, entry, outcome.words ?? REFUSED);
    } else {
      this.done(outcome.clientId);
    }
  }

  /** The room told of it before it was answered. */
  done(clientId: string): void {
    const entry = this.pending.get(clientId);
    if (entry !== undefined) {
      this.pending.delete(clientId);
      entry.resolve(null);
      this.changed();
    }
  }

  /** A new socket: what was on its way may have been lost. */
  repeatAll(): void {
    for (const [clientId] of this.pending) {
      this.repeat(clientId);
    }
  }

  /** Another try for a message that was refused, under the same id. */
  retry(clientId: string): void {
    const entry = this.pending.get(clientId);
    if (entry !== undefined) {
      entry.refusal = null;
      this.repeat(clientId);
      this.changed();
    }
  }

  discard(clientId: string): void {
    this.pending.delete(clientId);
    this.changed();
  }

  /** Own messages on their way, in the order they were written. */
  outgoing(): readonly Outgoing[] {
    return [...this.pending.entries()].flatMap(([clientId, { message, refusal }]) =>
      message.type === 'chat:post'
        ? [{ clientId, text: message.text, replyTo: message.replyTo, refusal }]
        : [],
    );
  }

  private repeat(clientId: string): void {
    const entry = this.pending.get(clientId);
    if (entry !== undefined && entry.refusal === null) {
      this.send(entry.message);
    }
  }

  /** A refused message stays until its writer decides; of a refused change nothing is left. */
  private refused(clientId: string, entry: Pending, words: string): void {
    if (entry.message.type === 'chat:post') {
      entry.refusal = words;
    } else {
      this.pending.delete(clientId);
    }
    entry.resolve(words);
    this.changed();
  }
}
