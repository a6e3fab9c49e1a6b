import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeDailymotion, FakeVimeo } from '../../../testing/fake-embeds.ts';
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
import { DAILYMOTION, vimeo } from './embed-profiles.ts';
import { addressOf, connectVimeo } from './vimeo.ts';

function watch(desired: Desired, prepare: (fake: FakeVimeo) => void = () => {}) {
  const film = new ProviderFilm(USUAL);
  const fake = new FakeVimeo(film);
  prepare(fake);
  return new WatchingEmbed(connectVimeo('76979871', 'A film', fake.attach), vimeo(true), film, desired);
}

beforeEach(virtualPage);
afterEach(realPage);

describe('Vimeo’s player', () => {
  it('is addressed by number, with the hash of unlisted films', () => {
    expect(addressOf('76979871')).toMatch(/^https:\/\/player\.vimeo\.com\/video\/76979871\?.*controls=0/);
    expect(addressOf('76979871:abc123')).toMatch(/\/76979871\?.*&h=abc123$/);
  });

  it('is held by rates near the room’s, and the room’s own rate is kept', async () => {
    const watching = watch(playing(0, 0));
    await watching.run(20_000);
    watching.film.rates = [];
    watching.film.stall(500);
    await watching.run(15_000);
    expect(Math.max(...watching.film.rates)).toBeLessThanOrEqual(1.15);
    expect(watching.error()).toBeLessThan(50);
  });

  it('learns that other rates are forbidden and seeks instead', async () => {
    const watching = watch(playing(0, 0), (fake) => {
      fake.ratesAllowed = false;
    });
    await watching.run(1000);
    expect(watching.media.profile).toMatchObject({ steering: 'seek', rates: [1] });
  });

  it.each([
    ['NotFoundError', 'does not know this film'],
    ['PrivacyError', 'does not allow this film on other sites'],
    ['PasswordError', 'asks for a password'],
    ['Whatever', 'did not show this film'],
  ])('says what %s means', async (name, words) => {
    const watching = watch(paused(0), (fake) => {
      fake.failure = name;
    });
    await watching.run(100);
    expect(watching.failures).toEqual([expect.stringContaining(words)]);
  });

  it('tells that the browser wants a gesture', async () => {
    const watching = watch(playing(0, 0), (fake) => {
      fake.playFailure = 'NotAllowedError';
    });
    await watching.run(3000);
    expect(watching.refusals).toBe(1);
    expect(watching.failures).toEqual([]);
  });
});

describe('Dailymotion’s player', () => {
  function dailymotion(prepare: (fake: FakeDailymotion) => void) {
    const film = new ProviderFilm(USUAL);
    const fake = new FakeDailymotion(film);
    prepare(fake);
    const connect = connectDailymotion('x84sh87', 90_500, fake.api);
    return { fake, watching: new WatchingEmbed(connect, DAILYMOTION, film, paused(0)) };
  }

  it('is asked for the film by its name', async () => {
    const { fake, watching } = dailymotion(() => {});
    await watching.run(100);
    expect(fake.video).toBe('x84sh87');
    expect(watching.media.actual().durationMs).toBe(600_000);
  });

  it('says why it does not show a film, at the start and later', async () => {
    const refused = { title: 'Content rejected', message: 'This video was removed.' };
    const early = dailymotion((fake) => {
      fake.playerError = refused;
    });
    await early.watching.run(100);
    expect(early.watching.failures).toEqual(['Dailymotion does not show this film: This video was removed.']);
    const late = dailymotion(() => {});
    await late.watching.run(100);
    late.fake.playerError = refused;
    late.fake.emit('player_error');
    expect(late.watching.failures).toEqual(['Dailymotion does not show this film: This video was removed.']);
  });

  it('never plays at another rate, whatever the room’s is', async () => {
    const { watching } = dailymotion(() => {});
    watching.desired = playing(0, 0, 1.5);
    await watching.run(20_000);
    expect(watching.film.rates).toEqual([]);
    expect(watching.film.state).toBe('playing');
  });
});
