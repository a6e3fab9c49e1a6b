import { useEffect } from 'react';
import { readLibrary, useLibrary } from './library-store.ts';
import { nextLook } from './model.ts';

/** Keeps the library fresh while it is on screen: at once, when one comes back, and while a film is being made. */
export function useLibraryLooks(): void {
  const library = useLibrary((state) => state.library);
  const problem = useLibrary((state) => state.problem);
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') {
        void readLibrary();
      }
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer, be it a refusal, leads to the next look
  useEffect(() => {
    const wait = nextLook(library);
    if (wait === null) {
      return;
    }
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') {
        void readLibrary();
      }
    }, wait);
    return () => clearInterval(timer);
  }, [library, problem]);
}
