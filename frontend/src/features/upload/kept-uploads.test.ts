import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keptUploads } from './kept-uploads.ts';

const stored = new Map<string, string>();

beforeEach(() => {
  stored.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  });
});
afterEach(() => void vi.unstubAllGlobals());

const film = (name: string, lastModified = 1) => new File(['film'], name, { lastModified });

describe('what a browser remembers of an upload', () => {
  it('belongs to the very same file', () => {
    keptUploads.keep(film('a.mp4'), 'up-1');
    expect(keptUploads.of(film('a.mp4'))).toBe('up-1');
    expect(keptUploads.of(film('a.mp4', 2))).toBeNull();
    expect(keptUploads.of(film('b.mp4'))).toBeNull();
  });

  it('is the latest upload of the file, until it is forgotten', () => {
    keptUploads.keep(film('a.mp4'), 'up-1');
    keptUploads.keep(film('a.mp4'), 'up-2');
    expect(keptUploads.of(film('a.mp4'))).toBe('up-2');
    keptUploads.forget(film('a.mp4'));
    expect(keptUploads.of(film('a.mp4'))).toBeNull();
    expect(stored.size).toBe(0);
  });

  it('is bounded', () => {
    for (let i = 0; i < 30; i++) {
      keptUploads.keep(film(`${i}.mp4`), `up-${i}`);
    }
    expect(keptUploads.of(film('9.mp4'))).toBeNull();
    expect(keptUploads.of(film('10.mp4'))).toBe('up-10');
  });

  it('is nothing when the storage holds something else', () => {
    stored.set('syncwatch.uploads', '{"a":');
    expect(keptUploads.of(film('a.mp4'))).toBeNull();
    stored.set('syncwatch.uploads', '[[1,2],"x"]');
    expect(keptUploads.of(film('a.mp4'))).toBeNull();
  });
});
