import { formatBytes } from '@/lib/format.ts';
import { explain, type Problem } from '@/lib/problem.ts';
import { type UploadItem, underWay } from './upload-item.ts';

/** How all of them stand. */
export function headline(items: readonly UploadItem[]): string {
  const running = items.filter(underWay).length;
  if (running > 0) {
    return running === 1 ? 'Uploading one film' : `Uploading ${running} films`;
  }
  const refused = items.filter((item) => item.state.kind === 'refused').length;
  const resting = items.length - refused;
  if (resting > 0) {
    return resting === 1 ? 'One upload is paused' : `${resting} uploads are paused`;
  }
  return refused === 1 ? 'One file was not taken' : `${refused} files were not taken`;
}

/** How an upload stands, in a few words. */
export function stateWords(item: UploadItem): string {
  const { state, sizeBytes, sentBytes, bytesPerSecond } = item;
  const sent = `${formatBytes(sentBytes)} of ${formatBytes(sizeBytes)}`;
  switch (state.kind) {
    case 'queued':
      return sentBytes > 0 ? `Waiting its turn · ${sent}` : 'Waiting its turn';
    case 'sending':
      return [sent, ...paceWords(sizeBytes - sentBytes, bytesPerSecond)].join(' · ');
    case 'checking':
      return 'Sent. The server is checking the file…';
    case 'paused':
      return `Paused · ${sent}`;
    case 'waiting':
      return `Interrupted, goes on by itself · ${sent}`;
    case 'refused':
      return refusalWords(state.problem);
  }
}

function paceWords(leftBytes: number, bytesPerSecond: number | null): string[] {
  if (bytesPerSecond === null) {
    return [];
  }
  const speed = `${formatBytes(bytesPerSecond)}/s`;
  return bytesPerSecond < 1 ? ['stalled'] : [speed, leftWords(leftBytes / bytesPerSecond)];
}

function leftWords(seconds: number): string {
  if (seconds < 60) {
    return 'less than a minute left';
  }
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) {
    return minutes === 1 ? 'a minute left' : `${minutes} minutes left`;
  }
  const hours = Math.floor(minutes / 60);
  return hours < 10 ? `${hours} h ${minutes % 60} min left` : `${hours} hours left`;
}

/** Why a film was not taken, and what can be done about it. */
export function refusalWords(problem: Problem): string {
  switch (problem.code) {
    // A proxy in front of the server answers without a reason.
    case 'http_413':
      return 'The file is larger than this server takes.';
    case 'http_403':
      return 'You may not upload films here.';
    case 'quota_exceeded':
      return `${explain(problem)} Delete a film you no longer need, then try again.`;
    default:
      return [explain(problem), problem.more.suggestion].filter(Boolean).join(' ');
  }
}
