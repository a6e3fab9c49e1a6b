import { Clapperboard, Popcorn } from 'lucide-react';
import type { ReactNode } from 'react';
import { ChooseFile } from './ChooseFile.tsx';
import { UploadRow } from './UploadRow.tsx';
import type { RoomUpload } from './useRoomUpload.ts';

interface EmptyStageProps {
  upload: RoomUpload;
  /** The way to bring a film by its address. */
  link: ReactNode;
  /** The way to one of the films somebody sent before. */
  fromFilms: ReactNode;
  /** Why this member cannot put on a film, or null when they can. */
  barred: ReactNode | null;
}

/** What the frame shows before the first film: the way to bring one, or what is being waited for. */
export function EmptyStage({ upload, link, fromFilms, barred }: EmptyStageProps) {
  const { item } = upload;
  const refused = item?.state.kind === 'refused';
  if (item !== null && !refused) {
    return (
      <div className="w-full max-w-md">
        <UploadRow item={item} />
      </div>
    );
  }
  const Icon = barred === null ? Clapperboard : Popcorn;
  return (
    <div className="appear grid w-full max-w-md place-items-center gap-4 text-center">
      <Icon aria-hidden className="size-14 text-ember" strokeWidth={1.3} />
      <div>
        <p className="text-2xl font-bold">{barred === null ? 'Put on a film' : 'No film yet'}</p>
        <div className="mt-1 text-soft">
          {barred ?? 'Drop a video file anywhere here: MP4, MOV, MKV or WebM, up to 8 GB.'}
        </div>
      </div>
      {item !== null && (
        <div className="well w-full px-4 py-2 text-left">
          <UploadRow item={item} />
        </div>
      )}
      {barred === null && (
        <>
          <div className="flex flex-wrap justify-center gap-3">
            <ChooseFile label="Choose a file" look="primary" onFiles={upload.start} />
            {fromFilms}
          </div>
          {link}
        </>
      )}
    </div>
  );
}
