import type { CSSProperties } from 'react';
import { formatTime } from '@/lib/format.ts';
import { type Sprite, spriteAt } from './sprites.ts';

interface SeekPreviewProps {
  atMs: number;
  totalMs: number;
  /** Whether this part of the film is still being made. */
  unmade: boolean;
  sprites: readonly Sprite[];
  beside: ((name: string) => string) | null;
}

const WIDTH_REM = 11;
const HEIGHT_REM = 9;

/** Above the seek bar, what one would see there. */
export function SeekPreview({ atMs, totalMs, unmade, sprites, beside }: SeekPreviewProps) {
  const sprite = unmade ? null : spriteAt(sprites, atMs);
  const part = totalMs === 0 ? 0 : atMs / totalMs;
  return (
    <div
      aria-hidden
      data-testid="seek-preview"
      className="seek-preview"
      style={
        {
          '--at': part,
          '--half': `${sprite === null ? (unmade ? 6 : 2) : WIDTH_REM / 2}rem`,
        } as CSSProperties
      }
    >
      {sprite !== null && beside !== null && <Picture sprite={sprite} url={beside(sprite.sheet)} />}
      <span className="rounded-lg bg-night/85 px-2 py-0.5 text-sm font-semibold whitespace-nowrap tabular-nums">
        {formatTime(atMs)}
        {unmade && ' · still being made'}
      </span>
    </div>
  );
}

/** The cut is measured in the size of the text, so that it grows with the page on a large screen. */
function Picture({ sprite, url }: { sprite: Sprite; url: string }) {
  const { x, y, width, height } = sprite;
  const scale = Math.min(WIDTH_REM / width, HEIGHT_REM / height);
  return (
    <span
      className="relative block overflow-hidden rounded-xl border border-line-strong bg-night shadow-glass"
      style={{ width: `${width * scale}rem`, height: `${height * scale}rem` }}
    >
      <img
        src={url}
        alt=""
        className="absolute max-w-none origin-top-left"
        style={{ left: `${-x * scale}rem`, top: `${-y * scale}rem` }}
        onLoad={({ currentTarget }) => {
          currentTarget.style.width = `${currentTarget.naturalWidth * scale}rem`;
        }}
      />
    </span>
  );
}
