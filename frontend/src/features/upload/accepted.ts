const TYPES: Readonly<Record<string, string>> = {
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  mov: 'video/quicktime',
  webm: 'video/webm',
  mkv: 'video/x-matroska',
};

export const ACCEPTED = Object.keys(TYPES)
  .map((extension) => `.${extension}`)
  .join(',');

export const MAX_BYTES = 8_589_934_592;

/** The type to declare for a file, or null when it is none the server takes; browsers know no type for .mkv. */
export function declaredType(file: { name: string; type: string }): string | null {
  const extension = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? '';
  return TYPES[extension] ?? (Object.values(TYPES).includes(file.type) ? file.type : null);
}

/** Why a file need not even be sent, or null. */
export function refusal(file: { name: string; type: string; size: number }): string | null {
  if (declaredType(file) === null) {
    return `“${file.name}” is not a film this server takes. Choose an MP4, MOV, MKV or WebM file.`;
  }
  if (file.size === 0) {
    return `“${file.name}” is empty.`;
  }
  return file.size > MAX_BYTES ? `“${file.name}” is larger than 8 GB.` : null;
}
