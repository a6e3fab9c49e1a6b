/**
 * Ticks from a worker: browsers let the timers of a hidden page sleep for a minute, which the server takes for
 * a dead connection.
 */
export function tickEvery(periodMs: number, action: () => void): () => void {
  let worker: Worker;
  try {
    worker = new Worker(new URL('./ticker.worker.ts', import.meta.url), { type: 'module' });
  } catch {
    const timer = setInterval(action, periodMs);
    return () => clearInterval(timer);
  }
  worker.onmessage = action;
  worker.postMessage(periodMs);
  return () => worker.terminate();
}
