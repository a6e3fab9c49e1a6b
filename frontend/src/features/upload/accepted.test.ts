import { describe, expect, it } from 'vitest';
import { declaredType, MAX_BYTES, refusal } from './accepted.ts';

describe('a file', () => {
  it('is declared by its extension where the browser knows no type', () => {
    expect(declaredType({ name: 'Night.Train.MKV', type: '' })).toBe('video/x-matroska');
    expect(declaredType({ name: 'clip', type: 'video/mp4' })).toBe('video/mp4');
  });

  it('that is no film is refused before it is sent', () => {
    expect(refusal({ name: 'holiday.zip', type: 'application/zip', size: 10 })).toContain('not a film');
  });

  it('that is empty or too large is refused before it is sent', () => {
    expect(refusal({ name: 'a.mp4', type: 'video/mp4', size: 0 })).toContain('empty');
    expect(refusal({ name: 'a.mp4', type: 'video/mp4', size: MAX_BYTES + 1 })).toContain('8 GB');
  });

  it('of the largest size is taken', () => {
    expect(refusal({ name: 'a.mp4', type: 'video/mp4', size: MAX_BYTES })).toBeNull();
  });
});
