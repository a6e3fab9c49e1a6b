import type { PlaybackState } from '@/protocol/index.ts';

const PROVIDERS = { youtube: 'YouTube', vimeo: 'Vimeo', dailymotion: 'Dailymotion' };

/** How exactly everyone sees the same moment, where that is less than with our own player. */
export function precisionWords(source: NonNullable<PlaybackState['source']>): string | null {
  if (source.type !== 'embed') {
    return null;
  }
  const player = `Plays in ${PROVIDERS[source.provider]}’s own player`;
  switch (source.precision) {
    case 'high':
      return `${player}, which may be off by a tenth of a second.`;
    case 'medium':
      return `${player}, which may be off by half a second.`;
    case 'degraded':
      return `${player}, and live: it may be off by several seconds.`;
  }
}
