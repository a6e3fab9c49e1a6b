import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeYouTube, RATES } from '../../../testing/fake-embeds.ts';
import { ProviderFilm } from '../../../testing/provider-film.ts';
import {
  paused,
  playing,
  realPage,
  USUAL,
  virtualPage,
  WatchingEmbed,
} from '../../../testing/watching-embed.ts';
import type { Desired } from '../timeline.ts';
import { youtube } from './embed-profiles.ts';
import { connectYouTube } from './youtube.ts';

function watch(desired: Desired, prepare: (fake: FakeYouTube) => void = () => {}) {
  const film = new ProviderFilm(USUAL);
  const fake = new FakeYouTube(film);
  prepare(fake);
  return {
    fake,
    watching: new WatchingEmbed(connectYouTube('dQw4w9WgXcQ', fake.api), youtube(), film, desired),
  };
}

beforeEach(virtualPage);
afterEach(realPage);

describe('YouTube’s player', () => {
  it('is asked for on the host without cookies, with its own keys and buttons off', async () => {
    const { fake, watching } = watch(paused(0));
    await watching.run(1000);
    expect(fake.options).toMatchObject({
      host: 'https://www.youtube-nocookie.com',
      videoId: 'dQw4w9WgXcQ',
      playerVars: {
        controls: 0,
        disablekb: 1,
        enablejsapi: 1,
        playsinline: 1,
        origin: 'https://watch.example',
      },
    });
  });

  it('is not sought before its first start, because that would play the film', async () => {
    const { fake, watching } = watch(paused(42_000));
    await watching.run(3000);
    expect(fake.orders).toEqual([]);
    expect(watching.media.actual()).toMatchObject({ positionMs: 42_000, paused: true, ready: true });
    watching.desired = playing(performance.now() + 500, 42_000);
    await watching.run(4000);
    expect(fake.orders).toEqual(['seek 42']);
  });

  it('makes good a short stall by one pulse and goes back to the room’s rate', async () => {
    const { watching } = watch(playing(0, 0));
    await watching.run(20_000);
    const { seeks } = watching.film;
    watching.film.rates = [];
    watching.film.stall(600);
    await watching.run(10_000);
    expect(watching.film.seeks).toBe(seeks);
    expect(watching.film.rates).toEqual([1.25, 1]);
    expect(watching.error()).toBeLessThan(60);
  });

  it('leaves a pulse behind when the room pauses, and takes the room’s new rate', async () => {
    const { watching } = watch(playing(0, 0));
    await watching.run(20_000);
    watching.film.stall(700);
    await watching.run(2500);
    expect(watching.film.rate).toBe(1.25);
    watching.desired = paused(30_000);
    await watching.run(2000);
    expect(watching.film.rate).toBe(1);
    watching.desired = playing(performance.now(), 30_000, 1.5);
    await watching.run(15_000);
    expect(watching.film.rate).toBe(1.5);
    expect(watching.error()).toBeLessThan(130);
  });

  it('with one rate only is corrected by seeks', async () => {
    const { watching } = watch(playing(0, 0), (fake) => {
      fake.rates = [1];
    });
    await watching.run(20_000);
    watching.film.rates = [];
    watching.film.stall(1500);
    await watching.run(15_000);
    expect(watching.film.rates).toEqual([]);
    expect(watching.error()).toBeLessThan(400);
    expect(watching.media.profile.rates).toEqual([1]);
  });

  it('says in words why it does not show a film', async () => {
    for (const [code, words] of [
      [100, 'removed'],
      [101, 'owner does not allow'],
      [150, 'owner does not allow'],
      [153, 'which site asks'],
      [999, 'error 999'],
    ] as const) {
      const { watching } = watch(paused(0), (fake) => {
        fake.error = code;
      });
      await watching.run(1000);
      expect(new Set(watching.failures).size).toBe(1);
      expect(watching.failures[0]).toContain(words);
    }
  });

  it('that never answers is given up on in words', async () => {
    const film = new ProviderFilm(USUAL);
    const connect = connectYouTube('x', () => new Promise(() => {}));
    const watching = new WatchingEmbed(connect, youtube(), film, paused(0));
    await watching.run(21_000);
    expect(watching.failures).toEqual([
      'YouTube did not answer. It may be blocked on this network or by a browser extension.',
    ]);
  });

  it('tells that the browser wants a gesture, and starts silent', async () => {
    const { watching } = watch(playing(0, 0), (fake) => {
      fake.blocked = true;
    });
    await watching.run(3000);
    expect(watching.refusals).toBe(1);
    watching.media.setMuted(true);
    const result = watching.media.play();
    await watching.run(1000);
    expect(await result).toBe('playing');
    expect(watching.media.state().muted).toBe(true);
  });

  it('passes a person’s pause inside it on and does not overrule it at once', async () => {
    const { watching } = watch(playing(0, 0));
    const wishes: string[] = [];
    watching.media.onWish((wish) => wishes.push(wish));
    await watching.run(10_000);
    watching.focused = true;
    watching.film.pause();
    await watching.run(1000);
    expect(wishes).toEqual(['pause']);
    expect(watching.film.state).toBe('paused');
    watching.focused = false;
    await watching.run(6000);
    expect(watching.film.state).toBe('playing');
    expect(wishes).toEqual(['pause']);
  });

  it('that was left behind is ready again once it is as near as this player gets', async () => {
    const { watching } = watch(playing(-3000, 0));
    watching.standing = { sequence: 7, gate: 'me' };
    await watching.run(20_000);
    expect(watching.signs.filter((sign) => sign === 'sync:ready')).toEqual(['sync:ready']);
    expect(watching.error()).toBeLessThan(youtube().inStep);
  });

  it('shows its volume, its length once known, and the rates it allows', async () => {
    const { watching } = watch(playing(0, 0));
    await watching.run(5000);
    watching.media.setVolume(0.3);
    await watching.run(500);
    expect(watching.media.state()).toMatchObject({ volume: 0.3, muted: false, durationMs: 600_000 });
    expect(watching.media.profile.rates).toEqual(RATES);
  });

  it('is torn down when the film leaves the screen', async () => {
    const { fake, watching } = watch(paused(0));
    await watching.run(1000);
    watching.loop.stop();
    watching.media.release();
    expect(fake.orders).toEqual(['destroy']);
  });
});
