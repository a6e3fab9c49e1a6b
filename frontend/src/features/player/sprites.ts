/** A small picture of the film: where it is on which sheet. */
export interface Sprite {
  readonly startMs: number;
  readonly endMs: number;
  /** Name of the sheet, beside the film's playlists. */
  readonly sheet: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const MOST = 20_000;
const TIMES = /^([\d:.]{1,16}) --> ([\d:.]{1,16})/;
const PICTURE = /^([a-z0-9_]+\.jpg)#xywh=(\d{1,5}),(\d{1,5}),(\d{1,4}),(\d{1,4})$/;

/** Reads the cues of a WebVTT file that name parts of pictures; skips whatever is something else. */
export function parseSprites(vtt: string): readonly Sprite[] {
  const sprites: Sprite[] = [];
  let times: RegExpExecArray | null = null;
  for (const line of vtt.split(/\r?\n/)) {
    const picture = PICTURE.exec(line);
    if (times !== null && picture !== null && sprites.length < MOST) {
      const [x = 0, y = 0, width = 0, height = 0] = picture.slice(2).map(Number);
      const startMs = millis(times[1] ?? '');
      const endMs = millis(times[2] ?? '');
      if (width > 0 && height > 0 && endMs > startMs) {
        sprites.push({ startMs, endMs, sheet: picture[1] ?? '', x, y, width, height });
      }
    }
    times = TIMES.exec(line) ?? (picture === null && line !== '' ? times : null);
  }
  return sprites;
}

/** The picture of a moment; after the last one that stays, so that the end has a picture too. */
export function spriteAt(sprites: readonly Sprite[], ms: number): Sprite | null {
  let low = 0;
  let high = sprites.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((sprites[middle]?.startMs ?? 0) <= ms) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return sprites[low] ?? null;
}

function millis(time: string): number {
  return Math.round(time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) * 1000);
}
