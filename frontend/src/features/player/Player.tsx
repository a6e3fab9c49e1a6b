import type { ReactNode } from 'react';
import type { Wish } from '@/connection/commands.ts';
import type { PlayerLink } from '@/connection/player-link.ts';
import type { RoomSnapshot } from '@/connection/snapshot.ts';
import type { AskFilm } from './media/film-pass.ts';
import { manifestOf, playableOf } from './media/playable.ts';
import { Preparing } from './Preparing.tsx';
import { Screen } from './Screen.tsx';
import './screen.css';
import { useFilmPass } from './useFilmPass.ts';

interface PlayerProps {
  room: RoomSnapshot;
  /** Why this member may not steer; null for one who may. */
  whyNot: string | null;
  link: PlayerLink;
  steer: (wish: Wish) => Promise<void>;
  askFilm: AskFilm;
  /** What stands in the frame before the first film. */
  empty: ReactNode;
}

/** The frame the film is shown in, from nothing chosen to playing. */
export function Player({ room, whyNot, link, steer, askFilm, empty }: PlayerProps) {
  const { playback, video } = room;
  const pass = useFilmPass(manifestOf(playback.source, video), askFilm);
  const film = playableOf(playback.source, video, pass);
  if (film !== null) {
    return (
      <Screen
        key={film.kind === 'embed' ? `${film.provider} ${film.videoId}` : film.url}
        film={film}
        room={room}
        whyNot={whyNot}
        link={link}
        steer={steer}
      />
    );
  }
  return (
    <div className="glass w-full rounded-3xl p-4">
      <div className="screen-empty">
        {playback.source === null || video?.status === 'FAILED' ? (
          empty
        ) : (
          <Preparing title={playback.source.title} video={video} />
        )}
      </div>
    </div>
  );
}
