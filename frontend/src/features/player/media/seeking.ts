const TAKES_AT_LEAST_MS = 200;
const TAKES_AT_MOST_MS = 5000;
const NEAR_MS = 1500;

/** A seek asked of a provider's player, until it is seen to have been done. */
export class Seeking {
  private sought: { readonly toMs: number; readonly at: number; readonly seen: boolean } | null = null;

  begin(toMs: number, now: number): void {
    this.sought = { toMs, at: now, seen: false };
  }

  /** The player told a position; whether it is of the time after the seek. */
  told(positionMs: number): boolean {
    if (this.sought === null) {
      return true;
    }
    const near = Math.abs(positionMs - this.sought.toMs) < NEAR_MS;
    this.sought = { ...this.sought, seen: this.sought.seen || near };
    return near;
  }

  /** @param settled whether the player is doing what it was asked to beside seeking */
  pending(settled: boolean, now: number): boolean {
    if (this.sought !== null) {
      const { at, seen } = this.sought;
      // The first answer may still be about the time before.
      const done = settled && seen && now - at >= TAKES_AT_LEAST_MS;
      if (done || now - at > TAKES_AT_MOST_MS) {
        this.sought = null;
      }
    }
    return this.sought !== null;
  }
}
