import { describe, expect, it } from 'vitest';
import { Playhead } from './playhead.ts';

function moving(): Playhead {
  const playhead = new Playhead();
  playhead.jumped(10_000, 0);
  playhead.moves(true, 1, 0);
  return playhead;
}

describe('a playhead', () => {
  it('runs on between the positions told', () => {
    expect(moving().at(130)).toBe(10_130);
  });

  it('believes the freshest of readings that came late', () => {
    const playhead = moving();
    playhead.heard(10_180, 250);
    playhead.heard(10_490, 500);
    playhead.heard(10_690, 750);
    expect(playhead.at(800)).toBe(10_800);
  });

  it('falls back at once when the picture stood', () => {
    const playhead = moving();
    playhead.heard(10_250, 250);
    playhead.heard(10_260, 700);
    expect(playhead.at(800)).toBe(10_360);
  });

  it('does not run on for long without news, and says so', () => {
    const playhead = moving();
    expect(playhead.silent(900)).toBe(false);
    expect(playhead.at(5000)).toBe(11_000);
    expect(playhead.silent(5000)).toBe(true);
  });

  it('takes another rate from where it is', () => {
    const playhead = moving();
    playhead.moves(true, 2, 200);
    expect(playhead.at(300)).toBe(10_400);
  });

  it('stands while nothing moves', () => {
    const playhead = moving();
    playhead.moves(false, 1, 200);
    playhead.heard(10_210, 250);
    expect(playhead.at(9000)).toBe(10_210);
    expect(playhead.silent(9000)).toBe(false);
  });
});
