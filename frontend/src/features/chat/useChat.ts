import { useSyncExternalStore } from 'react';
import type { ChatState, RoomChat } from '@/connection/room-chat.ts';

/** The room's chat as it is now. */
export function useChat(chat: RoomChat): ChatState {
  return useSyncExternalStore(chat.subscribe, chat.state);
}
