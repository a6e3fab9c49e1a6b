const WINDOW_MS = 8000;
const LEAST_MS = 800;

/** How fast something goes on, over the last seconds. */
export class Speed {
  private samples: readonly { readonly at: number; readonly bytes: number }[] = [];

  told(bytes: number, at: number): void {
    this.samples = [...this.samples.filter((sample) => at - sample.at <= WINDOW_MS), { at, bytes }];
  }

  /** Bytes per second, or null while that is not known. */
  now(): number | null {
    const first = this.samples[0];
    const last = this.samples.at(-1);
    if (first === undefined || last === undefined || last.at - first.at < LEAST_MS) {
      return null;
    }
    return ((last.bytes - first.bytes) * 1000) / (last.at - first.at);
  }
}
