/** What a room, or a library, tells of where its film can be fetched. */
export interface SignedFilm {
  /** Path of the master playlist, with the pass in it. */
  readonly manifestUrl: string;
  /** How long the pass is good for, counted from the answer. */
  readonly expiresInMs: number;
  readonly subtitles: readonly Subtitle[];
}

/** Subtitles that somebody added to the film, as a file of their own. */
export interface Subtitle {
  readonly id: string;
  readonly label: string;
  readonly language: string;
  readonly url: string;
}

/** Asks for a pass; a native player keeps the one it begins with, so it needs one that lasts. */
export type AskFilm = (player: 'own' | 'native') => Promise<SignedFilm>;

const PASS = '[\\w-]{44}';
const WITH_PASS = new RegExp(`^((?:https?://[^/]+)?/hls/)${PASS}/`);
const WITHOUT_PASS = /^((?:https?:\/\/[^/]+)?\/hls\/)/;
const AGAIN_MS = 5000;

interface Time {
  now(): number;
  after(delayMs: number, action: () => void): () => void;
}

const browser: Time = {
  now: () => performance.now(),
  after(delayMs, action) {
    const timer = setTimeout(action, delayMs);
    return () => clearTimeout(timer);
  },
};

/**
 * Where a film's files are while it is on screen. Its pass is renewed at half its life, and an address works until its pass ends: so
 * it is asked for anew each time.
 */
export class FilmPass {
  private held: SignedFilm;
  private endsAt: number;
  private renewal: Promise<void> | null = null;
  private cancel: () => void = () => {};
  private over = false;

  /** @param path of the master playlist, without a pass */
  private constructor(
    private readonly path: string,
    private readonly ask: AskFilm,
    first: SignedFilm,
    private readonly time: Time,
  ) {
    this.held = first;
    this.endsAt = time.now() + first.expiresInMs;
    this.renewAfter(first.expiresInMs / 2);
  }

  static async taken(path: string, ask: AskFilm, time: Time = browser): Promise<FilmPass> {
    return new FilmPass(path, ask, checked(path, await ask('own')), time);
  }

  /** Their addresses are those of the moment they are read. */
  sidecars(): readonly Subtitle[] {
    const signed = (url: string) => this.signed(url);
    return this.held.subtitles.map(({ id, label, language, url }) => ({
      id,
      label,
      language,
      get url() {
        return signed(url);
      },
    }));
  }

  manifestUrl(): string {
    return this.signed(this.path);
  }

  /** A file beside the master playlist, such as `sprites.vtt`. */
  beside(name: string): string {
    return this.signed(this.path.replace(/[^/]*$/, name));
  }

  /** The address with the pass of now in the place of none or an older one. */
  signed(url: string): string {
    const pass = this.held.manifestUrl.match(WITH_PASS)?.[0] ?? '/hls/';
    const shape = WITH_PASS.test(url) ? WITH_PASS : WITHOUT_PASS;
    return url.replace(shape, (_, start: string) => start + pass.slice('/hls/'.length));
  }

  /** The same, after a new pass has come where the one of now has ended, as after a computer's sleep. */
  async fresh(url: string): Promise<string> {
    if (this.time.now() >= this.endsAt) {
      await this.renew();
    }
    return this.signed(url);
  }

  /** To be called when the pass was refused. */
  refused(): void {
    this.endsAt = this.time.now();
  }

  /** For a player that keeps to the addresses it began with. */
  async forNativePlayer(): Promise<string> {
    return checked(this.path, await this.ask('native')).manifestUrl;
  }

  release(): void {
    this.over = true;
    this.cancel();
  }

  private renew(): Promise<void> {
    this.renewal ??= this.ask('own')
      .then((signed) => {
        this.held = checked(this.path, signed);
        this.endsAt = this.time.now() + signed.expiresInMs;
        this.renewAfter(signed.expiresInMs / 2);
      })
      .catch(() => this.renewAfter(AGAIN_MS))
      .finally(() => {
        this.renewal = null;
      });
    return this.renewal;
  }

  private renewAfter(delayMs: number): void {
    this.cancel();
    if (!this.over) {
      this.cancel = this.time.after(delayMs, () => void this.renew());
    }
  }
}

/** A room may have changed its film between the question and the answer; that pass opens nothing here. */
function checked(path: string, signed: SignedFilm): SignedFilm {
  const film = (url: string) => url.replace(WITH_PASS, '$1').split('/')[2];
  if (film(signed.manifestUrl) !== film(path)) {
    throw new Error('This is the pass of another film.');
  }
  return signed;
}
