import { decodeAccountMessage } from '../protocol/decode-account.ts';
import type { AccountMessage, ClientMessage } from '../protocol/index.ts';
import { backoff } from './backoff.ts';
import type { Closing, Environment, Socket } from './environment.ts';
import { PROTOCOL_VERSION } from './protocol-version.ts';
import { retryHint } from './retry-hint.ts';

/** The server takes 30 s of silence for a lost page. */
const BEAT_EVERY_MS = 10_000;
/** Two beats without an answer: the socket is as good as lost. */
const DEAD_AFTER_MS = 25_000;
const INCOMPATIBLE = 4400;
/** Full nodes and busy addresses are not asked again at once. */
const CALM_MS = 20_000;
const CALM_CODES = [1013, 4429];

interface AccountEnds {
  /** A ticket for one socket; null when there is none to be had, for the moment or for good. */
  ticket(): Promise<string | null>;
  /** A notice; after a gap, `missed` comes first, because anything may have happened meanwhile. */
  heard(message: AccountMessage): void;
  missed(): void;
}

/** A signed-in page's lasting way to hear of its account; unlike a room it may be gone for a while unnoticed. */
export class AccountConnection {
  private socket: Socket | null = null;
  private over = false;
  private attempt = 0;
  private heardAt = 0;
  private callOff: () => void = () => {};
  private stopBeats: () => void = () => {};

  constructor(
    private readonly environment: Environment,
    private readonly url: string,
    private readonly ends: AccountEnds,
  ) {}

  open(): void {
    void this.connect();
  }

  close(): void {
    this.over = true;
    this.letGo(1000);
  }

  /** Tries at once, for when the network is known to be back. */
  hurry(): void {
    if (!this.over && this.socket === null) {
      this.callOff();
      void this.connect();
    }
  }

  private async connect(): Promise<void> {
    const ticket = await this.ends.ticket();
    if (this.over || this.socket !== null) {
      return;
    }
    if (ticket === null) {
      this.later(null);
      return;
    }
    const socket = this.environment.openSocket(this.url);
    this.socket = socket;
    this.heardAt = this.environment.now();
    socket.onopen = () =>
      this.send({
        type: 'hello',
        protocolVersion: PROTOCOL_VERSION,
        ticket,
        lastSeenSequence: null,
        lastChatNumber: null,
        capabilities: [],
      });
    socket.onmessage = ({ data }) => this.received(socket, data);
    socket.onclose = (closing) => this.lost(socket, closing);
    this.stopBeats = this.environment.every(BEAT_EVERY_MS, () => this.beat(socket));
  }

  private received(socket: Socket, data: unknown): void {
    const message = typeof data === 'string' ? decodeAccountMessage(data) : null;
    if (message === null || socket !== this.socket) {
      return;
    }
    this.heardAt = this.environment.now();
    if (message.type === 'account:hello') {
      this.attempt = 0;
      this.ends.missed();
    } else if (message.type !== 'account:heartbeat') {
      this.ends.heard(message);
    }
  }

  private beat(socket: Socket): void {
    const now = this.environment.now();
    if (now - this.heardAt > DEAD_AFTER_MS) {
      this.lost(socket, { code: 1006, reason: '' });
    } else {
      this.send({ type: 'heartbeat', clientTimeMs: now, roundTripMs: null, report: null });
    }
  }

  private lost(socket: Socket, closing: Closing): void {
    if (socket !== this.socket) {
      return;
    }
    this.letGo();
    if (closing.code === INCOMPATIBLE) {
      this.over = true;
    } else {
      this.later(CALM_CODES.includes(closing.code) ? CALM_MS : retryHint(closing));
    }
  }

  private later(askedFor: number | null): void {
    const delay = askedFor ?? backoff(this.attempt, this.environment.random);
    this.attempt += 1;
    this.callOff = this.environment.after(delay, () => void this.connect());
  }

  private letGo(code?: number): void {
    const socket = this.socket;
    this.socket = null;
    this.callOff();
    this.stopBeats();
    socket?.close(code);
  }

  private send(message: ClientMessage): void {
    this.socket?.send(JSON.stringify(message));
  }
}
