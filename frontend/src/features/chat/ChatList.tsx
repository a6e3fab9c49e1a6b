import { ArrowDown } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import type { Doing } from '@/connection/doings.ts';
import type { ChatMessage } from '@/protocol/index.ts';
import { Button } from '@/ui/Button.tsx';
import type { Desk } from './desk.ts';
import { Message } from './Message.tsx';
import { noticeWords } from './notice-words.ts';
import type { Line } from './stream.ts';
import { useRoving } from './useRoving.ts';
import { useScroll } from './useScroll.ts';

interface ChatListProps {
  lines: readonly Line[];
  desk: Desk;
  older: boolean;
  onOlder: () => void;
  /** Number of the last message that is no news; null without news. */
  divider: number | null;
  shown: boolean;
  find: (number: number) => ChatMessage | null;
  doingWords: (doing: Doing) => string;
  /** The keyboard leaves the messages. */
  onLeave: () => void;
  /** What comes after the last line. */
  children: ReactNode;
}

export function ChatList(props: ChatListProps) {
  const { lines, desk, older, onOlder, divider, shown, find, doingWords, onLeave, children } = props;
  const { box, content, atEnd, toEnd, onScroll } = useScroll(lines[0]?.key, lines.at(-1)?.key, shown);
  const news = firstAfter(lines, divider);
  const newest = lines.findLast((line) => line.kind === 'message')?.message.number ?? null;
  const { current, onFocus, onKeyDown } = useRoving(newest, onLeave);
  return (
    <div className="relative min-h-0 grow">
      <div ref={box} onScroll={onScroll} className="h-full overflow-y-auto overscroll-contain py-2">
        <div ref={content}>
          {older && (
            <Button look="quiet" className="mx-auto flex" onClick={onOlder}>
              Show earlier messages
            </Button>
          )}
          {lines.length === 0 && (
            <p className="px-3 py-6 text-center text-soft">
              Nothing said yet. Messages remember the moment of the film they belong to.
            </p>
          )}
          <ol aria-label="Messages" onFocus={onFocus} onKeyDown={onKeyDown}>
            {lines.map((line) => (
              <Fragment key={line.key}>
                {line.key === news && (
                  <li className="my-2 flex items-center gap-3 text-sm font-semibold text-ember before:h-px before:grow before:bg-ember after:h-px after:grow after:bg-ember">
                    New
                  </li>
                )}
                {line.kind === 'message' ? (
                  <Message
                    message={line.message}
                    answered={line.message.replyTo === null ? null : find(line.message.replyTo)}
                    desk={desk}
                    current={line.message.number === current}
                  />
                ) : (
                  <li className="px-3 py-0.5 text-center text-sm text-faint">
                    {systemWords(line, doingWords)}
                  </li>
                )}
              </Fragment>
            ))}
          </ol>
          {children}
        </div>
      </div>
      {!atEnd && (
        <Button className="absolute bottom-2 left-1/2 -translate-x-1/2 bg-glass-solid" onClick={toEnd}>
          <ArrowDown aria-hidden className="size-4" />
          Newest
        </Button>
      )}
    </div>
  );
}

export function systemWords(
  line: Exclude<Line, { kind: 'message' }>,
  doingWords: (doing: Doing) => string,
): string {
  return line.kind === 'doing' ? doingWords(line.doing) : noticeWords(line.message);
}

function firstAfter(lines: readonly Line[], divider: number | null): string | null {
  if (divider === null) {
    return null;
  }
  return lines.find((line) => line.kind === 'message' && line.message.number > divider)?.key ?? null;
}
