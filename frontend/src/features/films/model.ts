import { formatBytes, formatTime } from '@/lib/format.ts';
import type { Film, Library } from './api.ts';

const LOOK_EVERY_MS = 3000;

/** How far a film is that cannot be watched to its end yet; null for one that is ready. */
export function progressWords({ status, progressPercent, playableMs }: Film): string | null {
  switch (status) {
    case 'PENDING':
      return 'Waiting to be made ready';
    case 'PROCESSING':
      return playableMs !== null && playableMs > 0
        ? `Can be watched up to ${formatTime(playableMs)} · ${progressPercent}%`
        : `Being made ready · ${progressPercent}%`;
    case 'READY':
      return null;
    case 'FAILED':
      return 'Cannot be played';
  }
}

export function factsWords({ sizeBytes, createdAtMs }: Film): string {
  return `${formatBytes(sizeBytes)} · ${new Date(createdAtMs).toLocaleDateString([], { dateStyle: 'medium' })}`;
}

/** Milliseconds until the library is worth another look; null while nothing changes by itself. */
export function nextLook(library: Library | null): number | null {
  const making = library?.films.some(({ status }) => status === 'PENDING' || status === 'PROCESSING');
  return making === true ? LOOK_EVERY_MS : null;
}

/** How much of the quota is used, from 0 to 1. */
export function usedPart({ quota }: Library): number {
  return quota.maxBytes === 0 ? 1 : Math.min(1, quota.usedBytes / quota.maxBytes);
}
