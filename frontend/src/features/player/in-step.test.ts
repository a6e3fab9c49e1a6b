import { expect, it } from 'vitest';
import { inStepOf } from './in-step.ts';

it('is as near as the film’s player can come', () => {
  const embed = { type: 'embed', videoId: 'x', title: 'Film', precision: 'medium' } as const;
  expect(inStepOf(null)).toBe(40);
  expect(inStepOf({ ...embed, provider: 'vimeo' })).toBe(80);
  expect(inStepOf({ ...embed, provider: 'youtube' })).toBe(120);
  expect(inStepOf({ ...embed, provider: 'dailymotion' })).toBe(400);
});
