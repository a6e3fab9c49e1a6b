import type { ReactNode } from 'react';
import { formatTime } from '@/lib/format.ts';
import type { PlaybackState, VideoStatus } from '@/protocol/index.ts';
import { Notice } from '@/ui/Notice.tsx';
import { ChooseFile } from './ChooseFile.tsx';
import { precisionWords } from './precision-words.ts';
import { UploadRow } from './UploadRow.tsx';
import type { RoomUpload } from './useRoomUpload.ts';

interface FilmPanelProps {
  upload: RoomUpload;
  video: VideoStatus | null;
  source: PlaybackState['source'];
  /** The way to bring a film by its address. */
  link: ReactNode;
  /** The way to one of the films somebody sent before. */
  fromFilms: ReactNode;
  /** What belongs to the film's subtitles. */
  subtitles: ReactNode;
  /** Why this member cannot put on a film, or null when they can. */
  barred: ReactNode | null;
}

const STATES: Record<VideoStatus['status'], string> = {
  PENDING: 'Waiting for the transcoder',
  PROCESSING: 'Being made playable',
  READY: 'Ready',
  FAILED: 'Not playable',
};

/** The room's film and the way to put on another. */
export function FilmPanel({
  upload,
  video: latest,
  source,
  link,
  fromFilms,
  subtitles,
  barred,
}: FilmPanelProps) {
  if (source === null) {
    return null;
  }
  // An upload that was left for another film is nobody's news.
  const video = source.type === 'upload' ? latest : null;
  const precision = precisionWords(source);
  const failed = video?.status === 'FAILED';
  const { item } = upload;
  const busy = item !== null && item.state.kind !== 'refused';
  return (
    <section className="glass space-y-3 p-4" aria-labelledby="film-title">
      <h2 id="film-title" className="font-semibold">
        Film
      </h2>
      <p className="flex items-baseline justify-between gap-3" data-testid="film">
        <span className="truncate">{source.title}</span>
        {video !== null && (
          <span className="shrink-0 text-sm text-soft tabular-nums" data-testid="film-status">
            {STATES[video.status]}
            {video.status === 'PROCESSING' && ` · ${video.progressPercent}%`}
          </span>
        )}
      </p>
      {video?.status === 'PROCESSING' && video.manifestUrl !== null && video.playableMs !== null && (
        <p className="text-sm text-soft tabular-nums" data-testid="playable">
          The rest is still being made: it can be watched up to {formatTime(video.playableMs)}.
        </p>
      )}
      {precision !== null && (
        <p className="text-sm text-soft" data-testid="precision">
          {precision}
        </p>
      )}
      {video?.failure && (
        <Notice tone="bad">
          <span data-testid="film-failure">{video.failure.message}</span>
        </Notice>
      )}
      {!failed && subtitles}
      {/* After a failure the frame itself offers the next upload. */}
      {!failed && item !== null && <UploadRow item={item} />}
      {barred !== null && <div className="text-soft">{barred}</div>}
      {barred === null && !failed && !busy && (
        <>
          <div className="flex flex-wrap gap-2">
            <ChooseFile label="Put on another film" onFiles={upload.start} />
            {fromFilms}
          </div>
          {link}
        </>
      )}
    </section>
  );
}
