import { useState } from 'react';
import { formatTime } from '@/lib/format.ts';
import type { ChatMessage } from '@/protocol/index.ts';
import type { Desk } from './desk.ts';
import { Reactions } from './Reactions.tsx';
import { Tools } from './Tools.tsx';
import { Words } from './Words.tsx';

interface MessageProps {
  message: ChatMessage;
  /** The message it answers, when that is here. */
  answered: ChatMessage | null;
  desk: Desk;
  /** Whether it is the one in the tab order, with all it offers. */
  current: boolean;
}

export function Message({ message, answered, desk, current }: MessageProps) {
  /** What a message offers is made when somebody comes near it. */
  const [near, setNear] = useState(false);
  const { number, author, memberId, deleted, editedAtServerTimeMs } = message;
  const own = memberId === desk.self;
  const tabIndex = current ? 0 : -1;
  return (
    <li
      id={`chat-${number}`}
      data-number={number}
      data-testid="chat-message"
      tabIndex={tabIndex}
      onPointerEnter={() => setNear(true)}
      onFocus={() => setNear(true)}
      className="group relative rounded-2xl px-3 py-1.5 -outline-offset-3 hover:bg-glass focus-within:bg-glass"
    >
      <div className="flex items-baseline gap-2 pr-2 text-sm">
        <span className={`truncate font-semibold ${own ? 'text-ember' : 'text-beam'}`}>
          {author}
          {own && <span className="sr-only"> (you)</span>}
        </span>
        <Moment message={message} desk={desk} tabIndex={tabIndex} />
        {editedAtServerTimeMs !== null && !deleted && <span className="text-faint">edited</span>}
      </div>
      {message.replyTo !== null && (
        <button
          type="button"
          tabIndex={tabIndex}
          className="block min-h-6 max-w-full truncate border-l-2 border-line-strong pl-2 text-left text-sm text-faint hover:text-text pointer-coarse:min-h-10"
          onClick={() => desk.show(message.replyTo ?? number)}
        >
          <span className="sr-only">In answer to </span>
          {answered === null ? 'An earlier message' : `${answered.author}: ${answered.text || 'deleted'}`}
        </button>
      )}
      {deleted ? <p className="text-faint italic">Message deleted</p> : <Words text={message.text} />}
      <Reactions message={message} desk={desk} tabIndex={tabIndex} />
      {near && !deleted && desk.barred === null && (
        <Tools message={message} own={own} desk={desk} tabIndex={tabIndex} />
      )}
    </li>
  );
}

interface MomentProps {
  message: ChatMessage;
  desk: Desk;
  tabIndex: number;
}

function Moment({ message: { mediaTimeMs, epoch }, desk, tabIndex }: MomentProps) {
  if (mediaTimeMs === null) {
    return null;
  }
  if (epoch !== desk.epoch) {
    return (
      <span className="text-faint tabular-nums" title="Said during another film">
        {formatTime(mediaTimeMs)}
      </span>
    );
  }
  return (
    <button
      type="button"
      tabIndex={tabIndex}
      className="-mx-1 -my-1.5 min-h-8 px-1 text-faint tabular-nums underline-offset-2 hover:text-text hover:underline pointer-coarse:-my-3 pointer-coarse:min-h-11 pointer-coarse:px-2"
      title={desk.jumps ? 'Everybody goes to this moment' : 'The moment of the film it was said at'}
      onClick={() => desk.jump(mediaTimeMs)}
    >
      {formatTime(mediaTimeMs)}
      <span className="sr-only">{desk.jumps ? ', go to this moment of the film' : ' of the film'}</span>
    </button>
  );
}
