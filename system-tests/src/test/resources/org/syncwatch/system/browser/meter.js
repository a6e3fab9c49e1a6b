// Notes the media clock of the page's video twenty times a second beside the machine's clock, and every seek; and can make
// the video stand still as one does whose data runs out.
(() => {
  const SAMPLE_MS = 50;
  // Kept now, so that a page whose clock is set wrong later is read on the true one.
  const { timeOrigin } = performance;
  const element = HTMLMediaElement.prototype;
  const rate = Object.getOwnPropertyDescriptor(element, 'playbackRate');
  const state = Object.getOwnPropertyDescriptor(element, 'readyState');
  let samples = [];
  let seeks = [];
  let starved = null;

  const now = () => timeOrigin + performance.now();

  Object.defineProperty(element, 'playbackRate', {
    ...rate,
    get() {
      return starved?.video === this ? starved.rate : rate.get.call(this);
    },
    set(wanted) {
      if (starved?.video === this) {
        starved.rate = wanted;
      } else {
        rate.set.call(this, wanted);
      }
    },
  });
  Object.defineProperty(element, 'readyState', {
    ...state,
    get() {
      return starved?.video === this ? HTMLMediaElement.HAVE_CURRENT_DATA : state.get.call(this);
    },
  });

  document.addEventListener('seeking', () => seeks.push(now()), true);
  setInterval(() => {
    const video = document.querySelector('video');
    if (globalThis.fakeFilm !== undefined) {
      // What really happens in a stand-in for a provider's player.
      samples.push([now(), 1000 * globalThis.fakeFilm.position()]);
    } else if (video !== null && video.readyState >= HTMLMediaElement.HAVE_METADATA) {
      samples.push([now(), 1000 * video.currentTime]);
    }
  }, SAMPLE_MS);

  globalThis.meter = {
    // Everything noted since it was last asked.
    take() {
      const taken = { samples, seeks };
      samples = [];
      seeks = [];
      return taken;
    },
    // The video's own clock stands at rate 0 while the page sees the rate it asked for, paused false, a ready state of
    // "current data" and the events of a video that waits for data and gets it.
    starve(ms) {
      const video = document.querySelector('video');
      starved = { video, rate: rate.get.call(video) };
      rate.set.call(video, 0);
      video.dispatchEvent(new Event('waiting'));
      setTimeout(() => {
        const wanted = starved.rate;
        starved = null;
        rate.set.call(video, wanted);
        video.dispatchEvent(new Event('canplay'));
        video.dispatchEvent(new Event('playing'));
      }, ms);
    },
  };
})();
