import { describe, expect, it } from 'vitest';
import type { Film, Library } from './api.ts';
import { nextLook, progressWords, usedPart } from './model.ts';

const film: Film = {
  videoId: 'v',
  title: 'Night Train',
  status: 'PROCESSING',
  progressPercent: 45,
  playableMs: null,
  durationMs: 600_000,
  sizeBytes: 1_500_000_000,
  createdAtMs: 0,
  failure: null,
  posterUrl: null,
  retryable: false,
};
const library = (...films: Film[]): Library => ({
  films,
  quota: { usedBytes: 5, maxBytes: 20 },
  uploads: [],
});

describe('a film of the library', () => {
  it('says how much of it can be watched already', () => {
    expect(progressWords(film)).toBe('Being made ready · 45%');
    expect(progressWords({ ...film, playableMs: 200_000 })).toBe('Can be watched up to 3:20 · 45%');
    expect(progressWords({ ...film, status: 'READY' })).toBeNull();
  });
});

describe('the library', () => {
  it('is looked at again only while a film is being made', () => {
    expect(nextLook(null)).toBeNull();
    expect(nextLook(library({ ...film, status: 'READY' }, { ...film, status: 'FAILED' }))).toBeNull();
    expect(nextLook(library({ ...film, status: 'READY' }, film))).toBe(3000);
    expect(nextLook(library({ ...film, status: 'PENDING' }))).toBe(3000);
  });

  it('tells how full it is', () => {
    expect(usedPart(library())).toBe(0.25);
    expect(usedPart({ ...library(), quota: { usedBytes: 30, maxBytes: 20 } })).toBe(1);
  });
});
