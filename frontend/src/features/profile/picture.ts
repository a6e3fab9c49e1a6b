const SIDE = 512;
export const LARGEST_BYTES = 5 * 1024 * 1024;

interface Crop {
  readonly left: number;
  readonly top: number;
  readonly side: number;
}

/** The middle of a picture, as a square. */
export function middle(width: number, height: number): Crop {
  const side = Math.min(width, height);
  return { left: Math.floor((width - side) / 2), top: Math.floor((height - side) / 2), side };
}

/**
 * Any picture this browser can show as a square PNG, the right way up. The server draws it anew anyway; this spares the way
 * and lets people choose formats that only browsers read.
 */
export async function asSquare(file: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  try {
    const { left, top, side } = middle(bitmap.width, bitmap.height);
    const drawn = Math.min(SIDE, side);
    const canvas = document.createElement('canvas');
    canvas.width = drawn;
    canvas.height = drawn;
    canvas.getContext('2d')?.drawImage(bitmap, left, top, side, side, 0, 0, drawn, drawn);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (blob === null) {
      throw new Error('the browser drew nothing');
    }
    return blob;
  } finally {
    bitmap.close();
  }
}
