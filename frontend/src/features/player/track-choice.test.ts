import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

const kept = new Map<string, string>();

// The first import reads the whole schema library, which takes a busy machine longer than a test may.
beforeAll(async () => void (await import('./track-choice.ts')), 60_000);

beforeEach(() => {
  kept.clear();
  vi.resetModules();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});
afterEach(() => void vi.unstubAllGlobals());

const reloaded = () => import('./track-choice.ts');

describe('what a viewer wants of films', () => {
  it('is at first what the film brings, without subtitles', async () => {
    const { useTrackChoice } = await reloaded();
    expect(useTrackChoice.getState()).toEqual({
      audio: null,
      subtitles: null,
      lastSubtitles: null,
      size: 'normal',
      lines: null,
    });
  });

  it('is kept on the device', async () => {
    const { wantTracks } = await reloaded();
    wantTracks({ audio: 'de', size: 'large' });
    vi.resetModules();
    const { useTrackChoice } = await reloaded();
    expect(useTrackChoice.getState()).toMatchObject({ audio: 'de', size: 'large', subtitles: null });
  });

  it('survives whatever else is found there', async () => {
    kept.set('syncwatch.tracks', '{"audio":7,"size":"enormous","subtitles":"fr"}');
    const { useTrackChoice } = await reloaded();
    expect(useTrackChoice.getState()).toMatchObject({ audio: null, size: 'normal', subtitles: 'fr' });
  });
});
