import { describe, expect, it } from 'vitest';
import { Problem } from '@/lib/problem.ts';
import { Speed } from './speed.ts';
import type { UploadItem } from './upload-item.ts';
import { headline, refusalWords, stateWords } from './upload-words.ts';

const item: UploadItem = {
  key: '1',
  id: null,
  name: 'a.mp4',
  sizeBytes: 2_000_000_000,
  sentBytes: 500_000_000,
  bytesPerSecond: null,
  room: null,
  state: { kind: 'sending' },
};

describe('an upload', () => {
  it('says how fast it is and how long it takes, once that is known', () => {
    expect(stateWords(item)).toBe('500 MB of 2.0 GB');
    expect(stateWords({ ...item, bytesPerSecond: 5_000_000 })).toBe(
      '500 MB of 2.0 GB · 5.0 MB/s · 5 minutes left',
    );
    expect(stateWords({ ...item, bytesPerSecond: 50_000_000 })).toContain('less than a minute left');
    expect(stateWords({ ...item, bytesPerSecond: 300_000 })).toContain('1 h 23 min left');
    expect(stateWords({ ...item, bytesPerSecond: 0 })).toContain('stalled');
  });

  it('says that it is interrupted and need not be minded', () => {
    const problem = new Problem(0, 'unreachable', 'No answer.');
    expect(stateWords({ ...item, state: { kind: 'waiting', problem } })).toContain('goes on by itself');
  });

  it('that was refused says why, and what can be done', () => {
    expect(refusalWords(new Problem(413, 'quota_exceeded', 'Your films fill 20 GB.'))).toBe(
      'Your films fill 20 GB. Delete a film you no longer need, then try again.',
    );
    expect(refusalWords(new Problem(413, 'http_413', 'x'))).toContain('larger than this server takes');
    expect(refusalWords(new Problem(429, 'too_many_requests', 'Try again in 12 minutes.'))).toContain('12');
    expect(refusalWords(new Problem(422, 'x', 'No.', [], { suggestion: 'Convert it.' }))).toBe(
      'No. Convert it.',
    );
  });
});

describe('all uploads', () => {
  const refused: UploadItem = {
    ...item,
    state: { kind: 'refused', problem: new Problem(415, 'x', 'No.'), again: false },
  };
  const paused: UploadItem = { ...item, state: { kind: 'paused' } };

  it('are told by those that go on, else by those that can, else by what was not taken', () => {
    expect(headline([item, item, refused, paused])).toBe('Uploading 2 films');
    expect(headline([refused, paused])).toBe('One upload is paused');
    expect(headline([refused])).toBe('One file was not taken');
    expect(headline([refused, refused])).toBe('2 files were not taken');
  });
});

describe('a speed', () => {
  it('is that of the last seconds', () => {
    const speed = new Speed();
    speed.told(0, 0);
    expect(speed.now()).toBeNull();
    speed.told(1_000_000, 1000);
    expect(speed.now()).toBe(1_000_000);
    for (let at = 2000; at <= 12_000; at += 1000) {
      speed.told(1_000_000, at);
    }
    expect(speed.now()).toBe(0);
  });
});
