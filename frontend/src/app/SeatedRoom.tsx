import { lazy, Suspense, useCallback } from 'react';
import type { Wish } from '@/connection/commands.ts';
import { PasteAnywhere } from '@/features/link/PasteAnywhere.tsx';
import { PasteLink } from '@/features/link/PasteLink.tsx';
import { useLink } from '@/features/link/useLink.ts';
import { inStepOf } from '@/features/player/in-step.ts';
import { Player } from '@/features/player/Player.tsx';
import type { JoinRequest, Seat } from '@/features/room/api.ts';
import { RoomEnded } from '@/features/room/RoomEnded.tsx';
import { RoomPage } from '@/features/room/RoomPage.tsx';
import { refusalWords } from '@/features/room/refusals.ts';
import { useRoomSession } from '@/features/room/useRoomSession.ts';
import { ruleWords, whyNot } from '@/features/room/why.ts';
import { ChooseFile } from '@/features/upload/ChooseFile.tsx';
import { DropZone } from '@/features/upload/DropZone.tsx';
import { EmptyStage } from '@/features/upload/EmptyStage.tsx';
import { FilmPanel } from '@/features/upload/FilmPanel.tsx';
import { sendFilms } from '@/features/upload/uploads.ts';
import { useRoomUpload } from '@/features/upload/useRoomUpload.ts';
import type { Barred } from '@/protocol/index.ts';
import { toast } from '@/ui/toasts.ts';
import { Waiting } from '@/ui/Waiting.tsx';
import { FromFilms } from './FromFilms.tsx';
import { RoomSide } from './RoomSide.tsx';
import { SignInLink } from './SignInLink.tsx';
import { useFilmBrought } from './useFilmBrought.ts';

const FilmSubtitles = lazy(() =>
  import('@/features/films/FilmSubtitles.tsx').then((film) => ({ default: film.FilmSubtitles })),
);

interface SeatedRoomProps {
  code: string;
  accountId: string | null;
  seat: Seat;
  asked: JoinRequest;
}

/** A room seen from a seat: room, player and upload meet here and nowhere else. */
export function SeatedRoom({ code, accountId, seat, asked }: SeatedRoomProps) {
  const session = useRoomSession(code, accountId, seat, asked);
  const { status, snapshot, drifts, issue, link, chat, place } = session;

  const steer = useCallback(
    async (wish: Wish) => {
      const words = refusalWords(await issue(wish), wish.type === 'sync:source' ? 'source' : 'steer');
      if (words !== null) {
        toast(words, 'bad');
      }
    },
    [issue],
  );
  const putOn = (sourceId: string) => void steer({ type: 'sync:source', sourceId });
  const upload = useRoomUpload(code, putOn);
  const pasted = useLink(putOn);
  useFilmBrought(snapshot !== null && snapshot.playback.source === null, putOn);

  if (status.kind === 'ended') {
    return <RoomEnded {...status} />;
  }
  if (snapshot === null || chat === null) {
    return <Waiting what="Taking your seat…" />;
  }
  const { playback, video, roster, memberId } = snapshot;
  const self = roster.participants.find((participant) => participant.memberId === memberId);
  const whyNoSteering =
    self === undefined ? ruleWords('steer', 'not_a_member') : whyNot('steer', self.barred);
  const barred = whyBarred(accountId, self?.barred ?? [], snapshot.room.code);
  const pasteLink = (
    <PasteLink link={pasted} chooseFile={<ChooseFile label="Choose a file" onFiles={upload.start} />} />
  );
  const fromFilms = <FromFilms onChoose={putOn} />;
  return (
    <>
      <RoomPage
        status={status}
        snapshot={snapshot}
        drifts={drifts}
        inStepMs={inStepOf(playback.source)}
        serverTime={link.serverTime}
        side={(people) => (
          <RoomSide
            people={people}
            chat={chat}
            snapshot={snapshot}
            whyNoSteering={whyNoSteering}
            steer={steer}
            place={place}
          />
        )}
        stage={
          <Player
            room={snapshot}
            whyNot={whyNoSteering}
            link={link}
            steer={steer}
            askFilm={session.film}
            empty={<EmptyStage upload={upload} link={pasteLink} fromFilms={fromFilms} barred={barred} />}
          />
        }
        film={
          <FilmPanel
            upload={upload}
            video={video}
            source={playback.source}
            link={pasteLink}
            fromFilms={fromFilms}
            subtitles={
              accountId !== null &&
              playback.source?.type === 'upload' && (
                <Suspense>
                  <FilmSubtitles key={playback.source.videoId} videoId={playback.source.videoId} />
                </Suspense>
              )
            }
            barred={barred}
          />
        }
      />
      {accountId !== null && (
        <DropZone
          label={barred === null ? 'Drop the film here' : 'Drop it here for your own films'}
          onFiles={barred === null ? upload.start : sendToLibrary}
        />
      )}
      {barred === null && <PasteAnywhere onLink={pasted.start} />}
    </>
  );
}

const sendToLibrary = (files: readonly File[]) => sendFilms(files, null);

function whyBarred(accountId: string | null, barred: readonly Barred[], code: string) {
  if (accountId === null) {
    return (
      <p>
        Guests watch; to put on a film, <SignInLink code={code} />.
      </p>
    );
  }
  const words = whyNot('source', barred);
  return words === null ? null : <p>{words}</p>;
}
