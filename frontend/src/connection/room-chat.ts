import type { ChatMessage, ChatPage, ChatRules, ClientMessage, ServerMessage } from '../protocol/index.ts';
import { ChatLog } from './chat-log.ts';
import { type ChatAsk, ChatWishes, type Outgoing } from './chat-wishes.ts';
import { type Doing, Doings } from './doings.ts';
import type { Environment } from './environment.ts';

/** The chat as it is shown; a new object with each change. */
export interface ChatState {
  readonly messages: readonly ChatMessage[];
  /** What members did to the film. */
  readonly doings: readonly Doing[];
  /** Own messages that are not among them yet. */
  readonly outgoing: readonly Outgoing[];
  /** Whether there are messages before the first one. */
  readonly older: boolean;
  /** Ids of the others who are writing now. */
  readonly typing: readonly string[];
  /** Null while the server has not told, or has no chat. */
  readonly rules: ChatRules | null;
}

interface Ends {
  newId(): string;
  send(message: ClientMessage): void;
}

/** Entries of two nodes may swap on their way, so a gap is given a moment to close by itself. */
const GAP_MS = 250;
const ANSWER_WITHIN_MS = 2000;
const TYPING_EVERY_MS = 3000;
const TYPING_LASTS_MS = 5000;

/** One room's chat over whatever sockets there are: nothing is lost, and nothing is shown twice. */
export class RoomChat {
  private readonly log = new ChatLog();
  private readonly doings = new Doings();
  private readonly wishes: ChatWishes;
  private readonly listeners = new Set<() => void>();
  private readonly typing = new Map<string, () => void>();
  private rules: ChatRules | null = null;
  private self: string | null = null;
  private asked: (() => void) | null = null;
  private gap: (() => void) | null = null;
  private saidTypingAt = Number.NEGATIVE_INFINITY;
  private shown: ChatState;

  constructor(
    private readonly environment: Environment,
    private readonly ends: Ends,
  ) {
    this.wishes = new ChatWishes(environment, ends.newId, ends.send, () => this.show());
    this.shown = this.look();
  }

  readonly state = (): ChatState => this.shown;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** For the hello: up to which entry nothing is missing here. */
  lastNumber(): number | null {
    return this.log.knownUpTo();
  }

  heard(message: ServerMessage): void {
    if (this.doings.heard(message)) {
      this.show();
    }
    switch (message.type) {
      case 'hello':
        if (message.session !== null && message.session.chat !== null) {
          this.greeted(message.session.memberId, message.session.chat);
        }
        break;
      case 'heartbeat':
        this.log.noteNewest(message.chatNumber);
        this.minds();
        break;
      case 'chat:message':
        this.told(message.message);
        break;
      case 'chat:entries':
        this.answered(message.after, message.before, message.page);
        break;
      case 'chat:outcome':
        this.wishes.answered(message);
        break;
      case 'chat:typing':
        this.typed(message.memberId, message.typing);
        break;
    }
  }

  /** Resolves with null when it is done, or with the words of the refusal. */
  ask(wanted: ChatAsk): Promise<string | null> {
    if (wanted.type === 'chat:post') {
      this.saidTypingAt = Number.NEGATIVE_INFINITY;
    }
    return this.wishes.ask(wanted);
  }

  retry(clientId: string): void {
    this.wishes.retry(clientId);
  }

  discard(clientId: string): void {
    this.wishes.discard(clientId);
  }

  /** Asks for messages before the first one that is here. */
  goBack(): void {
    if (this.log.older()) {
      this.ends.send({ type: 'chat:fetch', after: null, before: this.log.first() });
    }
  }

  /** Somebody writes here. */
  writes(): void {
    const now = this.environment.now();
    if (this.rules !== null && now - this.saidTypingAt >= TYPING_EVERY_MS) {
      this.saidTypingAt = now;
      this.ends.send({ type: 'chat:typing', typing: true });
    }
  }

  private greeted(self: string, page: ChatPage): void {
    this.self = self;
    this.rules = page.rules;
    const known = this.log.knownUpTo();
    if (known === null) {
      this.log.begin(page);
    } else {
      this.log.goOn(known, page);
    }
    this.forgetQuestion();
    this.confirmAll(page.messages);
    this.wishes.repeatAll();
    this.minds();
    this.show();
  }

  private told(message: ChatMessage): void {
    this.log.hear(message);
    this.confirmAll([message]);
    if (message.notice === null && message.memberId !== null) {
      this.typed(message.memberId, false);
    } else if (message.notice === 'chat_rules_changed') {
      this.ends.send({ type: 'chat:fetch', after: message.revision, before: null });
    }
    if (this.log.behind()) {
      this.gap ??= this.environment.after(GAP_MS, () => {
        this.gap = null;
        this.minds();
      });
    }
    this.show();
  }

  private answered(after: number | null, before: number | null, page: ChatPage): void {
    this.rules = page.rules;
    if (after !== null) {
      this.forgetQuestion();
      this.log.goOn(after, page);
      this.confirmAll(page.messages);
      this.minds();
    } else if (before !== null) {
      this.log.goBack(before, page);
    }
    this.show();
  }

  /** Asks for what is missing; again when no answer comes. */
  private minds(): void {
    if (this.log.behind() && this.asked === null) {
      this.asked = this.environment.after(ANSWER_WITHIN_MS, () => {
        this.asked = null;
        this.minds();
      });
      this.ends.send({ type: 'chat:fetch', after: this.log.knownUpTo(), before: null });
    }
  }

  private forgetQuestion(): void {
    this.asked?.();
    this.asked = null;
  }

  private confirmAll(messages: readonly ChatMessage[]): void {
    for (const { memberId, clientId } of messages) {
      if (memberId === this.self && clientId !== null) {
        this.wishes.done(clientId);
      }
    }
  }

  private typed(memberId: string, typing: boolean): void {
    const changed = typing !== this.typing.has(memberId);
    this.typing.get(memberId)?.();
    this.typing.delete(memberId);
    if (typing && memberId !== this.self) {
      this.typing.set(
        memberId,
        this.environment.after(TYPING_LASTS_MS, () => this.typed(memberId, false)),
      );
    }
    if (changed) {
      this.show();
    }
  }

  private look(): ChatState {
    return {
      messages: this.log.messages(),
      doings: this.doings.all(),
      outgoing: this.wishes.outgoing(),
      older: this.log.older(),
      typing: [...this.typing.keys()],
      rules: this.rules,
    };
  }

  private show(): void {
    this.shown = this.look();
    for (const listener of this.listeners) {
      listener();
    }
  }
}
