import { beforeEach, describe, expect, it, vi } from 'vitest';
import { useTrackChoice } from '../track-choice.ts';
import type { HlsLike } from './hls-like.ts';
import { HlsTracks } from './hls-tracks.ts';

type Listener = Parameters<HlsLike['on']>[1];

class FakeHls implements HlsLike {
  levels = [
    { width: 640, height: 360 },
    { width: 1280, height: 720 },
  ];
  currentLevel = 0;
  nextLevel = -1;
  audioTracks = [
    { id: 0, name: 'Stereo', lang: 'en' },
    { id: 1, name: 'Stereo', lang: 'de' },
  ];
  audioTrack = 0;
  subtitleTracks = [
    { id: 0, name: 'English', lang: 'en' },
    { id: 1, name: 'de', lang: 'de' },
  ];
  subtitleTrack = -1;
  private readonly heard: [string, Listener][] = [];

  on(event: string, listener: Listener): void {
    this.heard.push([event, listener]);
  }

  tell(event: string, data: Parameters<Listener>[1] = { cues: [] }): void {
    for (const [, listener] of this.heard.filter(([name]) => name === event)) {
      listener(event, data);
    }
  }
}

const SIDECAR = { id: 'x', label: 'For the hard of hearing', language: 'fr', url: '/x.vtt' };
const VTT = 'WEBVTT\n\n00:00.000 --> 00:01.000\nBonjour\n';
let hls: FakeHls;
let tracks: HlsTracks;
let load: (url: string) => Promise<string>;

function opened(): void {
  hls = new FakeHls();
  tracks = new HlsTracks((url) => load(url));
  tracks.attach(hls);
  hls.tell('hlsManifestParsed');
}

beforeEach(() => {
  useTrackChoice.setState({ audio: null, subtitles: null, lastSubtitles: null, lines: null });
  load = async () => VTT;
  opened();
});

describe('the tracks of a film', () => {
  it('are told with names for people', () => {
    expect(tracks.state()).toEqual({
      qualities: [
        { id: '1', lines: 720 },
        { id: '0', lines: 360 },
      ],
      quality: null,
      shownLines: 360,
      audios: [
        { id: '0', label: 'English: Stereo', language: 'en' },
        { id: '1', label: 'German: Stereo', language: 'de' },
      ],
      audio: '0',
      subtitles: [
        { id: '0', label: 'English', language: 'en' },
        { id: '1', label: 'German', language: 'de' },
      ],
      subtitle: null,
    });
  });

  it('are the same object until something changes, and tell when', () => {
    const before = tracks.state();
    let told = 0;
    tracks.subscribe(() => {
      told += 1;
    });
    hls.tell('hlsLevelSwitched');
    expect(tracks.state()).toBe(before);
    hls.currentLevel = 1;
    hls.tell('hlsLevelSwitched');
    expect(tracks.state().shownLines).toBe(720);
    expect(told).toBe(1);
  });

  it('are chosen in the player', () => {
    tracks.chooseQuality('1');
    expect(hls.nextLevel).toBe(1);
    tracks.chooseQuality(null);
    expect(hls.nextLevel).toBe(-1);
    tracks.chooseAudio('1');
    expect(hls.audioTrack).toBe(1);
    tracks.chooseSubtitle('1');
    expect(hls.subtitleTrack).toBe(1);
    expect(tracks.state()).toMatchObject({ quality: null, audio: '1', subtitle: '1' });
  });

  it('that were chosen are chosen in the next film too', () => {
    tracks.chooseQuality('1');
    tracks.chooseAudio('1');
    tracks.chooseSubtitle('1');
    opened();
    expect(hls).toMatchObject({ nextLevel: 1, audioTrack: 1, subtitleTrack: 1 });
  });

  it('of a wanted quality that a film has not are the next one below', () => {
    useTrackChoice.setState({ lines: 480 });
    opened();
    expect(hls.nextLevel).toBe(0);
    useTrackChoice.setState({ lines: 240 });
    opened();
    expect(hls.nextLevel).toBe(-1);
  });
});

describe('subtitles', () => {
  const cue = { startTime: 1, endTime: 2, text: '<i>Hello</i>' };

  it('in the film are shown as their parts arrive', () => {
    tracks.chooseSubtitle('0');
    hls.tell('hlsCuesParsed', { cues: [cue], subtitleTrack: { id: 0 } });
    hls.tell('hlsCuesParsed', { cues: [cue], subtitleTrack: { id: 0 } });
    expect(tracks.cues()).toEqual([{ startMs: 1000, endMs: 2000, text: 'Hello' }]);
    tracks.chooseSubtitle(null);
    expect(tracks.cues()).toEqual([]);
    expect(hls.subtitleTrack).toBe(-1);
  });

  it('beside the film are fetched when they are chosen', async () => {
    tracks.offer([SIDECAR]);
    expect(tracks.state().subtitles.at(-1)).toEqual({
      id: 'file x',
      label: 'French: For the hard of hearing',
      language: 'fr',
    });
    tracks.chooseSubtitle('file x');
    await vi.waitFor(() => expect(tracks.cues()).toEqual([{ startMs: 0, endMs: 1000, text: 'Bonjour' }]));
    expect(hls.subtitleTrack).toBe(-1);
  });

  it('beside the film that do not load are off again', async () => {
    load = () => Promise.reject(new Error('gone'));
    tracks.offer([SIDECAR]);
    tracks.chooseSubtitle('file x');
    await vi.waitFor(() => expect(tracks.state().subtitle).toBeNull());
  });

  it('of the wanted language are on by themselves, be they in the film or beside it', () => {
    useTrackChoice.setState({ subtitles: 'fr' });
    opened();
    expect(tracks.state().subtitle).toBeNull();
    tracks.offer([SIDECAR]);
    expect(tracks.state().subtitle).toBe('file x');
  });

  it('that were taken away are off', () => {
    tracks.offer([SIDECAR]);
    tracks.chooseSubtitle('file x');
    tracks.offer([]);
    expect(tracks.state().subtitle).toBeNull();
  });
});
