const scripts = new Map<string, Promise<void>>();

/** Loads a provider's script once; a failed one is tried anew the next time. */
export function loadScript(url: string): Promise<void> {
  const known = scripts.get(url);
  if (known !== undefined) {
    return known;
  }
  const script = document.createElement('script');
  const loading = new Promise<void>((resolve, reject) => {
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${url} did not load`));
    script.src = url;
    script.async = true;
    document.head.append(script);
  });
  scripts.set(url, loading);
  loading.catch(() => {
    scripts.delete(url);
    script.remove();
  });
  return loading;
}

const ANSWER_WITHIN_MS = 20_000;

/** Gives a provider some time and then up, in words for people; its own words win when it has any. */
export function within<T>(provider: string, answer: Promise<T>): Promise<T> {
  const words = `${provider} did not answer. It may be blocked on this network or by a browser extension.`;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(words)), ANSWER_WITHIN_MS);
    answer
      .then(resolve, (error: unknown) => reject(error instanceof Refusal ? error : new Error(words)))
      .finally(() => clearTimeout(timer));
  });
}

/** Why a provider will not show a film, in words for people. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
