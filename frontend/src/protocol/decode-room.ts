import { z } from '@/lib/zod.ts';

function nullable<T extends z.ZodType>(type: T) {
  return type.nullish().transform((value) => value ?? null);
}

const control = z.enum(['owner_only', 'all', 'signed_in', 'selected']);

const refusal = z.enum([
  'owner_only',
  'selected_only',
  'taken_away',
  'account_needed',
  'not_a_member',
  'owner_needed',
  'moderator_needed',
  'higher_rank',
  'not_yourself',
  'too_late',
  'longest_life',
]);

/** A rule that this client does not know yet refuses all the same. */
export const ruleOrNull = refusal.nullish().catch(null);

const participant = z.object({
  memberId: z.string(),
  name: z.string(),
  role: z.enum(['owner', 'moderator', 'participant', 'guest']),
  connected: z.boolean(),
  maySteer: z.boolean(),
  barred: z
    .array(
      z.object({
        deed: z.enum(['steer', 'source', 'chat', 'speak']),
        rule: refusal.catch('selected_only'),
      }),
    )
    .default([]),
});

export const roster = z.object({
  type: z.literal('room:participants'),
  revision: z.number(),
  settingsRevision: z.number().default(0),
  participants: z.array(participant),
});

export const room = z.object({
  revision: z.number(),
  code: z.string(),
  name: z.string(),
  maxParticipants: z.number(),
  playbackControl: control,
  sourceControl: control,
  chatControl: control,
  speakControl: control,
  waitFor: z.enum(['everyone', 'quorum', 'owner', 'nobody']),
  waitDeadlineMs: z.number(),
  hasPassword: z.boolean(),
  succession: z.enum(['join_order', 'delegate', 'nobody']).catch('join_order'),
  delegateId: nullable(z.string()),
  expiresAtMs: z.number(),
  reclaim: nullable(z.object({ memberId: z.string(), untilMs: z.number() })),
});

export const roomMessages = [
  z.object({ type: z.literal('room:settings'), room }),
  z.object({ type: z.literal('room:expiring'), expiresAtMs: z.number() }),
  z.object({
    type: z.literal('room:removed'),
    memberId: z.string(),
    by: z.string(),
    reason: nullable(z.string()),
    untilMs: nullable(z.number()),
  }),
] as const;
