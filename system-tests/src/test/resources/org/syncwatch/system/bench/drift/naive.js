// The algorithm of the specification (4.2.6), word for word, in the place of the app's own control of the video: the clock
// from one sample, two per cent of rate below half a second, a hard seek from there on.
(() => {
  const CHECK_MS = 100;
  const HARD_SEEK_MS = 500;
  const NUDGE = 0.02;
  const element = HTMLMediaElement.prototype;
  const time = Object.getOwnPropertyDescriptor(element, 'currentTime');
  const rate = Object.getOwnPropertyDescriptor(element, 'playbackRate');
  const { play, pause } = element;
  let playback = null;
  let offset = null;
  let scheduled;

  // What the app asks of the video is not done.
  Object.defineProperty(element, 'currentTime', { ...time, set() {} });
  Object.defineProperty(element, 'playbackRate', { ...rate, set() {} });
  element.play = () => Promise.resolve();
  element.pause = () => {};

  const now = () => performance.now() + offset;
  const expected = () =>
    playback.playing
      ? playback.anchorMediaTimeMs + Math.max(0, now() - playback.anchorServerTimeMs) * playback.playbackRate
      : playback.anchorMediaTimeMs;

  function carryOut() {
    const video = document.querySelector('video');
    if (video === null || playback === null || offset === null) {
      return;
    }
    clearTimeout(scheduled);
    if (!playback.playing) {
      pause.call(video);
      time.set.call(video, expected() / 1000);
    } else if (now() < playback.anchorServerTimeMs) {
      scheduled = setTimeout(carryOut, playback.anchorServerTimeMs - now());
    } else {
      time.set.call(video, expected() / 1000);
      rate.set.call(video, playback.playbackRate);
      void play.call(video).catch(() => {});
    }
  }

  function check() {
    const video = document.querySelector('video');
    if (video === null || playback === null || offset === null || !playback.playing || video.seeking) {
      return;
    }
    if (now() < playback.anchorServerTimeMs) {
      return;
    }
    if (video.paused && !video.ended) {
      carryOut();
      return;
    }
    const delta = 1000 * video.currentTime - expected();
    if (Math.abs(delta) >= HARD_SEEK_MS) {
      time.set.call(video, expected() / 1000);
      rate.set.call(video, playback.playbackRate);
    } else {
      rate.set.call(video, playback.playbackRate * (delta > 0 ? 1 - NUDGE : 1 + NUDGE));
    }
  }

  function learn(state) {
    if (playback === null || state.sequence > playback.sequence) {
      playback = state;
      carryOut();
    }
  }

  function hear({ data }) {
    const frame = JSON.parse(typeof data === 'string' ? data : new TextDecoder().decode(data));
    if (frame.type === 'hello' && frame.session !== null) {
      learn(frame.session.playback);
    } else if (frame.type === 'sync:command') {
      learn(frame.state);
    } else if (frame.type === 'room:state') {
      learn(frame.playback);
    } else if (frame.type === 'heartbeat' && offset === null) {
      const back = performance.now();
      const there = frame.receivedServerTimeMs - frame.clientTimeMs;
      offset = (there + frame.sentServerTimeMs - back) / 2;
      carryOut();
    }
  }

  globalThis.WebSocket = class extends WebSocket {
    constructor(...address) {
      super(...address);
      this.addEventListener('message', hear);
    }
  };
  setInterval(check, CHECK_MS);
})();
