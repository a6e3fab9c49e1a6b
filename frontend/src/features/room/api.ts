import { request } from '@/lib/http.ts';
import { z } from '@/lib/zod.ts';
import type { RoomInfo } from '@/protocol/index.ts';

const room = z.object({
  code: z.string(),
  name: z.string(),
  ownerName: z.string().nullish(),
  hasPassword: z.boolean(),
  participants: z.number(),
  maxParticipants: z.number(),
});

const seat = z.object({
  memberId: z.string(),
  name: z.string(),
  role: z.enum(['owner', 'moderator', 'participant', 'guest']),
  memberToken: z.string(),
  ticket: z.string(),
});

/** What anyone with the link may know of a room. */
export type RoomCard = z.infer<typeof room>;

/** A place in a room, with the secrets to take it and to come back to it. */
export type Seat = z.infer<typeof seat>;

export interface NewRoom {
  name?: string | undefined;
  maxParticipants: number;
  password?: string | undefined;
  preset: 'open' | 'moderated' | 'theatre';
  waitFor: RoomInfo['waitFor'];
}

export interface JoinRequest {
  guestName?: string | undefined;
  password?: string | undefined;
  memberToken?: string | undefined;
}

const at = (code: string) => `/api/rooms/${encodeURIComponent(code)}`;

export async function createRoom(wanted: NewRoom): Promise<string> {
  return z.object({ code: z.string() }).parse(await request('POST', '/api/rooms', wanted)).code;
}

export async function lookUp(code: string): Promise<RoomCard> {
  return room.parse(await request('GET', at(code)));
}

export async function join(code: string, wanted: JoinRequest): Promise<Seat> {
  return seat.parse(await request('POST', `${at(code)}/join`, wanted));
}

export async function deleteRoom(code: string): Promise<void> {
  await request('DELETE', at(code));
}
