// Notes every frame of every video on the page as it is displayed: when, and the number burned into the picture.
(() => {
  const BITS = 16;
  const CELL = 4;
  const LEAST_CONTRAST = 80;
  const MOST_KEPT = 20000;
  const shown = [];
  // Kept now, so that a page whose clock is set wrong later is read on the true one.
  const { timeOrigin } = performance;
  const followed = new WeakSet();
  const canvas = new OffscreenCanvas(BITS * CELL, 2 * CELL);
  const pixels = canvas.getContext('2d', { willReadFrequently: true });

  // The number in the picture that the video shows now, or null when there is none.
  function read(video) {
    const width = video.videoWidth;
    if (width === 0 || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) {
      return null;
    }
    const strip = (2 * width) / BITS;
    pixels.drawImage(video, 0, video.videoHeight - strip, width, strip, 0, 0, canvas.width, canvas.height);
    const { data } = pixels.getImageData(0, 0, canvas.width, canvas.height);
    const light = (column, row) => data[4 * ((row * CELL + CELL / 2) * canvas.width + column * CELL + CELL / 2)];
    let number = 0;
    for (let bit = 0; bit < BITS; bit++) {
      const contrast = light(bit, 0) - light(bit, 1);
      if (Math.abs(contrast) < LEAST_CONTRAST) {
        return null;
      }
      number += contrast > 0 ? 2 ** bit : 0;
    }
    return number;
  }

  function follow(video) {
    if (followed.has(video)) {
      return;
    }
    followed.add(video);
    const note = (_now, { expectedDisplayTime, mediaTime }) => {
      shown.push({ at: timeOrigin + expectedDisplayTime, frame: read(video), mediaTime });
      if (shown.length > MOST_KEPT) {
        shown.shift();
      }
      video.requestVideoFrameCallback(note);
    };
    video.requestVideoFrameCallback(note);
  }

  new MutationObserver(() => document.querySelectorAll('video').forEach(follow)).observe(document, {
    childList: true,
    subtree: true,
  });

  globalThis.eyes = {
    // Everything displayed in the last so many milliseconds, on the machine's clock.
    last(ms) {
      const since = timeOrigin + performance.now() - ms;
      return shown.filter(({ at }) => at >= since);
    },
    first: () => shown[0] ?? null,
    // The picture that stands still on the screen.
    still() {
      const video = document.querySelector('video');
      return video === null || !video.paused || video.seeking ? null : read(video);
    },
  };
})();
