import type {
  ClientMessage,
  HeartbeatAnswer,
  PlaybackReport,
  ServerHello,
  ServerMessage,
} from '../protocol/index.ts';
import { Commands, type Wish, type WishResult } from './commands.ts';
import type { ConnectionOptions, Rejoin } from './connection-options.ts';
import { announcedEnd, type End, endReason } from './end-reason.ts';
import type { Closing, Environment } from './environment.ts';
import { Heartbeats } from './heartbeats.ts';
import { Lag } from './lag.ts';
import { Line } from './line.ts';
import { ofOthers, Reports } from './reports.ts';
import { retryHint } from './retry-hint.ts';
import { Returning } from './returning.ts';
import { RoomChat } from './room-chat.ts';
import { ServerClock } from './server-clock.ts';
import { applyFrame, incomplete, type RoomSnapshot } from './snapshot.ts';

/** One member's lasting connection to a room: survives sockets, nodes and sleep, and ends once. */
export class RoomConnection {
  readonly clock = new ServerClock();
  readonly chat: RoomChat;
  private readonly commands: Commands;
  private readonly heartbeats: Heartbeats;
  private readonly returning: Returning;
  private readonly reports = new Reports();
  private readonly lag = new Lag();
  private line: Line | null = null;
  private snapshot: RoomSnapshot | null = null;
  private over = false;
  private readyFor: number | null = null;

  constructor(
    private readonly options: ConnectionOptions,
    private readonly environment: Environment,
  ) {
    this.commands = new Commands(environment, options.newId, (message) => this.send(message));
    this.chat = new RoomChat(environment, { newId: options.newId, send: (message) => this.send(message) });
    this.heartbeats = new Heartbeats(environment, this.clock, {
      send: (message) => this.send(message),
      report: () => this.report(),
      doubtful: () => void this.doubt(),
      dead: () => this.line?.drop(),
    });
    this.returning = new Returning(environment, {
      rejoin: options.rejoin,
      waiting: (attempt) => options.listener.status({ kind: 'reconnecting', attempt }),
      came: (answer) => this.admitted(answer),
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

  /** Says how this member's picture stands in the given state of the room's playback. */
  sign(type: 'sync:ready' | 'sync:stalled', sequence: number): void {
    if (type === 'sync:ready') {
      this.readyFor = sequence;
    }
    this.send({ type, sequence });
  }

  /** Asks anew for the room's state and for the time. */
  resync(): void {
    this.send({ type: 'room:resync' });
    this.heartbeats.probeAnew();
  }

  /** Leaves without a word to the listener. */
  leave(): void {
    this.over = true;
    this.returning.stop();
    this.heartbeats.stop();
    this.commands.abandonAll();
    this.line?.letGo(1000);
    this.line = null;
  }

  /** Tries at once, for when the network is known to be back. */
  hurry(): void {
    if (!this.over && this.line === null) {
      void this.returning.now();
    }
  }

  private connect(ticket: string): void {
    this.line = new Line(this.environment, this.options.url, {
      hello: () => ({
        ticket,
        // Of what went on before one came the newest commands are told, too.
        lastSeenSequence: this.snapshot?.playback.sequence ?? 0,
        lastChatNumber: this.chat.lastNumber(),
      }),
      heard: (message) => this.received(message),
      closed: (closing) => this.closed(closing),
    });
  }

  private received(message: ServerMessage): void {
    const end = announcedEnd(message);
    if (end !== null) {
      this.end(end);
      return;
    }
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
      case 'sync:command':
        this.reports.arrived(message, this.clock.at(this.environment.now()));
        this.moved(message);
        break;
      case 'room:vitals':
        this.options.listener.vitals(ofOthers(message.members, this.snapshot?.memberId));
        break;
      case 'room:expiring':
        this.options.listener.expiring(message.expiresAtMs);
        break;
      case 'room:error':
        this.options.listener.error(message.code, message.message);
        break;
      default:
        this.moved(message);
    }
    this.chat.heard(message);
  }

  private greeted(hello: ServerHello): void {
    if (!hello.compatible || hello.session === null) {
      this.end({ reason: 'incompatible' });
      return;
    }
    const { memberId, room, playback, roster, video } = hello.session;
    const before = this.snapshot;
    this.snapshot = applyFrame(before ?? { memberId, room, playback, roster, video }, hello);
    this.line?.greeted();
    this.returning.arrived();
    this.clock.reconnected();
    this.heartbeats.start();
    this.options.listener.status({ kind: 'live' });
    this.options.listener.room(this.snapshot, hello, before);
    this.commands.repeatAll();
    if (this.readyFor === this.snapshot.playback.sequence) {
      // The room forgot it with the last socket.
      this.send({ type: 'sync:ready', sequence: this.readyFor });
    }
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
    if (incomplete(after, message)) {
      this.send({ type: 'room:resync' });
    }
  }

  private compare(answer: HeartbeatAnswer): void {
    if (this.snapshot !== null && this.lag.noticed(answer, this.snapshot, this.environment.now())) {
      this.send({ type: 'room:resync' });
    }
  }

  private report(): PlaybackReport | null {
    const vitals = this.options.player();
    if (vitals !== null && this.snapshot !== null) {
      this.options.listener.vitals([{ memberId: this.snapshot.memberId, ...vitals }]);
    }
    return this.reports.take(vitals);
  }

  private send(message: ClientMessage): void {
    this.line?.send(message);
  }

  /** Leaves a silent socket only when a node is there to go to, for the silence may be everybody's. */
  private async doubt(): Promise<void> {
    const doubted = this.line;
    const ticket = await this.returning.elsewhere();
    if (ticket !== null && this.line !== null && this.line === doubted && this.heartbeats.unheard()) {
      this.line.letGo();
      this.heartbeats.stop();
      this.options.listener.status({ kind: 'reconnecting', attempt: 1 });
      this.connect(ticket);
    }
  }

  private closed(closing: Closing): void {
    this.line = null;
    this.heartbeats.stop();
    const final = endReason(closing);
    if (final !== null) {
      this.end({ reason: final });
    } else {
      this.returning.later(retryHint(closing));
    }
  }

  private admitted(answer: Rejoin): void {
    if (this.over || this.line !== null) {
      return;
    }
    if (answer.kind === 'ticket') {
      this.connect(answer.ticket);
    } else if (answer.kind === 'refused') {
      this.end({ reason: answer.reason });
    } else {
      this.returning.later();
    }
  }

  private end(end: End): void {
    this.leave();
    this.options.listener.status({ kind: 'ended', ...end });
  }
}
