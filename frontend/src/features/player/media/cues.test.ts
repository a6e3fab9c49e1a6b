import { describe, expect, it } from 'vitest';
import { joined, parseVtt, plainText, wordsAt } from './cues.ts';

describe('subtitles', () => {
  it('are read with their times, whatever stands around them', () => {
    const cues = parseVtt(
      'WEBVTT - made\r\n\r\nNOTE\r\nno cue\r\n\r\n1\r\n00:01.000 --> 00:02.500 line:90%\r\n<i>Hello</i>\r\nthere\r\n\r\n01:00:00.000 --> 01:00:01.000\r\nLate\r\n',
    );
    expect(cues).toEqual([
      { startMs: 1000, endMs: 2500, text: 'Hello\nthere' },
      { startMs: 3_600_000, endMs: 3_601_000, text: 'Late' },
    ]);
  });

  it('are words only, never marks', () => {
    expect(plainText('<v Ada>Tom &amp; <b>Jerry</b> &lt;3')).toBe('Tom & Jerry <3');
    expect(plainText('<script>alert(1)</script>')).toBe('alert(1)');
  });

  it('are shown from their first to before their last moment, two below each other', () => {
    const cues = [
      { startMs: 0, endMs: 1000, text: 'a' },
      { startMs: 500, endMs: 1500, text: 'b' },
    ];
    expect(wordsAt(cues, 499)).toBe('a');
    expect(wordsAt(cues, 500)).toBe('a\nb');
    expect(wordsAt(cues, 1000)).toBe('b');
    expect(wordsAt(cues, 1500)).toBe('');
  });

  it('are each there once and in order, though parts of the film repeat them', () => {
    const late = { startMs: 500, endMs: 1500, text: 'b' };
    const early = { startMs: 0, endMs: 1000, text: 'a' };
    expect(joined([late], [early, late])).toEqual([early, late]);
  });
});
