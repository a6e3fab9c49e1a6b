import { useEffect, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';

/** Puts on the film that a new room was made for, once. */
export function useFilmBrought(ready: boolean, putOn: (sourceId: string) => void): void {
  const { state, pathname } = useLocation();
  const navigate = useNavigate();
  const film: unknown = state !== null && typeof state === 'object' && 'film' in state ? state.film : null;
  const tell = useRef(putOn);
  tell.current = putOn;
  useEffect(() => {
    if (ready && typeof film === 'string') {
      tell.current(film);
      void navigate(pathname, { replace: true, state: null });
    }
  }, [ready, film, pathname, navigate]);
}
