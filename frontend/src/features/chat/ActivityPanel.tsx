import type { Doing } from '@/connection/doings.ts';
import type { RoomChat } from '@/connection/room-chat.ts';
import { systemWords } from './ChatList.tsx';
import { type Line, linesOf } from './stream.ts';
import { useChat } from './useChat.ts';

interface ActivityPanelProps {
  chat: RoomChat;
  doingWords: (doing: Doing) => string;
}

/** Who came and went, and what was done to the film, the newest first. */
export function ActivityPanel({ chat, doingWords }: ActivityPanelProps) {
  const { messages, doings } = useChat(chat);
  const happened = linesOf(messages, doings).filter(isSystem).reverse();
  return (
    <section className="glass p-4" aria-label="Activity">
      {happened.length === 0 ? (
        <p className="text-soft">Nothing has happened yet.</p>
      ) : (
        <ol
          aria-label="What happened"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
          tabIndex={0}
          className="max-h-[60dvh] space-y-2 overflow-y-auto wide:max-h-[calc(100dvh-13rem)]"
          data-testid="activity"
        >
          {happened.map((line) => (
            <li key={line.key} className="flex gap-3 text-sm">
              <time className="shrink-0 text-faint tabular-nums">{clockTime(line)}</time>
              <span className="min-w-0 wrap-anywhere">{systemWords(line, doingWords)}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

type SystemLine = Exclude<Line, { kind: 'message' }>;

function isSystem(line: Line): line is SystemLine {
  return line.kind !== 'message';
}

function clockTime(line: SystemLine): string {
  const at = line.kind === 'doing' ? line.doing.atServerTimeMs : line.message.atServerTimeMs;
  return new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
}
