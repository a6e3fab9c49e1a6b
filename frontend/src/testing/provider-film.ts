interface Behaviour {
  readonly durationMs: number;
  readonly playMs: number;
  readonly seekMs: number;
  readonly rateMs: number;
  readonly skew: number;
}

type FilmState = 'idle' | 'buffering' | 'playing' | 'paused' | 'ended';

/** A film in a provider's frame over the test's timers: every order takes a while to show. */
export class ProviderFilm {
  state: FilmState = 'idle';
  rate = 1;
  seeks = 0;
  rates: number[] = [];
  onState: (state: FilmState) => void = () => {};
  onRate: (rate: number) => void = () => {};
  private base = { positionMs: 0, at: performance.now() };
  private wantsToPlay = false;
  private pending: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly behaviour: Behaviour) {}

  position(): number {
    const moved = performance.now() - this.base.at;
    const speed = this.state === 'playing' ? this.rate * (1 + this.behaviour.skew) : 0;
    return Math.min(this.behaviour.durationMs, this.base.positionMs + moved * speed);
  }

  play(): void {
    this.wantsToPlay = true;
    if (this.state !== 'playing') {
      this.become('buffering');
      this.later(this.behaviour.playMs);
    }
  }

  pause(): void {
    this.wantsToPlay = false;
    setTimeout(() => !this.wantsToPlay && this.state === 'playing' && this.become('paused'), 20);
  }

  seek(positionMs: number): void {
    this.seeks += 1;
    const wasPlaying = this.wantsToPlay;
    this.become('buffering');
    this.base = { positionMs, at: performance.now() };
    this.wantsToPlay = wasPlaying;
    this.later(this.behaviour.seekMs);
  }

  setRate(rate: number): void {
    this.rates.push(rate);
    setTimeout(() => {
      this.anchor();
      this.rate = rate;
      this.onRate(rate);
    }, this.behaviour.rateMs);
  }

  stall(ms: number): void {
    this.become('buffering');
    this.later(ms);
  }

  private later(ms: number): void {
    clearTimeout(this.pending);
    this.pending = setTimeout(() => this.become(this.wantsToPlay ? 'playing' : 'paused'), ms);
  }

  private become(state: FilmState): void {
    this.anchor();
    if (state !== this.state) {
      this.state = state;
      this.onState(state);
    }
  }

  private anchor(): void {
    this.base = { positionMs: this.position(), at: performance.now() };
  }
}
