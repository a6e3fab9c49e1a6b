import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeDailymotion, FakeVimeo, FakeYouTube } from '../../../testing/fake-embeds.ts';
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
import { connectDailymotion } from './dailymotion.ts';
import { DAILYMOTION, vimeo, youtube } from './embed-profiles.ts';
import { connectVimeo } from './vimeo.ts';
import { connectYouTube } from './youtube.ts';

const KINDS = {
  youtube: (film: ProviderFilm) =>
    [connectYouTube('dQw4w9WgXcQ', new FakeYouTube(film).api), youtube()] as const,
  vimeo: (film: ProviderFilm) =>
    [connectVimeo('76979871', 'A film', new FakeVimeo(film).attach), vimeo(true)] as const,
  'vimeo without rates': (film: ProviderFilm) => {
    const fake = new FakeVimeo(film);
    fake.ratesAllowed = false;
    return [connectVimeo('76979871', 'A film', fake.attach), vimeo(true)] as const;
  },
  dailymotion: (film: ProviderFilm) =>
    [connectDailymotion('x84sh87', 0, new FakeDailymotion(film).api), DAILYMOTION] as const,
};
const PRECISION = { youtube: 130, vimeo: 60, 'vimeo without rates': 310, dailymotion: 410 };
type Kind = keyof typeof KINDS;

function watch(kind: Kind, desired: Desired, behaviour: Partial<typeof USUAL> = {}): WatchingEmbed {
  const film = new ProviderFilm({ ...USUAL, ...behaviour });
  const [connect, profile] = KINDS[kind](film);
  return new WatchingEmbed(connect, profile, film, desired);
}

beforeEach(virtualPage);
afterEach(realPage);

describe.each(Object.keys(KINDS) as Kind[])('a film on %s', (kind) => {
  const precision = PRECISION[kind];

  it('is brought to where the room plays and kept there', async () => {
    const watching = watch(kind, playing(-100_000, 0));
    await watching.run(12_000);
    expect(watching.film.seeks).toBeLessThanOrEqual(2);
    const seeks = watching.film.seeks;
    expect(await watching.worstOf(60_000)).toBeLessThan(precision);
    expect(watching.film.seeks - seeks).toBe(0);
  });

  it('follows a seek of the playing room with one seek', async () => {
    const watching = watch(kind, playing(0, 0));
    await watching.run(20_000);
    const seeks = watching.film.seeks;
    watching.desired = playing(performance.now() + 1200, 300_000);
    watching.loop.look();
    await watching.run(10_000);
    expect(watching.film.seeks - seeks).toBe(1);
    expect(await watching.worstOf(20_000)).toBeLessThan(precision);
  });

  it('catches up after a long stall with one seek', async () => {
    const watching = watch(kind, playing(0, 0));
    await watching.run(20_000);
    const seeks = watching.film.seeks;
    watching.film.stall(4000);
    await watching.run(20_000);
    expect(watching.film.seeks - seeks).toBe(1);
    expect(await watching.worstOf(20_000)).toBeLessThan(precision);
  });

  it('stands where a paused room stands and starts with it', async () => {
    const watching = watch(kind, paused(42_000));
    await watching.run(3000);
    watching.desired = playing(performance.now() + 1000, 42_000);
    watching.loop.look();
    await watching.run(9000);
    expect(await watching.worstOf(10_000)).toBeLessThan(precision);
    watching.desired = paused(60_000);
    await watching.run(3000);
    expect(watching.film.state).toBe('paused');
    expect(watching.error()).toBeLessThan(1);
  });

  it('does not seek for a short stall again and again', async () => {
    const watching = watch(kind, playing(0, 0));
    await watching.run(20_000);
    const seeks = watching.film.seeks;
    watching.film.stall(600);
    await watching.run(15_000);
    expect(watching.film.seeks - seeks).toBeLessThanOrEqual(1);
    expect(await watching.worstOf(20_000)).toBeLessThan(precision);
  });

  it('learns how long a slow player takes', async () => {
    const watching = watch(kind, playing(-100_000, 0), { seekMs: 1100, playMs: 700 });
    await watching.run(40_000);
    expect(watching.film.seeks).toBeLessThanOrEqual(4);
    expect(await watching.worstOf(60_000)).toBeLessThan(precision);
  });
});
