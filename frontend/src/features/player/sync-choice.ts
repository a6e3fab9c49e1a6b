import { create } from 'zustand';
import { browserStorage } from '@/lib/storage.ts';
import type { Following } from '@/protocol/index.ts';
import type { SyncChoice } from './standing.ts';

export const TRIM_LIMIT_MS = 500;
const FOLLOWING_KEY = 'syncwatch.following';
const TRIM_KEY = 'syncwatch.trim-ms';

/** How this device takes part; kept on it. */
export const useSyncChoice = create<SyncChoice>(() => {
  const following = browserStorage.read(FOLLOWING_KEY);
  return {
    following: following === 'loose' || following === 'free' ? following : 'follow',
    trimMs: withinLimits(Number(browserStorage.read(TRIM_KEY))),
  };
});

export function chooseFollowing(following: Following): void {
  browserStorage.write(FOLLOWING_KEY, following);
  useSyncChoice.setState({ following });
}

export function chooseTrim(ms: number): void {
  const trimMs = withinLimits(ms);
  browserStorage.write(TRIM_KEY, String(trimMs));
  useSyncChoice.setState({ trimMs });
}

function withinLimits(ms: number): number {
  return Number.isFinite(ms) ? Math.round(Math.max(-TRIM_LIMIT_MS, Math.min(TRIM_LIMIT_MS, ms))) : 0;
}
