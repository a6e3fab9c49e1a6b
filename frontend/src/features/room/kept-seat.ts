import { tabStorage } from '@/lib/storage.ts';
import { z } from '@/lib/zod.ts';

const kept = z.object({ memberToken: z.string(), accountId: z.string().nullable() });

const key = (code: string) => `syncwatch.seat.${code}`;

/** The secret with which this tab takes its seat again; null when it was another account's (or a guest's) seat. */
export function keptSeat(code: string, accountId: string | null): string | null {
  const text = tabStorage.read(key(code));
  if (text === null) {
    return null;
  }
  const parsed = kept.safeParse(JSON.parse(text));
  return parsed.success && parsed.data.accountId === accountId ? parsed.data.memberToken : null;
}

export function keepSeat(code: string, accountId: string | null, memberToken: string): void {
  tabStorage.write(key(code), JSON.stringify({ memberToken, accountId }));
}

export function giveUpSeat(code: string): void {
  tabStorage.write(key(code), null);
}
