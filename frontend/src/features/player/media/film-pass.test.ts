import { describe, expect, it } from 'vitest';
import { FilmPass, type SignedFilm } from './film-pass.ts';

const FILM = '0b0257a7-ef25-44d8-bce0-6a271cee3ce9';
const PATH = `/hls/${FILM}/a1/master.m3u8`;
const pass = (letter: string) => letter.repeat(44);

function signed(letter: string, film = FILM): SignedFilm {
  return {
    manifestUrl: `/hls/${pass(letter)}/${film}/a1/master.m3u8`,
    expiresInMs: 300_000,
    subtitles: [{ id: '1', label: 'Deutsch', language: 'de', url: `/hls/${film}/subtitles/1.vtt` }],
  };
}

class Clock {
  at = 0;
  private waiting: { due: number; action: () => void }[] = [];
  now = () => this.at;
  after = (delayMs: number, action: () => void) => {
    const one = { due: this.at + delayMs, action };
    this.waiting.push(one);
    return () => {
      this.waiting = this.waiting.filter((other) => other !== one);
    };
  };
  async pass(ms: number) {
    this.at += ms;
    const due = this.waiting.filter((one) => one.due <= this.at);
    this.waiting = this.waiting.filter((one) => one.due > this.at);
    for (const one of due) {
      one.action();
    }
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  /** As in a sleep, in which no timer runs. */
  sleep(ms: number) {
    this.at += ms;
  }
}

async function taken(answers: (SignedFilm | Error)[], asked: string[] = []) {
  const clock = new Clock();
  const ask = async (player: string) => {
    asked.push(player);
    const answer = answers.shift();
    if (answer === undefined || answer instanceof Error) {
      throw answer ?? new Error('nothing more');
    }
    return answer;
  };
  return { clock, film: await FilmPass.taken(PATH, ask, clock) };
}

describe('the address of a film', () => {
  it('has the pass in it, and so has everything beside the film', async () => {
    const { film } = await taken([signed('a')]);
    expect(film.manifestUrl()).toBe(`/hls/${pass('a')}/${FILM}/a1/master.m3u8`);
    expect(film.beside('sprites.vtt')).toBe(`/hls/${pass('a')}/${FILM}/a1/sprites.vtt`);
    expect(film.sidecars().map(({ url }) => url)).toEqual([`/hls/${pass('a')}/${FILM}/subtitles/1.vtt`]);
  });

  it('takes the newest pass instead of an older one, whoever resolved it', async () => {
    const { film, clock } = await taken([signed('a'), signed('b')]);
    await clock.pass(150_000);
    const old = `https://films.example/hls/${pass('a')}/${FILM}/a1/v720_00001.m4s`;
    expect(film.signed(old)).toBe(`https://films.example/hls/${pass('b')}/${FILM}/a1/v720_00001.m4s`);
    expect(film.manifestUrl()).toContain(pass('b'));
  });

  it('is asked for again soon when it could not be renewed', async () => {
    const { film, clock } = await taken([signed('a'), new Error('offline'), signed('c')]);
    await clock.pass(150_000);
    expect(film.manifestUrl()).toContain(pass('a'));
    await clock.pass(5_000);
    expect(film.manifestUrl()).toContain(pass('c'));
  });

  it('waits for a new pass after a long sleep and after a refusal', async () => {
    const { film, clock } = await taken([signed('a'), signed('b'), signed('c')]);
    clock.sleep(3_600_000);
    expect(await film.fresh(PATH)).toContain(pass('b'));
    film.refused();
    expect(await film.fresh(PATH)).toContain(pass('c'));
  });

  it('is not renewed any more once the film is off the screen', async () => {
    const asked: string[] = [];
    const { film, clock } = await taken([signed('a'), signed('b')], asked);
    film.release();
    await clock.pass(3_600_000);
    expect(asked).toEqual(['own']);
  });

  it('for a native player lasts by itself', async () => {
    const asked: string[] = [];
    const { film } = await taken([signed('a'), signed('n')], asked);
    expect(await film.forNativePlayer()).toContain(pass('n'));
    expect(asked).toEqual(['own', 'native']);
  });

  it('of another film is not taken', async () => {
    await expect(taken([signed('a', 'another')])).rejects.toThrow();
  });
});
