const WINDOW_MS = 1000;

/** The signed distance from the room over the last second; its median is not moved by a single odd sample. */
export class DriftMeter {
  private samples: { readonly at: number; readonly ms: number }[] = [];

  add(ms: number, now: number): void {
    this.samples = [...this.samples.filter(({ at }) => now - at < WINDOW_MS), { at: now, ms }];
  }

  /** Null without a sample in the last second. */
  median(now: number): number | null {
    const sorted = this.samples
      .filter(({ at }) => now - at < WINDOW_MS)
      .map(({ ms }) => ms)
      .sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? null;
  }

  clear(): void {
    this.samples = [];
  }
}
