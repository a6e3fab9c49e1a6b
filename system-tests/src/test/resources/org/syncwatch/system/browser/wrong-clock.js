// A computer whose clock is three hours fast.
(() => {
  const FAST_MS = 3 * 60 * 60 * 1000;
  const TrueDate = Date;
  const { timeOrigin } = performance;
  globalThis.Date = class extends TrueDate {
    constructor(...parts) {
      super(...(parts.length === 0 ? [TrueDate.now() + FAST_MS] : parts));
    }
    static now() {
      return TrueDate.now() + FAST_MS;
    }
  };
  Object.defineProperty(performance, 'timeOrigin', { value: timeOrigin + FAST_MS });
})();
