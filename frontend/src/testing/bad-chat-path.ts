import { RoomChat } from '../connection/room-chat.ts';
import type { ChatMessage, ChatPage, ClientMessage, ServerMessage } from '../protocol/index.ts';
import { ADA, aHello } from './frames.ts';
import { VirtualEnvironment } from './virtual-environment.ts';

const PAGE = 7;
export const RULES = { slowModeSeconds: 0 };

/** A server's side of a chat, as far as a client sees it. */
export class ChatServer {
  readonly messages = new Map<number, ChatMessage>();
  newest = 0;
  private readonly ids = new Map<string, number>();

  post(memberId: string, clientId: string, text: string): { number: number; message: ChatMessage | null } {
    const before = this.ids.get(clientId);
    if (before !== undefined) {
      return { number: before, message: null };
    }
    const number = ++this.newest;
    const message = aMessage({ number, revision: number, memberId, clientId, text });
    this.messages.set(number, message);
    this.ids.set(clientId, number);
    return { number, message };
  }

  edit(number: number, text: string): ChatMessage {
    const before = this.messages.get(number);
    if (before === undefined) {
      throw new Error('no such message');
    }
    const message = { ...before, text, revision: ++this.newest };
    this.messages.set(number, message);
    return message;
  }

  after(number: number | null): ChatPage {
    const all = [...this.messages.values()];
    if (number === null) {
      const newestFirst = all.sort((a, b) => b.number - a.number);
      return this.page(newestFirst.slice(0, PAGE).reverse(), this.newest, newestFirst.length > PAGE);
    }
    const later = all.filter(({ revision }) => revision > number).sort((a, b) => a.revision - b.revision);
    const told = later.slice(0, PAGE);
    return this.page(told, told.length < later.length ? (told.at(-1)?.revision ?? 0) : this.newest, true);
  }

  before(number: number): ChatPage {
    const earlier = [...this.messages.values()].filter((message) => message.number < number);
    const newestFirst = earlier.sort((a, b) => b.number - a.number);
    return this.page(newestFirst.slice(0, PAGE).reverse(), 0, newestFirst.length > PAGE);
  }

  private page(messages: ChatMessage[], upTo: number, older: boolean): ChatPage {
    return { newest: this.newest, upTo, messages, older, rules: RULES };
  }
}

/** A path to the room that loses, doubles and swaps, and breaks now and then. */
export class BadPath {
  readonly environment = new VirtualEnvironment();
  readonly chat: RoomChat;
  private open = false;
  private ids = 0;

  constructor(
    private readonly room: ChatServer,
    private readonly random: () => number,
  ) {
    this.chat = new RoomChat(this.environment, {
      newId: () => `mine-${++this.ids}`,
      send: (message) => this.up(message),
    });
  }

  connect(): void {
    this.open = true;
    const hello = aHello();
    const page = this.room.after(this.chat.lastNumber());
    this.chat.heard({ ...hello, session: hello.session && { ...hello.session, chat: page } });
  }

  breaks(): void {
    this.open = false;
  }

  news(message: ChatMessage): void {
    this.down({ type: 'chat:message', message });
  }

  beat(): void {
    const stamps = {
      clientTimeMs: 0,
      receivedServerTimeMs: 0,
      sentServerTimeMs: 0,
      sequence: 1,
      rosterRevision: 1,
    };
    this.down({ type: 'heartbeat', ...stamps, chatNumber: this.room.newest });
  }

  private down(message: ServerMessage): void {
    const copies = this.random() < 0.25 ? 0 : this.random() < 0.2 ? 2 : 1;
    for (let copy = 0; copy < copies; copy++) {
      const socketNow = this.open;
      this.environment.after(this.random() * 400, () => socketNow && this.open && this.chat.heard(message));
    }
  }

  private up(message: ClientMessage): void {
    if (!this.open || this.random() < 0.2) {
      return;
    }
    if (message.type === 'chat:fetch') {
      const { after, before } = message;
      const page = after === null && before !== null ? this.room.before(before) : this.room.after(after);
      this.down({ type: 'chat:entries', after, before, page });
    } else if (message.type === 'chat:post') {
      const { number, message: stored } = this.room.post(ADA, message.clientId, message.text);
      const status = stored === null ? 'duplicate' : 'posted';
      if (stored !== null) {
        this.news(stored);
      }
      const refusal = { reason: null, words: null, retryAfterMs: null };
      this.down({ type: 'chat:outcome', clientId: message.clientId, status, number, ...refusal });
    }
  }
}

export function aMessage(change: Partial<ChatMessage>): ChatMessage {
  return {
    number: 1,
    revision: 1,
    notice: null,
    memberId: 'bob',
    author: 'bob',
    text: 'hello',
    mediaTimeMs: null,
    epoch: 0,
    replyTo: null,
    reactions: [],
    atServerTimeMs: 0,
    editedAtServerTimeMs: null,
    deleted: false,
    clientId: null,
    ...change,
  };
}
