import { tickEvery } from './ticker.ts';

/** What the connection needs of the outside, so tests can run it in virtual time. */
export interface Environment {
  now(): number;
  random(): number;
  /** Runs once after the delay; the returned function calls it off. */
  after(delayMs: number, action: () => void): () => void;
  every(periodMs: number, action: () => void): () => void;
  openSocket(url: string): Socket;
  /** Whether somebody may be looking; a hidden page is woken late, so its silences mean little. */
  visible(): boolean;
}

export interface Closing {
  readonly code: number;
  readonly reason: string;
}

export interface Socket {
  onopen: (() => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
  onclose: ((event: Closing) => void) | null;
  send(text: string): void;
  close(code?: number): void;
}

export const browser: Environment = {
  now: () => performance.now(),
  random: () => Math.random(),
  after(delayMs, action) {
    const timer = setTimeout(action, delayMs);
    return () => clearTimeout(timer);
  },
  every: tickEvery,
  openSocket(url) {
    const socket = new WebSocket(url);
    socket.binaryType = 'arraybuffer';
    return socket as Socket;
  },
  visible: () => document.visibilityState === 'visible',
};

/** Address of a socket on the node that served this page. */
export function socketUrl(
  location: { protocol: string; host: string },
  of: 'room' | 'account' = 'room',
): string {
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/socket/${of}`;
}
