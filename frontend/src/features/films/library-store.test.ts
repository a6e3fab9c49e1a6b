import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useToasts } from '@/ui/toasts.ts';
import type { Film } from './api.ts';
import { deleteSoon, forgetLibrary, readLibrary, useLibrary } from './library-store.ts';

const FILM = { videoId: 'v', title: 'Night Train', status: 'READY', sizeBytes: 1, createdAtMs: 0 };
let asked: string[];
let answer: () => Response;

beforeEach(() => {
  asked = [];
  answer = () => Response.json({ films: [FILM], quota: { usedBytes: 1, maxBytes: 2 } });
  vi.useFakeTimers();
  vi.stubGlobal('fetch', async (path: string, { method }: RequestInit) => {
    asked.push(`${method} ${path}`);
    return answer();
  });
});
afterEach(() => {
  forgetLibrary();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const film = (): Film => {
  const first = useLibrary.getState().library?.films[0];
  if (first === undefined) {
    throw new Error('the library is empty');
  }
  return first;
};

describe('the library', () => {
  it('is read, with what the server leaves out', async () => {
    await readLibrary();
    expect(film()).toMatchObject({ title: 'Night Train', playableMs: null, posterUrl: null });
    expect(useLibrary.getState().library?.uploads).toEqual([]);
  });

  it('says why it could not be read, and keeps what it had', async () => {
    await readLibrary();
    answer = () => Response.json({ detail: 'Busy.' }, { status: 503 });
    await readLibrary();
    expect(useLibrary.getState().problem).toBe('Busy.');
    expect(film().title).toBe('Night Train');
  });

  it('lets a deletion be undone', async () => {
    await readLibrary();
    deleteSoon(film());
    expect(useLibrary.getState().leaving.has('v')).toBe(true);
    await vi.advanceTimersByTimeAsync(5000);
    useToasts.getState().toasts.at(-1)?.action?.run();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(useLibrary.getState().leaving.has('v')).toBe(false);
    expect(asked).toEqual(['GET /api/videos']);
  });

  it('deletes when it is not undone in time', async () => {
    await readLibrary();
    deleteSoon(film());
    await vi.advanceTimersByTimeAsync(6000);
    expect(asked).toEqual(['GET /api/videos', 'DELETE /api/videos/v', 'GET /api/videos']);
    expect(useToasts.getState().toasts.map(({ text }) => text)).not.toContain('“Night Train” is deleted');
  });

  it('shows the film again when it could not be deleted', async () => {
    await readLibrary();
    deleteSoon(film());
    answer = () => Response.json({ detail: 'Busy.' }, { status: 503 });
    await vi.advanceTimersByTimeAsync(6000);
    expect(useLibrary.getState().leaving.has('v')).toBe(false);
  });
});
