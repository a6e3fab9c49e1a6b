import { useEffect, useState } from 'react';

const LOOK_EVERY_MS = 500;

/** Where the own picture stands, looked at while somebody needs it. */
export function usePlace(place: () => number | null, needed: boolean): number | null {
  const [mediaMs, setMediaMs] = useState<number | null>(null);
  useEffect(() => {
    if (!needed) {
      return;
    }
    const look = () => setMediaMs(place());
    look();
    const timer = setInterval(look, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [place, needed]);
  return mediaMs;
}
