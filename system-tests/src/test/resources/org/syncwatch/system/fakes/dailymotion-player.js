// Stands in for https://geo.dailymotion.com/libs/player.js: the documented library over a plain clock.
// The film `xgone` cannot be shown. `window.fakeFilm` tells tests what really happens.
(() => {
  const DURATION_S = 600;
  const PLAY_MS = 300;
  const SEEK_MS = 400;
  const TOLD_EVERY_MS = 250;
  const NAMES = [
    'VIDEO_TIMECHANGE', 'VIDEO_PLAY', 'VIDEO_PLAYING', 'VIDEO_PAUSE', 'VIDEO_BUFFERING', 'VIDEO_SEEKSTART',
    'VIDEO_SEEKEND', 'VIDEO_END', 'VIDEO_DURATIONCHANGE', 'AD_START', 'AD_END', 'PLAYER_VOLUMECHANGE', 'PLAYER_ERROR',
  ];
  const events = Object.fromEntries(NAMES.map((name) => [name, name.toLowerCase()]));

  class Player {
    constructor(place, video) {
      this.listeners = new Map();
      this.base = { seconds: 0, at: performance.now() };
      this.moving = false;
      this.wanted = false;
      this.volume = 1;
      this.muted = false;
      this.seeks = 0;
      this.error = video === 'xgone' ? { title: 'Content rejected', message: 'This video was removed.', code: 'DM005' } : null;
      this.picture = document.createElement('div');
      this.picture.tabIndex = 0;
      this.picture.style.cssText = 'width:100%;height:100%;color:#fff;font:3rem monospace';
      this.picture.dataset.testid = 'fake-dailymotion';
      this.picture.onclick = () => (this.wanted ? this.pause() : this.play());
      place.append(this.picture);
      this.telling = setInterval(() => this.tell(), TOLD_EVERY_MS);
      window.fakeFilm = {
        position: () => this.position(),
        moving: () => this.moving,
        rate: () => 1,
        seeks: () => this.seeks,
        rates: () => [],
        stall: (ms) => this.load(ms),
      };
    }

    async getState() {
      return this.state();
    }

    play() {
      this.wanted = true;
      if (!this.moving) {
        this.emit('VIDEO_PLAY');
        this.load(PLAY_MS);
      }
    }

    pause() {
      this.wanted = false;
      if (this.moving) {
        this.move(false);
        this.emit('VIDEO_PAUSE');
      }
    }

    seek(seconds) {
      this.seeks += 1;
      this.move(false);
      this.base = { seconds, at: performance.now() };
      this.emit('VIDEO_SEEKSTART');
      this.load(SEEK_MS, () => this.emit('VIDEO_SEEKEND'));
    }

    setVolume(volume) {
      this.volume = volume;
      this.emit('PLAYER_VOLUMECHANGE');
    }

    setMute(muted) {
      this.muted = muted;
      this.emit('PLAYER_VOLUMECHANGE');
    }

    on(event, callback) {
      this.listeners.set(event, [...(this.listeners.get(event) ?? []), callback]);
    }

    off(event) {
      this.listeners.delete(event);
    }

    destroy() {
      clearInterval(this.telling);
      clearTimeout(this.loading);
      this.listeners.clear();
      this.picture.remove();
    }

    load(ms, done = () => {}) {
      this.move(false);
      this.emit('VIDEO_BUFFERING');
      clearTimeout(this.loading);
      this.loading = setTimeout(() => {
        this.move(this.wanted);
        if (this.wanted) {
          this.emit('VIDEO_PLAYING');
        }
        done();
      }, ms);
    }

    position() {
      const passed = this.moving ? (performance.now() - this.base.at) / 1000 : 0;
      return Math.min(DURATION_S, this.base.seconds + passed);
    }

    move(moving) {
      this.base = { seconds: this.position(), at: performance.now() };
      this.moving = moving;
    }

    tell() {
      this.picture.textContent = this.position().toFixed(2);
      if (this.moving && this.position() >= DURATION_S) {
        this.wanted = false;
        this.move(false);
        this.emit('VIDEO_END');
      } else if (this.moving) {
        this.emit('VIDEO_TIMECHANGE');
      }
    }

    emit(name) {
      for (const callback of this.listeners.get(events[name]) ?? []) {
        callback(this.state());
      }
    }

    state() {
      return {
        videoTime: this.position(),
        videoDuration: DURATION_S,
        playerVolume: this.volume,
        playerIsMuted: this.muted,
        playerIsPlaying: this.moving,
        playerError: this.error,
      };
    }
  }

  const loaded = window.dailymotion?.onScriptLoaded;
  window.dailymotion = {
    events,
    createPlayer: async (id, { video }) => new Player(document.getElementById(id), video),
  };
  loaded?.();
})();
