import { describe, expect, it } from 'vitest';
import type { VideoStatus } from '@/protocol/index.ts';
import { hlsWords, mp4Words } from './failure-words.ts';
import { FilmPass } from './film-pass.ts';
import { playableOf } from './playable.ts';

const video: VideoStatus = {
  type: 'video:status',
  videoId: 'night-train',
  title: 'Night Train',
  status: 'READY',
  progressPercent: 100,
  manifestUrl: '/hls/night-train/1/master.m3u8',
  playableMs: null,
  durationMs: 60_000,
  failure: null,
};
const pass = await FilmPass.taken('/hls/night-train/1/master.m3u8', async () => ({
  manifestUrl: `/hls/${'a'.repeat(44)}/night-train/1/master.m3u8`,
  expiresInMs: 300_000,
  subtitles: [],
}));
const upload = { type: 'upload', videoId: 'night-train', title: 'Night Train' } as const;

describe('the room’s film', () => {
  it('of our own is playable once some of it is there and a pass for it', () => {
    expect(playableOf(upload, { ...video, status: 'PROCESSING', manifestUrl: null }, pass)).toBeNull();
    expect(playableOf(upload, video, null)).toBeNull();
    expect(playableOf(upload, { ...video, status: 'PROCESSING', playableMs: 8000 }, pass)).not.toBeNull();
    expect(playableOf(upload, { ...video, status: 'FAILED' }, pass)).toBeNull();
    expect(playableOf(upload, video, pass)).toEqual({
      kind: 'hls',
      url: video.manifestUrl,
      host: null,
      title: 'Night Train',
      film: pass,
    });
  });

  it('is not played from what is known of another one', () => {
    expect(playableOf({ ...upload, videoId: 'other' }, video, pass)).toBeNull();
  });

  it('from elsewhere is played as what it is, whatever is known of an upload', () => {
    const direct = { type: 'direct', url: 'https://a.example/x.mp4', format: 'mp4', title: 'X' } as const;
    expect(playableOf(direct, video, pass)).toMatchObject({
      kind: 'mp4',
      url: direct.url,
      host: 'a.example',
    });
    const embed = {
      type: 'embed',
      provider: 'vimeo',
      videoId: '1:h',
      title: 'V',
      precision: 'high',
    } as const;
    expect(playableOf(embed, null, null)).toEqual({
      kind: 'embed',
      provider: 'vimeo',
      videoId: '1:h',
      title: 'V',
    });
  });

  it('is nothing before one was chosen', () => {
    expect(playableOf(null, null, null)).toBeNull();
  });
});

describe('a film that fails', () => {
  const network = { type: 'networkError', details: 'manifestLoadError' };

  it('says whether it is gone, guarded, or closed to other sites', () => {
    expect(hlsWords({ ...network, response: { code: 404 } }, 'a.example')).toContain('no longer has');
    expect(hlsWords({ ...network, response: { code: 403 } }, 'a.example')).toContain('does not hand out');
    expect(hlsWords({ ...network, response: { code: 0 } }, 'a.example')).toContain(
      'does not allow other sites',
    );
    expect(hlsWords({ type: 'mediaError', details: 'x' }, 'a.example')).toContain('does not play');
  });

  it('of an unknown format says so, wherever it is from', () => {
    const codec = { type: 'mediaError', details: 'bufferAddCodecError' };
    expect(hlsWords(codec, null)).toContain('format');
    expect(hlsWords(codec, 'a.example')).toContain('format');
  });

  it('of our own is worth another try', () => {
    expect(hlsWords(network, null)).toContain('Reload');
  });

  it('as a plain file tells a broken line from a wrong format', () => {
    expect(mp4Words(2, 'a.example')).toContain('stopped sending');
    expect(mp4Words(3, 'a.example')).toContain('cannot decode');
    expect(mp4Words(4, 'a.example')).toContain('no longer has this film');
  });
});
