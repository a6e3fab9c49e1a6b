import { describe, expect, it } from 'vitest';
import { parseSprites, spriteAt } from './sprites.ts';

const VTT = `WEBVTT

00:00:00.000 --> 00:00:05.000
sprites_000.jpg#xywh=0,0,160,90

2
00:00:05.000 --> 00:00:10.000
sprites_000.jpg#xywh=160,0,160,90

01:00:00.500 --> 01:00:05.000
sprites_001.jpg#xywh=320,180,160,90
`;

describe('pictures for the seek bar', () => {
  it('are read with their times and places', () => {
    const sprites = parseSprites(VTT);
    expect(sprites).toHaveLength(3);
    expect(sprites[1]).toEqual({
      startMs: 5000,
      endMs: 10_000,
      sheet: 'sprites_000.jpg',
      x: 160,
      y: 0,
      width: 160,
      height: 90,
    });
    expect(sprites[2]?.startMs).toBe(3_600_500);
  });

  it('may stand in a file with Windows line ends and short times', () => {
    expect(parseSprites('WEBVTT\r\n\r\n00:00.000 --> 00:05.000\r\na.jpg#xywh=0,0,1,1\r\n')).toHaveLength(1);
  });

  it('lead nowhere else, whatever the file says', () => {
    for (const evil of [
      'https://a.example/a.jpg#xywh=0,0,1,1',
      '../a.jpg#xywh=0,0,1,1',
      'a.jpg',
      'x.js#xywh=0,0,1,1',
    ]) {
      expect(parseSprites(`WEBVTT\n\n00:00.000 --> 00:05.000\n${evil}\n`)).toEqual([]);
    }
    expect(parseSprites('<html>not found</html>')).toEqual([]);
  });

  it('are found by the moment', () => {
    const sprites = parseSprites(VTT);
    expect(spriteAt(sprites, 0)).toBe(sprites[0]);
    expect(spriteAt(sprites, 4999)).toBe(sprites[0]);
    expect(spriteAt(sprites, 5000)).toBe(sprites[1]);
    expect(spriteAt(sprites, 9_000_000)).toBe(sprites[2]);
    expect(spriteAt([], 0)).toBeNull();
  });
});
