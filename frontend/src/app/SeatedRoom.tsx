import { useCallback } from 'react';
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
import { useUpload } from '@/features/upload/useUpload.ts';
import type { Barred, VideoStatus } from '@/protocol/index.ts';
import { toast } from '@/ui/toasts.ts';
import { Waiting } from '@/ui/Waiting.tsx';
import { RoomSide } from './RoomSide.tsx';
import { SignInLink } from './SignInLink.tsx';

interface SeatedRoomProps {
  code: string;
  accountId: string | null;
  seat: Seat;
  asked: JoinRequest;
}

/** A room seen from a seat: room, player and upload meet here and nowhere else. */
export function SeatedRoom({ code, accountId, seat, asked }: SeatedRoomProps) {
  const { status, snapshot, drifts, issue, link, chat, place } = useRoomSession(code, accountId, seat, asked);

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
  const upload = useUpload((video: VideoStatus) => putOn(video.videoId));
  const pasted = useLink(putOn);

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
    <PasteLink link={pasted} chooseFile={<ChooseFile label="Choose a file" onFile={upload.start} />} />
  );
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
            empty={<EmptyStage upload={upload} link={pasteLink} barred={barred} />}
          />
        }
        film={
          <FilmPanel
            upload={upload}
            video={video}
            source={playback.source}
            link={pasteLink}
            barred={barred}
          />
        }
      />
      {barred === null && <DropZone onFile={upload.start} />}
      {barred === null && <PasteAnywhere onLink={pasted.start} />}
    </>
  );
}

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
