import type { PlayResult } from './media.ts';

const REFUSED_AFTER_MS = 3500;

/** A start that was asked for and not yet seen; a player that does nothing for long was not allowed to. */
export class Starting {
  private waiting: { readonly result: Promise<PlayResult>; settle(result: PlayResult): void } | null = null;
  private patience: ReturnType<typeof setTimeout> | undefined;

  /** @param busy whether the player is at least loading */
  constructor(private readonly busy: () => boolean) {}

  get pending(): boolean {
    return this.waiting !== null;
  }

  begin(): Promise<PlayResult> {
    if (this.waiting === null) {
      let settle: (result: PlayResult) => void = () => {};
      const result = new Promise<PlayResult>((resolve) => {
        settle = resolve;
      });
      this.waiting = { result, settle };
      this.wait();
    }
    return this.waiting.result;
  }

  settle(result: PlayResult): void {
    clearTimeout(this.patience);
    this.waiting?.settle(result);
    this.waiting = null;
  }

  private wait(): void {
    this.patience = setTimeout(() => (this.busy() ? this.wait() : this.settle('refused')), REFUSED_AFTER_MS);
  }
}
