import { type RefObject, useEffect, useState } from 'react';

/** What the element says of itself; changes only by its own events. */
export interface MediaState {
  readonly positionMs: number;
  readonly durationMs: number;
  readonly bufferedMs: number;
  readonly volume: number;
  readonly muted: boolean;
  readonly waiting: boolean;
}

const EMPTY: MediaState = {
  positionMs: 0,
  durationMs: 0,
  bufferedMs: 0,
  volume: 1,
  muted: false,
  waiting: true,
};

const EVENTS = [
  'timeupdate',
  'durationchange',
  'progress',
  'volumechange',
  'waiting',
  'playing',
  'canplay',
  'seeking',
  'seeked',
  'pause',
  'ended',
  'emptied',
] as const;

export function useMediaState(video: RefObject<HTMLVideoElement | null>): MediaState {
  const [state, setState] = useState(EMPTY);
  useEffect(() => {
    const element = video.current;
    if (element === null) {
      return;
    }
    const read = () => setState(stateOf(element));
    read();
    for (const event of EVENTS) {
      element.addEventListener(event, read);
    }
    return () => {
      for (const event of EVENTS) {
        element.removeEventListener(event, read);
      }
    };
  }, [video]);
  return state;
}

function stateOf(element: HTMLVideoElement): MediaState {
  const { buffered, currentTime } = element;
  let end = currentTime;
  for (let i = 0; i < buffered.length; i++) {
    if (buffered.start(i) <= currentTime + 0.5) {
      end = Math.max(end, buffered.end(i));
    }
  }
  return {
    positionMs: currentTime * 1000,
    durationMs: Number.isFinite(element.duration) ? element.duration * 1000 : 0,
    bufferedMs: end * 1000,
    volume: element.volume,
    muted: element.muted,
    waiting: element.readyState < HTMLMediaElement.HAVE_FUTURE_DATA && !element.ended,
  };
}
