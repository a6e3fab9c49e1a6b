import { describe, expect, it } from 'vitest';
import { precisionWords } from './precision-words.ts';

describe('the precision to expect', () => {
  it('is told for players of others, by how exact they are', () => {
    const embed = { type: 'embed', provider: 'youtube', videoId: 'x', title: 'X' } as const;
    expect(precisionWords({ ...embed, precision: 'medium' })).toContain('half a second');
    expect(precisionWords({ ...embed, precision: 'high' })).toContain('a tenth of a second');
    expect(precisionWords({ ...embed, precision: 'degraded' })).toContain('live');
  });

  it('needs no words for our own player', () => {
    expect(precisionWords({ type: 'upload', videoId: 'x', title: 'X' })).toBeNull();
  });
});
