/** As much of an hls.js error as is told to people. */
export interface HlsFailure {
  readonly type: string;
  readonly details: string;
  readonly response?: { readonly code?: number } | undefined;
}

const CODECS = new Set([
  'bufferAddCodecError',
  'bufferIncompatibleCodecsError',
  'manifestIncompatibleCodecsError',
]);

/** @param host where a film from elsewhere comes from; null for our own films */
export function hlsWords({ type, details, response }: HlsFailure, host: string | null): string {
  if (CODECS.has(details)) {
    return 'This browser does not know the format of this film. Another browser may.';
  }
  if (host === null) {
    return 'The film stopped loading. Reload the page to try again.';
  }
  const code = response?.code ?? 0;
  if (code === 404 || code === 410) {
    return `${host} no longer has this film.`;
  }
  if (code === 401 || code === 403) {
    return `${host} does not hand out this film to everyone. Upload the file instead.`;
  }
  if (type === 'networkError' && code === 0) {
    return `${host} does not answer, or does not allow other sites to show its films. Upload the file instead.`;
  }
  return `${host} sent something that does not play. Upload the file instead.`;
}

/** @param code of the element's `MediaError` */
export function mp4Words(code: number | undefined, host: string): string {
  switch (code) {
    case MEDIA_ERR_NETWORK:
      return `${host} stopped sending the film. Reload the page to try again.`;
    case MEDIA_ERR_DECODE:
      return 'This browser cannot decode this film. Another browser may, or upload the file instead.';
    default:
      return `${host} no longer has this film, or this browser does not know its format. Upload the file instead.`;
  }
}

const MEDIA_ERR_NETWORK = 2;
const MEDIA_ERR_DECODE = 3;
