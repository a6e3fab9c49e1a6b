import { type ReactNode, useState } from 'react';
import type { Wish } from '@/connection/commands.ts';
import type { Doing } from '@/connection/doings.ts';
import type { ChatState, RoomChat } from '@/connection/room-chat.ts';
import type { RoomSnapshot } from '@/connection/snapshot.ts';
import { ActivityPanel } from '@/features/chat/ActivityPanel.tsx';
import { ChatPanel, type Reader } from '@/features/chat/ChatPanel.tsx';
import { RulesMenu } from '@/features/chat/RulesMenu.tsx';
import { useChat } from '@/features/chat/useChat.ts';
import { useUnread } from '@/features/chat/useUnread.ts';
import { deed } from '@/features/room/deeds.ts';
import { whyNot } from '@/features/room/why.ts';
import { tabStorage } from '@/lib/storage.ts';
import type { Participant } from '@/protocol/index.ts';
import { Tabs } from '@/ui/Tabs.tsx';
import { usePageTitle } from '@/ui/usePageTitle.ts';
import { SignInLink } from './SignInLink.tsx';

type Tab = 'people' | 'chat' | 'activity';

interface RoomSideProps {
  people: ReactNode;
  chat: RoomChat;
  snapshot: RoomSnapshot;
  /** Why one may not steer, in words; null when one may. */
  whyNoSteering: string | null;
  steer: (wish: Wish) => Promise<void>;
  place: () => number | null;
}

const KEPT_AS = 'syncwatch.tab';

/** Beside the player: who is here, what is said, and what happened. */
export function RoomSide({ people, chat, snapshot, whyNoSteering, steer, place }: RoomSideProps) {
  const [tab, setTab] = useState<Tab>(keptTab);
  const state = useChat(chat);
  const { memberId, playback, room, roster } = snapshot;
  const { count, divider } = useUnread(state.messages, memberId, tab === 'chat');
  const me = roster.participants.find((participant) => participant.memberId === memberId);
  const role = me?.role;
  usePageTitle(count === 0 ? room.name : `(${count}) ${room.name}`);
  const nameOf = namer(snapshot, state);
  const reader: Reader = {
    self: memberId,
    epoch: playback.epoch,
    moderates: role !== undefined && role !== 'participant' && role !== 'guest',
    barred: whyBarred(me, state, room.code),
    nameOf,
    place,
    whyNoSeek: whyNoSteering,
    seek: (mediaMs) => void steer({ type: 'sync:seek', targetMediaTimeMs: Math.round(mediaMs) }),
  };
  const doingWords = (doing: Doing) => `${nameOf(doing.issuedBy)} ${deed(doing, doing.title)}`;
  const choose = (chosen: Tab) => {
    setTab(chosen);
    tabStorage.write(KEPT_AS, chosen);
  };
  return (
    <Tabs<Tab>
      label="Room"
      value={tab}
      onChange={choose}
      tabs={[
        { value: 'people', label: 'People', panel: people },
        {
          value: 'chat',
          label: 'Chat',
          news: count,
          panel: (
            <ChatPanel
              chat={chat}
              reader={reader}
              shown={tab === 'chat'}
              divider={divider}
              doingWords={doingWords}
              rules={
                role === 'owner' && state.rules !== null && <RulesMenu code={room.code} rules={state.rules} />
              }
            />
          ),
        },
        {
          value: 'activity',
          label: 'Activity',
          panel: <ActivityPanel chat={chat} doingWords={doingWords} />,
        },
      ]}
    />
  );
}

function keptTab(): Tab {
  const kept = tabStorage.read(KEPT_AS);
  return kept === 'chat' || kept === 'activity' ? kept : 'people';
}

function whyBarred(me: Participant | undefined, { rules }: ChatState, code: string): ReactNode | null {
  if (rules === null) {
    return 'The chat is not there yet.';
  }
  const barred = me?.barred ?? [];
  if (barred.some(({ deed, rule }) => deed === 'chat' && rule === 'account_needed')) {
    return (
      <>
        Guests read along here. To write, <SignInLink code={code} />.
      </>
    );
  }
  return whyNot('chat', barred);
}

/** Names of those who are here, and of those who once said or did something here. */
function namer({ roster }: RoomSnapshot, { messages }: ChatState): (memberId: string) => string {
  const names = new Map(messages.map(({ memberId, author }) => [memberId, author]));
  for (const { memberId, name } of roster.participants) {
    names.set(memberId, name);
  }
  return (memberId) => names.get(memberId) ?? 'Somebody';
}
