import { beforeEach, describe, expect, it } from 'vitest';
import { HlsTracks } from './media/hls-tracks.ts';
import { toggleSubtitles } from './toggle-subtitles.ts';
import { useTrackChoice } from './track-choice.ts';

const file = (language: string) => ({ id: language, label: '', language, url: `/${language}.vtt` });
let tracks: HlsTracks;

beforeEach(() => {
  useTrackChoice.setState({ subtitles: null, lastSubtitles: null });
  tracks = new HlsTracks(async () => 'WEBVTT');
});

describe('the key for subtitles', () => {
  it('does nothing where there are none', () => {
    expect(toggleSubtitles(tracks)).toBe(false);
  });

  it('turns the first on, and off again', () => {
    tracks.offer([file('de'), file('fr')]);
    expect(toggleSubtitles(tracks)).toBe(true);
    expect(tracks.state().subtitle).toBe('file de');
    toggleSubtitles(tracks);
    expect(tracks.state().subtitle).toBeNull();
  });

  it('turns on the language that was read last', () => {
    tracks.offer([file('de'), file('fr')]);
    tracks.chooseSubtitle('file fr');
    toggleSubtitles(tracks);
    toggleSubtitles(tracks);
    expect(tracks.state().subtitle).toBe('file fr');
  });
});
