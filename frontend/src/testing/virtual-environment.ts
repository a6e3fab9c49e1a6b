import type { Closing, Environment, Socket } from '../connection/environment.ts';
import type { ClientMessage, ServerMessage } from '../protocol/index.ts';

interface Task {
  readonly at: number;
  readonly action: () => void;
  readonly period: number | null;
}

/** The other end of one socket, as a test sees it. */
export class FakeSocket implements Socket {
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: ((event: Closing) => void) | null = null;
  readonly sent: ClientMessage[] = [];
  closedWith: number | null = null;
  /** What the server does with a message. */
  heard: (message: ClientMessage) => void = () => {};

  send(text: string): void {
    const message = JSON.parse(text) as ClientMessage;
    this.sent.push(message);
    this.heard(message);
  }

  close(code = 1005): void {
    this.closedWith = code;
  }

  opens(): void {
    this.onopen?.();
  }

  says(message: ServerMessage): void {
    this.onmessage?.({ data: JSON.stringify(message) });
  }

  closes(code: number, reason = ''): void {
    this.onclose?.({ code, reason });
  }

  sentOf<T extends ClientMessage['type']>(type: T): Extract<ClientMessage, { type: T }>[] {
    return this.sent.filter((message) => message.type === type) as Extract<ClientMessage, { type: T }>[];
  }
}

/** Time that passes when the test says so. */
export class VirtualEnvironment implements Environment {
  readonly sockets: FakeSocket[] = [];
  private time = 0;
  private tasks: Task[] = [];

  now = () => this.time;
  random = () => 0.5;
  shown = true;
  visible = () => this.shown;

  after(delayMs: number, action: () => void): () => void {
    return this.schedule({ at: this.time + delayMs, action, period: null });
  }

  every(periodMs: number, action: () => void): () => void {
    const repeating = { at: this.time + periodMs, action, period: periodMs };
    return this.schedule(repeating);
  }

  openSocket(): FakeSocket {
    const socket = new FakeSocket();
    this.sockets.push(socket);
    return socket;
  }

  /** The newest socket. */
  socket(): FakeSocket {
    const socket = this.sockets.at(-1);
    if (socket === undefined) {
      throw new Error('no socket was opened');
    }
    return socket;
  }

  async pass(ms: number): Promise<void> {
    const end = this.time + ms;
    for (;;) {
      const next = this.tasks.filter((task) => task.at <= end).sort((a, b) => a.at - b.at)[0];
      if (next === undefined) {
        break;
      }
      this.time = Math.max(this.time, next.at);
      this.tasks = this.tasks.filter((task) => task !== next);
      if (next.period !== null) {
        this.replace(next, { ...next, at: next.at + next.period });
      }
      next.action();
      await Promise.resolve();
      await Promise.resolve();
    }
    this.time = end;
  }

  /** Time passes while nothing runs; what was due meanwhile runs once, late. */
  async sleep(ms: number): Promise<void> {
    this.time += ms;
    this.tasks = this.tasks.map((task) => ({ ...task, at: Math.max(task.at, this.time) }));
    await this.pass(0);
  }

  private readonly successors = new Map<Task, Task>();

  private replace(task: Task, successor: Task): void {
    this.successors.set(task, successor);
    this.tasks.push(successor);
  }

  private schedule(task: Task): () => void {
    this.tasks.push(task);
    return () => {
      let current: Task | undefined = task;
      while (current !== undefined) {
        const cancelled: Task = current;
        this.tasks = this.tasks.filter((other) => other !== cancelled);
        current = this.successors.get(cancelled);
      }
    };
  }
}
