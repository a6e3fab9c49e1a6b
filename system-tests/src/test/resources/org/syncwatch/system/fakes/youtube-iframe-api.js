// Stands in for https://www.youtube.com/iframe_api: the documented API over a plain clock.
// The films `gone0000000` and `noembed0000` cannot be shown. `window.fakeFilm` tells tests what really happens.
(() => {
  const DURATION_S = 600;
  const PLAY_MS = 300;
  const SEEK_MS = 400;
  const RATE_MS = 50;
  const TOLD_EVERY_MS = 250;
  const RATES = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2];
  const PlayerState = { UNSTARTED: -1, ENDED: 0, PLAYING: 1, PAUSED: 2, BUFFERING: 3, CUED: 5 };
  const ERRORS = { gone0000000: 100, noembed0000: 101 };

  class Player {
    constructor(element, { videoId, events = {} }) {
      this.events = events;
      this.state = PlayerState.UNSTARTED;
      this.rate = 1;
      this.volume = 100;
      this.muted = false;
      this.wanted = false;
      this.base = { seconds: 0, at: performance.now() };
      this.told = 0;
      this.seeks = 0;
      this.rates = [];
      this.picture = document.createElement('div');
      this.picture.tabIndex = 0;
      this.picture.style.cssText = 'width:100%;height:100%;color:#fff;font:3rem monospace';
      this.picture.dataset.testid = 'fake-youtube';
      this.picture.onclick = () => (this.wanted ? this.pauseVideo() : this.playVideo());
      element.replaceWith(this.picture);
      this.telling = setInterval(() => this.tell(), TOLD_EVERY_MS);
      window.fakeFilm = {
        position: () => this.position(),
        moving: () => this.state === PlayerState.PLAYING,
        rate: () => this.rate,
        seeks: () => this.seeks,
        rates: () => [...this.rates],
        stall: (ms) => this.load(ms),
      };
      setTimeout(() => this.begin(ERRORS[videoId]), 100);
    }

    begin(error) {
      if (error === undefined) {
        this.events.onReady?.({ target: this });
        this.become(PlayerState.CUED);
      } else {
        this.events.onError?.({ target: this, data: error });
      }
    }

    playVideo() {
      this.wanted = true;
      if (this.state !== PlayerState.PLAYING && this.state !== PlayerState.BUFFERING) {
        this.load(PLAY_MS);
      }
    }

    pauseVideo() {
      this.wanted = false;
      if (this.state === PlayerState.PLAYING) {
        this.become(PlayerState.PAUSED);
      }
    }

    seekTo(seconds) {
      // As documented: whatever was not paused plays after a seek.
      this.wanted ||= this.state !== PlayerState.PAUSED && this.state !== PlayerState.BUFFERING;
      this.seeks += 1;
      this.become(PlayerState.BUFFERING);
      this.base = { seconds, at: performance.now() };
      this.told = seconds;
      this.load(SEEK_MS);
    }

    setPlaybackRate(rate) {
      if (RATES.includes(rate)) {
        setTimeout(() => {
          this.anchor();
          this.rate = rate;
          this.rates.push(rate);
          this.events.onPlaybackRateChange?.({ target: this, data: rate });
        }, RATE_MS);
      }
    }

    getAvailablePlaybackRates() { return RATES; }
    getPlaybackRate() { return this.rate; }
    getCurrentTime() { return this.told; }
    getDuration() { return DURATION_S; }
    getPlayerState() { return this.state; }
    getVideoLoadedFraction() { return 1; }
    setVolume(percent) { this.volume = percent; }
    getVolume() { return this.volume; }
    mute() { this.muted = true; }
    unMute() { this.muted = false; }
    isMuted() { return this.muted; }

    destroy() {
      clearInterval(this.telling);
      clearTimeout(this.loading);
      this.picture.remove();
    }

    load(ms) {
      this.become(PlayerState.BUFFERING);
      clearTimeout(this.loading);
      this.loading = setTimeout(
        () => this.become(this.wanted ? PlayerState.PLAYING : PlayerState.PAUSED), ms);
    }

    become(state) {
      this.anchor();
      if (state !== this.state) {
        this.state = state;
        this.events.onStateChange?.({ target: this, data: state });
      }
    }

    position() {
      const moving = this.state === PlayerState.PLAYING;
      const seconds = this.base.seconds + (moving ? ((performance.now() - this.base.at) / 1000) * this.rate : 0);
      return Math.min(DURATION_S, seconds);
    }

    anchor() {
      this.base = { seconds: this.position(), at: performance.now() };
    }

    tell() {
      this.told = this.position();
      this.picture.textContent = this.told.toFixed(2);
      if (this.told >= DURATION_S) {
        this.become(PlayerState.ENDED);
      }
    }
  }

  window.YT = { Player, PlayerState };
  setTimeout(() => window.onYouTubeIframeAPIReady?.(), 0);
})();
