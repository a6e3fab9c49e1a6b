import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Problem, unreachable } from '@/lib/problem.ts';
import { Sending } from '@/testing/sending.ts';

let sending: Sending;

beforeEach(() => {
  vi.useFakeTimers();
  sending = new Sending();
});
afterEach(() => void vi.useRealTimers());

describe('films on their way', () => {
  it('are sent two at a time, and the next when one has arrived', () => {
    for (const name of ['a', 'b', 'c']) {
      sending.add(name);
    }
    expect(sending.states()).toBe('a sending, b sending, c queued');
    sending.attempts[0]?.done('film-a');
    expect(sending.states()).toBe('b sending, c sending');
    expect(sending.finished).toEqual(['a null film-a']);
  });

  it('remember the room they are meant for', () => {
    sending.add('a', 'ROOM');
    sending.at().done('film-a');
    expect(sending.finished).toEqual(['a ROOM film-a']);
  });

  it('tell how far they are, and that the server is looking at what was sent', () => {
    sending.add('a');
    vi.advanceTimersByTime(1000);
    sending.at().progress(40);
    expect(sending.items[0]).toMatchObject({ sentBytes: 40, state: { kind: 'sending' } });
    sending.at().progress(100);
    expect(sending.states()).toBe('a checking');
  });

  it('go on where they were after a pause', () => {
    sending.add('a');
    sending.at().created('up-1');
    sending.queue.pause(sending.key());
    expect(sending.at().stopped).toBe(true);
    expect(sending.states()).toBe('a paused');
    sending.queue.resume(sending.key());
    expect(sending.at().id).toBe('up-1');
  });

  it('give up their place while they are paused', () => {
    for (const name of ['a', 'b', 'c']) {
      sending.add(name);
    }
    sending.queue.pause(sending.key());
    expect(sending.states()).toBe('a paused, b sending, c sending');
  });

  it('go on after the page was closed, once the same file is dropped again', () => {
    sending.kept.set('a', 'up-7');
    sending.add('a');
    expect(sending.at().id).toBe('up-7');
  });

  it('are one when the same file is dropped twice', () => {
    sending.add('a');
    sending.at().created('up-1');
    sending.add('a');
    expect(sending.items).toHaveLength(1);
  });

  it('are for the room that the same file is dropped into last', () => {
    sending.add('a');
    sending.at().created('up-1');
    sending.add('a', 'ROOM');
    sending.add('a');
    sending.at().done('film-a');
    expect(sending.finished).toEqual(['a ROOM film-a']);
  });

  it('begin anew when the server no longer knows of them', () => {
    sending.kept.set('a', 'up-7');
    sending.add('a');
    sending.at().failed(new Problem(404, 'unknown_upload', 'Gone.'));
    expect(sending.attempts).toHaveLength(2);
    expect(sending.at().id).toBeNull();
  });

  it('are ended on the server when they are cancelled', () => {
    sending.add('a');
    sending.at().created('up-1');
    sending.queue.cancel(sending.key());
    expect(sending.at().stopped).toBe(true);
    expect(sending.discarded).toEqual(['up-1']);
    expect(sending.kept.size).toBe(0);
    expect(sending.items).toEqual([]);
  });

  it('rest while nobody is signed in, and stay on the server', () => {
    sending.add('a');
    sending.at().created('up-1');
    sending.queue.rest();
    expect(sending.states()).toBe('a paused');
    expect(sending.discarded).toEqual([]);
  });
});

describe('an interrupted upload', () => {
  it('tries again by itself, less and less often', () => {
    sending.add('a');
    sending.at().created('up-1');
    for (const wait of [1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]) {
      sending.at().failed(unreachable());
      expect(sending.states()).toBe('a waiting');
      const before = sending.attempts.length;
      vi.advanceTimersByTime(wait - 1);
      expect(sending.attempts).toHaveLength(before);
      vi.advanceTimersByTime(1);
      expect(sending.attempts).toHaveLength(before + 1);
      expect(sending.at().id).toBe('up-1');
    }
  });

  it('is patient anew once something got through', () => {
    sending.add('a');
    sending.at().failed(unreachable());
    vi.advanceTimersByTime(1000);
    sending.at().progress(10);
    sending.at().failed(unreachable());
    vi.advanceTimersByTime(1000);
    expect(sending.attempts).toHaveLength(3);
  });

  it('goes on at once when the line is back', () => {
    sending.add('a');
    sending.at().failed(unreachable());
    sending.queue.hurry();
    expect(sending.states()).toBe('a sending');
    vi.advanceTimersByTime(60_000);
    expect(sending.attempts).toHaveLength(2);
  });

  it('renews an old session once, and says so when it is over', async () => {
    sending.add('a');
    sending.at().failed(new Problem(401, 'http_401', 'No.'));
    await vi.advanceTimersByTimeAsync(0);
    expect(sending.states()).toBe('a sending');
    sending.at().failed(new Problem(401, 'http_401', 'No.'));
    expect(sending.items[0]?.state).toMatchObject({ kind: 'refused', again: true });
  });

  it('waits for another writer of the same upload, but not for ever', () => {
    sending.add('a');
    sending.at().created('up-1');
    for (let i = 0; i < 5; i++) {
      sending.at().failed(new Problem(409, 'wrong_offset', 'Elsewhere.'));
      expect(sending.states()).toBe('a waiting');
      vi.advanceTimersByTime(30_000);
    }
    sending.at().failed(new Problem(409, 'wrong_offset', 'Elsewhere.'));
    expect(sending.items[0]?.state).toMatchObject({ kind: 'refused', again: true });
  });

  it('leaves it to the person which of two pages goes on', () => {
    sending.add('a');
    sending.at().created('up-1');
    sending.at().failed(new Problem(409, 'upload_taken_over', 'Elsewhere.'));
    expect(sending.items[0]?.state).toMatchObject({ kind: 'refused', again: true });
  });

  it('that broke off too often begins anew', () => {
    sending.add('a');
    sending.at().created('up-1');
    sending.at().failed(new Problem(409, 'too_many_pieces', 'Anew.'));
    expect(sending.discarded).toEqual(['up-1']);
    expect(sending.at().id).toBeNull();
  });

  it('that was refused can be tried again only where that may help', () => {
    sending.add('a');
    sending.at().failed(new Problem(429, 'too_many_requests', 'Later.'));
    expect(sending.items[0]?.state).toMatchObject({ again: true });
    sending.add('b');
    sending.at().failed(new Problem(422, 'not_a_video', 'No film.'));
    expect(sending.items[1]?.state).toMatchObject({ again: false });
  });

  it('makes room for the next', () => {
    for (const name of ['a', 'b', 'c']) {
      sending.add(name);
    }
    sending.attempts[0]?.failed(unreachable());
    expect(sending.states()).toBe('a waiting, b sending, c sending');
  });
});
