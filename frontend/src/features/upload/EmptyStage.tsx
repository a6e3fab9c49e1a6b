import { Clapperboard, Popcorn } from 'lucide-react';
import type { ReactNode } from 'react';
import { ChooseFile } from './ChooseFile.tsx';
import { UploadProgress } from './UploadProgress.tsx';
import type { Upload } from './useUpload.ts';

interface EmptyStageProps {
  upload: Upload;
  /** The way to bring a film by its address. */
  link: ReactNode;
  /** Why this member cannot put on a film, or null when they can. */
  barred: ReactNode | null;
}

/** What the frame shows before the first film: the way to bring one, or what is being waited for. */
export function EmptyStage({ upload, link, barred }: EmptyStageProps) {
  const busy = upload.state.kind === 'sending' || upload.state.kind === 'storing';
  if (busy) {
    return (
      <div className="w-full max-w-md">
        <UploadProgress upload={upload} />
      </div>
    );
  }
  const refused = upload.state.kind === 'refused';
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
      {refused && <UploadProgress upload={upload} />}
      {barred === null && <ChooseFile label="Choose a file" look="primary" onFile={upload.start} />}
      {barred === null && link}
    </div>
  );
}
