import { describe, expect, it } from 'vitest';
import { deviceWords } from './device-words.ts';
import { middle } from './picture.ts';

describe('a device', () => {
  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36', 'Chrome on Linux'],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:131.0) Gecko/20100101 Firefox/131.0',
      'Firefox on Windows',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0',
      'Edge on Windows',
    ],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Safari/604.1', 'Safari on iPhone'],
    ['curl/8.0', 'Unknown browser'],
    [null, 'Unknown device'],
  ])('that says %s is called %s', (agent, words) => {
    expect(deviceWords(agent)).toBe(words);
  });
});

describe('the middle of a picture', () => {
  it('is its largest square', () => {
    expect(middle(400, 300)).toEqual({ left: 50, top: 0, side: 300 });
    expect(middle(300, 401)).toEqual({ left: 0, top: 50, side: 300 });
  });
});
