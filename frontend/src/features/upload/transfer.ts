import type { Problem } from '@/lib/problem.ts';

/** What is heard of a file on its way; nothing after it was stopped, done or failed. */
export interface TransferEvents {
  /** The server knows the upload by this id from now on. */
  created(id: string): void;
  progress(sentBytes: number): void;
  done(videoId: string): void;
  failed(problem: Problem): void;
}

/** One attempt at sending what the server does not have yet. */
export interface Transfer {
  /** What the server has by then stays there. */
  stop(): void;
}

/** @param id the upload to go on with, or null for a new one */
export type BeginTransfer = (file: File, id: string | null, events: TransferEvents) => Transfer;
