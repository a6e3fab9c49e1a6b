import { backoff } from './backoff.ts';
import type { Rejoin } from './connection-options.ts';
import type { Environment } from './environment.ts';

/** A path that swallows everything must not be waited for: the next try may reach another node. */
const ANSWER_WITHIN_MS = 3000;

interface Ends {
  rejoin(): Promise<Rejoin>;
  /** Another attempt, counted from 1, begins in a while. */
  waiting(attempt: number): void;
  came(answer: Rejoin): void;
}

/** The way back into a room: asks for tickets, quickly at first and then ever more slowly. */
export class Returning {
  private attempt = 0;
  private looking = false;
  private callOff: () => void = () => {};

  constructor(
    private readonly environment: Environment,
    private readonly ends: Ends,
  ) {}

  /** Tries again after the wait that the server asked for, or else after one of its own. */
  later(askedFor: number | null = null): void {
    this.ends.waiting(this.attempt + 1);
    const delay = askedFor ?? backoff(this.attempt, this.environment.random);
    this.attempt += 1;
    this.callOff();
    this.callOff = this.environment.after(delay, () => void this.now());
  }

  async now(): Promise<void> {
    this.callOff();
    this.ends.came(await this.ask());
  }

  /** A ticket for another socket while the present one is only doubted; null without one, or while it is asked for. */
  async elsewhere(): Promise<string | null> {
    if (this.looking) {
      return null;
    }
    this.looking = true;
    const answer = await this.ask();
    this.looking = false;
    return answer.kind === 'ticket' ? answer.ticket : null;
  }

  arrived(): void {
    this.attempt = 0;
  }

  stop(): void {
    this.callOff();
  }

  /** One question for a ticket; nobody's answer counts as unreachable. */
  private ask(): Promise<Rejoin> {
    return new Promise((resolve) => {
      const callOff = this.environment.after(ANSWER_WITHIN_MS, () => resolve({ kind: 'unreachable' }));
      void this.ends.rejoin().then((answer) => {
        callOff();
        resolve(answer);
      });
    });
  }
}
