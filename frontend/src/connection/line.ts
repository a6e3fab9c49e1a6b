import { decodeServerMessage } from '../protocol/decode.ts';
import type { ClientHello, ClientMessage, ServerMessage } from '../protocol/index.ts';
import type { Closing, Environment, Socket } from './environment.ts';
import { PROTOCOL_VERSION } from './protocol-version.ts';

/** The server sends binary frames as they are, but encodes text anew for each socket. */
const CAPABILITIES = ['seek', 'rate_change', 'gate', 'binary', 'chat'];
/** A socket that does not get to its hello in this time is as good as lost. */
const HELLO_WITHIN_MS = 5000;

interface Ends {
  hello(): Pick<ClientHello, 'ticket' | 'lastSeenSequence' | 'lastChatNumber'>;
  heard(message: ServerMessage): void;
  closed(closing: Closing): void;
}

/** One socket, from its hello until it is closed or let go; after that nothing is heard of it. */
export class Line {
  private readonly socket: Socket;
  private readonly callOffHello: () => void;
  private live = false;
  private gone = false;

  constructor(
    environment: Environment,
    url: string,
    private readonly ends: Ends,
  ) {
    this.socket = environment.openSocket(url);
    this.socket.onopen = () => this.sayHello();
    this.socket.onmessage = ({ data }) => this.received(data);
    this.socket.onclose = (closing) => this.lost(closing);
    this.callOffHello = environment.after(HELLO_WITHIN_MS, () => this.drop());
  }

  /** The server answered the hello: from now on it listens. */
  greeted(): void {
    this.callOffHello();
    this.live = true;
  }

  send(message: ClientMessage): void {
    if (this.live) {
      this.socket.send(JSON.stringify(message));
    }
  }

  /** Takes the socket for dead. */
  drop(): void {
    this.lost({ code: 1006, reason: '' });
    this.socket.close();
  }

  /** Closes without a word to the other end of this object. */
  letGo(code?: number): void {
    this.end();
    this.socket.close(code);
  }

  private sayHello(): void {
    const hello = { protocolVersion: PROTOCOL_VERSION, capabilities: CAPABILITIES, ...this.ends.hello() };
    this.socket.send(JSON.stringify({ type: 'hello', ...hello } satisfies ClientMessage));
  }

  private received(data: unknown): void {
    const message =
      typeof data === 'string' || data instanceof ArrayBuffer ? decodeServerMessage(data) : null;
    if (message !== null && !this.gone) {
      this.ends.heard(message);
    }
  }

  private lost(closing: Closing): void {
    if (!this.gone) {
      this.end();
      this.ends.closed(closing);
    }
  }

  private end(): void {
    this.gone = true;
    this.live = false;
    this.callOffHello();
  }
}
