import type { ReactNode } from 'react';
import type { ChatMessage } from '@/protocol/index.ts';

/** What a line of the chat may do, and what it needs to know. */
export interface Desk {
  /** One's own member id. */
  readonly self: string;
  /** Epoch of the film that is on. */
  readonly epoch: number;
  /** Why one may not write; null when one may. */
  readonly barred: ReactNode | null;
  /** Whether one may delete others' messages. */
  readonly moderates: boolean;
  /** Whether one may take the room to a moment. */
  readonly jumps: boolean;
  nameOf(memberId: string): string;
  jump(mediaMs: number): void;
  reply(message: ChatMessage): void;
  edit(message: ChatMessage): void;
  remove(message: ChatMessage): void;
  react(number: number, emoji: string, on: boolean): void;
  /** Brings a message into sight. */
  show(number: number): void;
}
