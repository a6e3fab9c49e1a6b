import type { VideoStatus } from '@/protocol/index.ts';

const RADIUS = 54;
const LENGTH = 2 * Math.PI * RADIUS;

/** How far the transcoding of the room's film is. */
export function Preparing({ title, video }: { title: string; video: VideoStatus | null }) {
  const percent = video?.progressPercent ?? 0;
  const waiting = video === null || video.status === 'PENDING';
  return (
    <div className="grid place-items-center gap-4 text-center" data-testid="preparing">
      <div
        className="relative size-32"
        role="progressbar"
        aria-label={`Preparing ${title}`}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
      >
        <svg
          viewBox="0 0 128 128"
          aria-hidden="true"
          className={`size-full -rotate-90 ${waiting ? 'animate-pulse' : ''}`}
        >
          <circle cx="64" cy="64" r={RADIUS} fill="none" stroke="var(--color-line)" strokeWidth="9" />
          <circle
            cx="64"
            cy="64"
            r={RADIUS}
            fill="none"
            stroke="var(--color-ember)"
            strokeWidth="9"
            strokeLinecap="round"
            strokeDasharray={LENGTH}
            strokeDashoffset={LENGTH * (1 - percent / 100)}
            className="transition-[stroke-dashoffset] duration-700"
          />
        </svg>
        <span className="absolute inset-0 grid place-items-center text-2xl font-bold tabular-nums">
          {percent}%
        </span>
      </div>
      <div>
        <p className="max-w-md truncate text-lg font-semibold">{title}</p>
        <p className="text-soft">
          {waiting ? 'Waiting for the transcoder…' : 'Making it playable for everyone…'}
        </p>
      </div>
    </div>
  );
}
