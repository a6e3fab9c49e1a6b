import { request } from '@/lib/http.ts';
import { z } from '@/lib/zod.ts';
import type { Deed, PlaybackControl, RoomInfo } from '@/protocol/index.ts';

const optional = z
  .string()
  .nullish()
  .transform((value) => value ?? null);

const bans = z.object({
  bans: z.array(
    z.object({ memberId: z.string(), name: z.string(), by: z.string(), until: optional, reason: optional }),
  ),
});

const visits = z.object({
  rooms: z.array(
    z.object({
      roomId: z.string(),
      code: optional,
      name: z.string(),
      ownerName: z.string(),
      own: z.boolean(),
      participants: z.number(),
      since: z.string(),
      endedAt: optional,
    }),
  ),
  next: optional,
});

/** Somebody who was sent out; `until` is null for a ban. */
export type Ban = z.infer<typeof bans>['bans'][number];

/** A room one owns or has been in; without a code there is no way back into it. */
export type Visit = z.infer<typeof visits>['rooms'][number];

export interface SettingsChange {
  name: string;
  maxParticipants: number;
  playbackControl: PlaybackControl;
  sourceControl: PlaybackControl;
  chatControl: PlaybackControl;
  speakControl: PlaybackControl;
  waitFor: RoomInfo['waitFor'];
  succession: RoomInfo['succession'];
  delegateId?: string;
  /** Left out to keep the one there is; empty for none. */
  password?: string;
}

const at = (code: string) => `/api/rooms/${encodeURIComponent(code)}`;
const memberAt = (code: string, memberId: string) => `${at(code)}/members/${memberId}`;

export async function changeSettings(code: string, change: SettingsChange): Promise<void> {
  await request('PATCH', at(code), change);
}

export async function makeNewLink(code: string): Promise<void> {
  await request('POST', `${at(code)}/invite`);
}

export async function extendRoom(code: string): Promise<void> {
  await request('POST', `${at(code)}/extend`);
}

export async function handOver(code: string, memberId: string): Promise<void> {
  await request('PUT', `${at(code)}/owner`, { memberId });
}

/** Takes a room back that was handed over while one was away. */
export async function reclaim(code: string): Promise<void> {
  await request('POST', `${at(code)}/owner/reclaim`);
}

export async function appoint(
  code: string,
  memberId: string,
  role: 'moderator' | 'participant',
): Promise<void> {
  await request('PUT', `${memberAt(code, memberId)}/role`, { role });
}

export async function grant(code: string, memberId: string, deed: Deed, allowed: boolean): Promise<void> {
  await request('PUT', `${memberAt(code, memberId)}/grants`, { [deed]: allowed });
}

export async function sendOut(code: string, memberId: string, ban: boolean, reason: string): Promise<void> {
  await request('POST', `${memberAt(code, memberId)}/kick`, { ban, ...(reason === '' ? {} : { reason }) });
}

export async function letBack(code: string, memberId: string): Promise<void> {
  await request('DELETE', `${at(code)}/bans/${memberId}`);
}

export async function listBans(code: string): Promise<readonly Ban[]> {
  return bans.parse(await request('GET', `${at(code)}/bans`)).bans;
}

export async function listVisits(before: string | null): Promise<{ rooms: Visit[]; next: string | null }> {
  const query = before === null ? '' : `?before=${encodeURIComponent(before)}`;
  return visits.parse(await request('GET', `/api/rooms/mine${query}`));
}
