import { z } from '@/lib/zod.ts';

const optional = <T extends z.ZodType>(inner: T) => inner.nullish().transform((value) => value ?? null);

const message = z.object({
  number: z.number(),
  revision: z.number(),
  notice: optional(z.string()),
  memberId: optional(z.string()),
  author: z.string(),
  text: z.string(),
  mediaTimeMs: optional(z.number()),
  epoch: z.number(),
  replyTo: optional(z.number()),
  reactions: z.array(z.object({ emoji: z.string(), members: z.array(z.string()) })),
  atServerTimeMs: z.number(),
  editedAtServerTimeMs: optional(z.number()),
  deleted: z.boolean(),
  clientId: optional(z.string()),
});

export const chatPage = z.object({
  newest: z.number(),
  upTo: z.number(),
  messages: z.array(message),
  older: z.boolean(),
  rules: z.object({ slowModeSeconds: z.number() }),
});

export const chatMessages = [
  z.object({ type: z.literal('chat:message'), message }),
  z.object({
    type: z.literal('chat:entries'),
    after: optional(z.number()),
    before: optional(z.number()),
    page: chatPage,
  }),
  z.object({
    type: z.literal('chat:outcome'),
    clientId: z.string(),
    status: z.enum(['posted', 'duplicate', 'refused', 'unavailable']),
    number: optional(z.number()),
    reason: optional(z.string()),
    words: optional(z.string()),
    retryAfterMs: optional(z.number()),
  }),
  z.object({ type: z.literal('chat:typing'), memberId: z.string(), typing: z.boolean() }),
] as const;
