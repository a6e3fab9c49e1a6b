import type { ChatMessage, ChatPage } from '../protocol/index.ts';

/**
 * What a client knows of a room's chat. Every entry of the room's log has a number, so what was lost, doubled or swapped
 * on the way shows; a message is whole in each entry, so of two accounts the one with the higher revision is right.
 */
export class ChatLog {
  private readonly byNumber = new Map<number, ChatMessage>();
  private sorted: readonly ChatMessage[] = [];
  /** Entries that came before their turn. */
  private readonly early = new Map<number, ChatMessage>();
  private known: number | null = null;
  private newest = 0;
  private hasOlder = false;
  /** The first message that is shown; a change of an earlier one is kept until its page comes, which may be older. */
  private start = 0;

  /** In their order. */
  messages(): readonly ChatMessage[] {
    return this.sorted;
  }

  /** Up to which entry nothing is missing; null before the first page. */
  knownUpTo(): number | null {
    return this.known;
  }

  /** Whether there are entries that are known of but not known. */
  behind(): boolean {
    return this.known !== null && this.known < this.newest;
  }

  /** Whether there are messages before the first one. */
  older(): boolean {
    return this.hasOlder;
  }

  /** The log has at least so many entries. */
  noteNewest(number: number): void {
    this.newest = Math.max(this.newest, number);
  }

  /** The newest messages, for a client that knew nothing. */
  begin(page: ChatPage): void {
    this.known = page.upTo;
    this.startAt(page);
    this.merge(page);
  }

  /** All that came after an entry. */
  goOn(after: number, page: ChatPage): void {
    if (this.known === null || after > this.known) {
      return;
    }
    this.known = Math.max(this.known, page.upTo);
    this.merge(page);
  }

  /** Messages before one; what was asked twice says nothing new. */
  goBack(before: number, page: ChatPage): void {
    if (before === this.first()) {
      this.startAt(page);
      this.merge(page);
    }
  }

  /** The next entry, mostly. */
  hear(message: ChatMessage): void {
    this.noteNewest(message.revision);
    if (this.known !== null && message.revision > this.known) {
      this.early.set(message.revision, message);
      this.takeEarly();
      this.sort();
    }
  }

  /** Number of the first message here. */
  first(): number | null {
    return this.sorted[0]?.number ?? null;
  }

  private startAt({ older, messages }: ChatPage): void {
    this.hasOlder = older;
    this.start = older ? (messages[0]?.number ?? this.start) : 0;
  }

  private merge(page: ChatPage): void {
    this.noteNewest(page.newest);
    for (const message of page.messages) {
      this.put(message);
    }
    this.takeEarly();
    this.sort();
  }

  private takeEarly(): void {
    for (const revision of [...this.early.keys()].sort((a, b) => a - b)) {
      const message = this.early.get(revision);
      if (this.known === null || message === undefined || revision > this.known + 1) {
        return;
      }
      this.early.delete(revision);
      this.known = Math.max(this.known, revision);
      this.put(message);
    }
  }

  private put(message: ChatMessage): void {
    const before = this.byNumber.get(message.number);
    if (before === undefined || before.revision < message.revision) {
      this.byNumber.set(message.number, message);
    }
  }

  private sort(): void {
    this.sorted = [...this.byNumber.values()]
      .filter(({ number }) => number >= this.start)
      .sort((a, b) => a.number - b.number);
  }
}
