import { decodeServerMessage } from '../protocol/decode.ts';
import type { ClientMessage, HeartbeatAnswer, ServerHello, ServerMessage } from '../protocol/index.ts';
import { backoff } from './backoff.ts';
import { Commands, type Wish, type WishResult } from './commands.ts';
import type { ConnectionOptions } from './connection-options.ts';
import { type EndReason, endReason } from './end-reason.ts';
import type { Environment, Socket } from './environment.ts';
import { Heartbeats } from './heartbeats.ts';
import { Lag } from './lag.ts';
import { ServerClock } from './server-clock.ts';
import { applyFrame, type RoomSnapshot } from './snapshot.ts';

const PROTOCOL_VERSION = '1.0';
const CAPABILITIES = ['seek', 'rate_change'];

/** One member's lasting connection to a room: survives sockets, nodes and sleep, and ends once. */
export class RoomConnection {
  readonly clock = new ServerClock();
  private readonly commands: Commands;
  private readonly heartbeats: Heartbeats;
  private readonly lag = new Lag();
  private socket: Socket | null = null;
  private snapshot: RoomSnapshot | null = null;
  private live = false;
  private over = false;
  private attempt = 0;
  private cancelRetry: () => void = () => {};

  constructor(
    private readonly options: ConnectionOptions,
    private readonly environment: Environment,
  ) {
    this.commands = new Commands(environment, options.newId, (message) => this.send(message));
    this.heartbeats = new Heartbeats(environment, this.clock, {
      send: (message) => this.send(message),
      dead: () => this.dropSocket(),
    });
  }

  open(): void {
    this.options.listener.status({ kind: 'connecting' });
    this.connect(this.options.ticket);
  }

  /** Asks the room for a change; resolves with its outcome, after 5 s at the latest. */
  issue(wish: Wish): Promise<WishResult> {
    if (this.snapshot === null || this.over) {
      return Promise.resolve({ kind: 'no_answer' });
    }
    return this.commands.issue(wish, this.snapshot.playback);
  }

  /** Leaves without a word to the listener. */
  leave(): void {
    this.finish();
    this.socket?.close(1000);
    this.socket = null;
  }

  /** Tries at once, for when the network is known to be back. */
  hurry(): void {
    if (!this.over && this.socket === null) {
      this.cancelRetry();
      void this.rejoin();
    }
  }

  private connect(ticket: string): void {
    const socket = this.environment.openSocket(this.options.url);
    this.socket = socket;
    socket.onopen = () =>
      socket.send(
        JSON.stringify({
          type: 'hello',
          protocolVersion: PROTOCOL_VERSION,
          ticket,
          lastSeenSequence: this.snapshot?.playback.sequence ?? null,
          capabilities: CAPABILITIES,
        } satisfies ClientMessage),
      );
    socket.onmessage = (event) => {
      const message = typeof event.data === 'string' ? decodeServerMessage(event.data) : null;
      if (message !== null && this.socket === socket) {
        this.received(message);
      }
    };
    socket.onclose = (event) => {
      if (this.socket === socket) {
        this.closed(event.code);
      }
    };
  }

  private received(message: ServerMessage): void {
    switch (message.type) {
      case 'hello':
        this.greeted(message);
        break;
      case 'heartbeat':
        this.heartbeats.answered(message);
        this.compare(message);
        break;
      case 'sync:outcome':
        if (this.snapshot !== null) {
          this.commands.answered(message, this.snapshot.playback);
        }
        break;
      case 'room:closed':
        this.end(message.reason);
        break;
      case 'room:error':
        this.options.listener.error(message.code, message.message);
        break;
      default:
        this.moved(message);
    }
  }

  private greeted(hello: ServerHello): void {
    if (!hello.compatible || hello.session === null) {
      this.end('incompatible');
      return;
    }
    const { memberId, room, playback, roster, video } = hello.session;
    const before = this.snapshot;
    this.snapshot = applyFrame(before ?? { memberId, room, playback, roster, video }, hello);
    this.attempt = 0;
    this.live = true;
    this.clock.reconnected();
    this.heartbeats.start();
    this.options.listener.status({ kind: 'live' });
    this.options.listener.room(this.snapshot, hello, before);
    this.commands.repeatAll();
  }

  private moved(message: ServerMessage): void {
    const before = this.snapshot;
    if (before === null) {
      return;
    }
    const after = applyFrame(before, message);
    if (after === before) {
      return;
    }
    this.snapshot = after;
    if (message.type === 'video:status') {
      this.lag.heardOfFilm(this.environment.now());
    }
    this.options.listener.room(after, message, before);
    this.commands.caughtUp(after.playback);
    if (message.type === 'sync:command' && after.playback.source !== null && after.video === null) {
      // The film is new here and may have become ready before it became the room's.
      this.send({ type: 'room:resync' });
    }
  }

  private compare(answer: HeartbeatAnswer): void {
    if (this.snapshot !== null && this.lag.lasting(answer, this.snapshot, this.environment.now())) {
      this.send({ type: 'room:resync' });
    }
  }

  private send(message: ClientMessage): void {
    if (this.live) {
      this.socket?.send(JSON.stringify(message));
    }
  }

  private dropSocket(): void {
    const socket = this.socket;
    this.closed(1006);
    socket?.close();
  }

  private closed(code: number): void {
    this.socket = null;
    this.live = false;
    this.heartbeats.stop();
    const final = endReason(code);
    if (this.over) {
      return;
    }
    if (final !== null) {
      this.end(final);
    } else {
      this.retryLater();
    }
  }

  private retryLater(): void {
    this.options.listener.status({ kind: 'reconnecting', attempt: this.attempt + 1 });
    const delay = backoff(this.attempt, this.environment.random);
    this.attempt += 1;
    this.cancelRetry();
    this.cancelRetry = this.environment.after(delay, () => void this.rejoin());
  }

  private async rejoin(): Promise<void> {
    const result = await this.options.rejoin();
    if (this.over || this.socket !== null) {
      return;
    }
    if (result.kind === 'ticket') {
      this.connect(result.ticket);
    } else if (result.kind === 'refused') {
      this.end(result.reason);
    } else {
      this.retryLater();
    }
  }

  private end(reason: EndReason): void {
    this.finish();
    this.socket?.close(1000);
    this.socket = null;
    this.options.listener.status({ kind: 'ended', reason });
  }

  private finish(): void {
    this.over = true;
    this.live = false;
    this.cancelRetry();
    this.heartbeats.stop();
    this.commands.abandonAll();
  }
}
