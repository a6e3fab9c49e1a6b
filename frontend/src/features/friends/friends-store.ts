import { create } from 'zustand';
import { explain } from '@/lib/problem.ts';
import type { AccountMessage } from '@/protocol/index.ts';
import { toast } from '@/ui/toasts.ts';
import { type FriendList, fetchFriends } from './api.ts';
import { listAfter } from './model.ts';

interface FriendsState {
  /** Null until it was read. */
  readonly list: FriendList | null;
  /** Why it could not be read, in words. */
  readonly problem: string | null;
  readonly open: boolean;
}

const NOBODY: FriendsState = { list: null, problem: null, open: false };

export const useFriends = create<FriendsState>(() => NOBODY);

export const openDrawer = (open: boolean) => useFriends.setState({ open });

let reading: Promise<void> | null = null;
let again = false;

/** Reads the list; whoever asks while it is being read gets one that is read after that. */
export function readFriends(): Promise<void> {
  if (reading !== null) {
    again = true;
    return reading;
  }
  reading = read().finally(() => {
    reading = null;
    if (again) {
      again = false;
      void readFriends();
    }
  });
  return reading;
}

async function read(): Promise<void> {
  try {
    useFriends.setState({ list: await fetchFriends(), problem: null });
  } catch (error) {
    useFriends.setState({ problem: explain(error) });
  }
}

export function heardOf(notice: AccountMessage): void {
  const { list } = useFriends.getState();
  const next = list === null ? null : listAfter(list, notice);
  if (next === null) {
    void readFriends();
  } else {
    useFriends.setState({ list: next });
  }
}

export function forgetFriends(): void {
  useFriends.setState(NOBODY);
}

/** Does something about friends, reads the list again and says what went wrong; resolves to whether it worked. */
export async function act(deed: () => Promise<unknown>, done?: string): Promise<boolean> {
  try {
    await deed();
    if (done !== undefined) {
      toast(done);
    }
    return true;
  } catch (error) {
    toast(explain(error), 'bad');
    return false;
  } finally {
    void readFriends();
  }
}
