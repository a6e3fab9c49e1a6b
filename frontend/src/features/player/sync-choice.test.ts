import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const kept = new Map<string, string>();

beforeEach(() => {
  kept.clear();
  vi.resetModules();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const reloaded = () => import('./sync-choice.ts');

describe('how a device takes part', () => {
  it('is in step and untrimmed at first', async () => {
    const { useSyncChoice } = await reloaded();
    expect(useSyncChoice.getState()).toEqual({ following: 'follow', trimMs: 0 });
  });

  it('is kept on the device', async () => {
    const { chooseFollowing, chooseTrim } = await reloaded();
    chooseFollowing('loose');
    chooseTrim(-120);
    vi.resetModules();
    const { useSyncChoice } = await reloaded();
    expect(useSyncChoice.getState()).toEqual({ following: 'loose', trimMs: -120 });
  });

  it('never trims beyond half a second, whatever was kept', async () => {
    kept.set('syncwatch.trim-ms', '9000').set('syncwatch.following', 'astray');
    const { chooseTrim, useSyncChoice } = await reloaded();
    expect(useSyncChoice.getState()).toEqual({ following: 'follow', trimMs: 500 });
    chooseTrim(Number.NaN);
    expect(useSyncChoice.getState().trimMs).toBe(0);
  });
});
