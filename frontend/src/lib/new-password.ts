import { z } from '@/lib/zod.ts';

const bytes = new TextEncoder();

/** What a new password has to be; the server asks the same. */
export const newPassword = z
  .string()
  .min(10, 'Use at least 10 characters.')
  .refine((password) => bytes.encode(password).length <= 72, 'Use at most 72 bytes.');
