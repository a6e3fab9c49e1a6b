import { z } from '@/lib/zod.ts';
import { chatMessages, chatPage } from './decode-chat.ts';
import { room, roomMessages, roster, ruleOrNull } from './decode-room.ts';
import type { ServerMessage } from './index.ts';

const optional = <T extends z.ZodType>(inner: T) => inner.nullish().transform((value) => value ?? null);

const source = z.discriminatedUnion('type', [
  z.object({ type: z.literal('upload'), videoId: z.string(), title: z.string() }),
  z.object({
    type: z.literal('direct'),
    url: z.string(),
    format: z.enum(['hls', 'mp4']),
    title: z.string(),
  }),
  z.object({
    type: z.literal('embed'),
    provider: z.enum(['youtube', 'vimeo', 'dailymotion']),
    videoId: z.string(),
    title: z.string(),
    precision: z.enum(['high', 'medium', 'degraded']),
  }),
]);

const memberIds = z.array(z.string());
const action = z.enum(['PLAY', 'PAUSE', 'SEEK', 'SET_RATE', 'SET_SOURCE']);

const playback = z.object({
  sequence: z.number(),
  epoch: z.number(),
  source: optional(source),
  playing: z.boolean(),
  playbackRate: z.number().positive(),
  anchorServerTimeMs: z.number(),
  anchorMediaTimeMs: z.number(),
  gate: optional(z.object({ waitingFor: memberIds, mayMiss: z.number(), cause: z.enum(['start', 'stall']) })),
});

const videoStatus = z.object({
  // REST answers with the same record, where the discriminator may be missing.
  type: z.literal('video:status').default('video:status'),
  videoId: z.string(),
  title: z.string(),
  status: z.enum(['PENDING', 'PROCESSING', 'READY', 'FAILED']),
  progressPercent: z.number(),
  manifestUrl: optional(z.string()),
  playableMs: optional(z.number()),
  durationMs: optional(z.number()),
  failure: optional(z.object({ code: z.string(), message: z.string() })),
});

const recovery = z.object({
  commands: z.array(
    z.object({
      sequence: z.number(),
      action,
      issuedBy: z.string(),
      mediaTimeMs: z.number(),
      playbackRate: z.number(),
      atServerTimeMs: z.number(),
    }),
  ),
  complete: z.boolean(),
});

const session = z.object({
  memberId: z.string(),
  room,
  playback,
  roster,
  video: optional(videoStatus),
  recovery: optional(recovery),
  chat: optional(chatPage),
});

const serverMessage = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('hello'),
    protocolVersion: z.string(),
    compatible: z.boolean(),
    upgradeRequired: z.boolean(),
    serverTimeMs: z.number(),
    session: optional(session),
  }),
  z.object({
    type: z.literal('heartbeat'),
    clientTimeMs: z.number(),
    receivedServerTimeMs: z.number(),
    sentServerTimeMs: z.number(),
    sequence: z.number(),
    rosterRevision: z.number(),
    // An older node does not tell it.
    chatNumber: z.number().default(0),
  }),
  z.object({
    type: z.literal('sync:command'),
    commandId: z.string(),
    action,
    issuedBy: z.string(),
    automatic: z.boolean(),
    issuedServerTimeMs: z.number(),
    state: playback,
  }),
  z.object({
    type: z.literal('sync:outcome'),
    commandId: z.string(),
    status: z.enum(['applied', 'duplicate', 'stale', 'conflict', 'forbidden', 'unavailable']),
    sequence: optional(z.number()),
    reason: optional(z.string()),
    rule: ruleOrNull.transform((value) => value ?? null),
  }),
  z.object({ type: z.literal('sync:waiting'), sequence: z.number(), waitingFor: memberIds }),
  z.object({
    type: z.literal('room:vitals'),
    members: z.array(
      z.object({
        memberId: z.string(),
        driftMs: optional(z.number()),
        following: z.enum(['follow', 'loose', 'free']),
      }),
    ),
  }),
  z.object({ type: z.literal('room:state'), room, playback, roster, video: optional(videoStatus) }),
  roster,
  ...roomMessages,
  z.object({ type: z.literal('room:closed'), reason: z.enum(['deleted_by_owner', 'expired']) }),
  z.object({ type: z.literal('room:error'), code: z.string(), message: z.string() }),
  videoStatus.extend({ type: z.literal('video:status') }),
  ...chatMessages,
]);

const utf8 = new TextDecoder();

/** Reads one frame of the socket, text or binary; null for what this client does not know, which a newer server may send. */
export function decodeServerMessage(frame: string | ArrayBuffer): ServerMessage | null {
  let json: unknown;
  try {
    json = JSON.parse(typeof frame === 'string' ? frame : utf8.decode(frame));
  } catch {
    return null;
  }
  const result = serverMessage.safeParse(json);
  return result.success ? result.data : null;
}
