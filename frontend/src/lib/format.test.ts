import { expect, it } from 'vitest';
import { formatBytes, formatTime, speakTime } from './format.ts';

it('times are written like on other players', () => {
  expect(formatTime(0)).toBe('0:00');
  expect(formatTime(247_900)).toBe('4:07');
  expect(formatTime(3_729_000)).toBe('1:02:09');
});

it('times are spoken in words', () => {
  expect(speakTime(0)).toBe('0 seconds');
  expect(speakTime(3_661_000)).toBe('1 hour 1 minute 1 second');
  expect(speakTime(120_000)).toBe('2 minutes');
});

it('sizes keep three digits', () => {
  expect(formatBytes(0)).toBe('0 B');
  expect(formatBytes(1500)).toBe('1.5 kB');
  expect(formatBytes(8_589_934_592)).toBe('8.6 GB');
});
