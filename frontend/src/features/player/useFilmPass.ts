import { useEffect, useRef, useState } from 'react';
import { type AskFilm, FilmPass } from './media/film-pass.ts';

const AGAIN_MS = 2000;

/** A pass for the film with this manifest path for as long as it is on screen; null until there is one. */
export function useFilmPass(path: string | null, ask: AskFilm): FilmPass | null {
  const [pass, setPass] = useState<{ path: string; film: FilmPass } | null>(null);
  const latest = useRef(ask);
  latest.current = ask;
  useEffect(() => {
    if (path === null) {
      return;
    }
    let gone = false;
    let held: FilmPass | null = null;
    let again: ReturnType<typeof setTimeout> | undefined;
    const take = () =>
      FilmPass.taken(path, (player) => latest.current(player)).then(
        (film) => {
          held = film;
          if (gone) {
            film.release();
          } else {
            setPass({ path, film });
          }
        },
        () => {
          if (!gone) {
            again = setTimeout(take, AGAIN_MS);
          }
        },
      );
    void take();
    return () => {
      gone = true;
      clearTimeout(again);
      held?.release();
    };
  }, [path]);
  return pass !== null && pass.path === path ? pass.film : null;
}
