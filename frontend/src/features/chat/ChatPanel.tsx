import { type ReactNode, useMemo, useRef, useState } from 'react';
import type { ChatAsk } from '@/connection/chat-wishes.ts';
import type { Doing } from '@/connection/doings.ts';
import type { RoomChat } from '@/connection/room-chat.ts';
import { formatTime } from '@/lib/format.ts';
import type { ChatMessage } from '@/protocol/index.ts';
import { toast } from '@/ui/toasts.ts';
import { ChatList } from './ChatList.tsx';
import { Composer } from './Composer.tsx';
import type { Desk } from './desk.ts';
import type { About } from './draft.ts';
import { LastWords } from './LastWords.tsx';
import { OutgoingMessages } from './OutgoingMessages.tsx';
import type { Telling } from './stream.ts';
import { HINTS, TellingMenu } from './TellingMenu.tsx';
import { typingWords } from './typing-words.ts';
import { useChat } from './useChat.ts';
import { useLines } from './useLines.ts';
import { usePlace } from './usePlace.ts';
import { useRoomForKeys } from './useRoomForKeys.ts';

/** Who looks at the chat, and what they may. */
export interface Reader {
  readonly self: string;
  /** Epoch of the film that is on. */
  readonly epoch: number;
  readonly moderates: boolean;
  /** Why one may not write; null when one may. */
  readonly barred: ReactNode | null;
  nameOf(memberId: string): string;
  /** Where one's own picture stands; null without one. */
  place(): number | null;
  /** Why one may not take the room to a moment, in words; null when one may. */
  readonly whyNoSeek: string | null;
  seek(mediaMs: number): void;
}

interface ChatPanelProps {
  chat: RoomChat;
  reader: Reader;
  shown: boolean;
  divider: number | null;
  doingWords: (doing: Doing) => string;
  /** The owner's choices. */
  rules: ReactNode;
}

export function ChatPanel({ chat, reader, shown, divider, doingWords, rules }: ChatPanelProps) {
  const state = useChat(chat);
  const [about, setAbout] = useState<About | null>(null);
  const [telling, setTelling] = useState<Telling>('live');
  const panel = useRef<HTMLElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useRoomForKeys(panel, field);
  const mediaMs = usePlace(reader.place, shown && telling !== 'live');
  const byNumber = useMemo(
    () => new Map(state.messages.map((message) => [message.number, message])),
    [state.messages],
  );
  const { lines, heldBack } = useLines(state, telling, { epoch: reader.epoch, mediaMs }, reader.self);

  const ask = async (wanted: ChatAsk) => {
    const refusal = await chat.ask(wanted);
    if (refusal !== null && wanted.type !== 'chat:post') {
      toast(refusal, 'bad');
    }
    return refusal === null;
  };
  const change = async (number: number, text: string, before: string) => {
    if (await ask({ type: 'chat:edit', number, text })) {
      const undo = { label: 'Undo', run: () => void ask({ type: 'chat:edit', number, text: before }) };
      toast('Your message is changed', 'info', undo);
    }
  };
  const remove = async ({ number, memberId, text }: ChatMessage) => {
    if ((await ask({ type: 'chat:delete', number })) && memberId === reader.self) {
      const again = { label: 'Write it again', run: () => setAbout({ kind: 'again', text }) };
      toast('Your message is deleted', 'info', again);
    }
  };
  const desk: Desk = {
    ...reader,
    jumps: reader.whyNoSeek === null,
    jump: (to) => jump(reader, to),
    reply: (message) => setAbout({ kind: 'reply', message }),
    edit: (message) => setAbout({ kind: 'edit', message }),
    remove: (message) => void remove(message),
    react: (number, emoji, on) => void ask({ type: 'chat:react', number, emoji, on }),
    show: (number) => {
      const line = panel.current?.querySelector<HTMLElement>(`#chat-${number}`) ?? null;
      line?.scrollIntoView({ block: 'center' });
      line?.focus();
      if (line === null) {
        toast('That message is further up. Show earlier messages first.');
      }
    },
  };
  const send = (text: string) => {
    if (about?.kind === 'edit') {
      void change(about.message.number, text, about.message.text);
    } else {
      void ask({ type: 'chat:post', text, replyTo: about?.kind === 'reply' ? about.message.number : null });
    }
    setAbout(null);
  };
  const editLast = () => {
    const last = state.messages.findLast(
      ({ memberId, notice, deleted }) => memberId === reader.self && notice === null && !deleted,
    );
    if (last !== undefined) {
      setAbout({ kind: 'edit', message: last });
    }
  };
  const slowMode = state.rules?.slowModeSeconds ?? 0;
  return (
    <section
      ref={panel}
      aria-label="Chat"
      data-testid="chat"
      className="glass flex h-[min(36rem,70dvh)] min-h-72 scroll-my-2 flex-col p-3 wide:h-[calc(100dvh-11rem)]"
    >
      <div className="flex flex-wrap items-center justify-between gap-2">
        <TellingMenu telling={telling} onChange={setTelling} />
        {rules}
      </div>
      {telling !== 'live' && <p className="px-1 text-sm text-soft">{HINTS[telling]}.</p>}
      <ChatList
        lines={lines}
        desk={desk}
        older={state.older}
        onOlder={() => chat.goBack()}
        divider={divider}
        shown={shown}
        find={(number) => byNumber.get(number) ?? null}
        doingWords={doingWords}
        onLeave={() => field.current?.focus()}
      >
        <OutgoingMessages
          outgoing={state.outgoing}
          onRetry={(clientId) => chat.retry(clientId)}
          onDiscard={(clientId) => chat.discard(clientId)}
        />
      </ChatList>
      {heldBack > 0 && (
        <p className="text-center text-sm text-soft" data-testid="held-back">
          {heldBack} {heldBack === 1 ? 'message' : 'messages'} ahead of your picture
        </p>
      )}
      <p className="h-6 truncate text-sm text-faint">{typingWords(state.typing.map(reader.nameOf))}</p>
      <Composer
        field={field}
        barred={reader.barred}
        about={about}
        onSend={send}
        onCancel={() => setAbout(null)}
        onTyping={() => chat.writes()}
        onEditLast={editLast}
      />
      {slowMode > 0 && !reader.moderates && (
        <p className="mt-1 text-sm text-faint">Slow mode: one message every {slowMode} seconds</p>
      )}
      <LastWords state={state} self={reader.self} shown={shown && telling === 'live'} />
    </section>
  );
}

/** Takes the room to a moment and offers the way back, or says where it would lead. */
function jump({ whyNoSeek, seek, place }: Reader, to: number): void {
  if (whyNoSeek !== null) {
    toast(`You would jump to ${formatTime(to)}. ${whyNoSeek}`);
    return;
  }
  const from = place();
  const back = from === null ? null : { label: `Back to ${formatTime(from)}`, run: () => seek(from) };
  seek(to);
  toast(`Everybody goes to ${formatTime(to)}`, 'info', back);
}
