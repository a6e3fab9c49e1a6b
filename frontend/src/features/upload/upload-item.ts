import type { Problem } from '@/lib/problem.ts';

export type UploadState =
  | { readonly kind: 'queued' }
  | { readonly kind: 'sending' }
  /** All is sent; the server looks at it. */
  | { readonly kind: 'checking' }
  | { readonly kind: 'paused' }
  /** Interrupted; it goes on by itself. */
  | { readonly kind: 'waiting'; readonly problem: Problem }
  | { readonly kind: 'refused'; readonly problem: Problem; readonly again: boolean };

/** A film on its way to the server, as the page shows it. */
export interface UploadItem {
  readonly key: string;
  /** On the server; null until it knows of the upload. */
  readonly id: string | null;
  readonly name: string;
  readonly sizeBytes: number;
  readonly sentBytes: number;
  readonly bytesPerSecond: number | null;
  /** Code of the room to show the film in, or null for the library alone. */
  readonly room: string | null;
  readonly state: UploadState;
}

/** Whether it needs this page to stay open. */
export function underWay({ state }: UploadItem): boolean {
  return state.kind !== 'paused' && state.kind !== 'refused';
}
