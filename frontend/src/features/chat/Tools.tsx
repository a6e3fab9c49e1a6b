import { Pencil, Reply, SmilePlus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { ChatMessage } from '@/protocol/index.ts';
import type { Desk } from './desk.ts';
import { EmojiPicker } from './EmojiPicker.tsx';

interface ToolsProps {
  message: ChatMessage;
  own: boolean;
  desk: Desk;
  tabIndex: number;
}

const TOOL =
  'grid size-8 place-items-center rounded-lg text-soft hover:bg-glass-strong hover:text-text pointer-coarse:size-11';

/** What can be done with a message: beside it under a mouse, below it once it was tapped. */
export function Tools({ message, own, desk, tabIndex }: ToolsProps) {
  const [sure, setSure] = useState(false);
  return (
    <div className="absolute top-0 right-1 flex rounded-xl border border-line bg-glass-solid opacity-0 backdrop-blur-md transition-opacity group-focus-within:opacity-100 group-hover:opacity-100 has-data-[state=open]:opacity-100 pointer-coarse:static pointer-coarse:hidden pointer-coarse:w-fit pointer-coarse:group-focus-within:flex pointer-coarse:has-data-[state=open]:flex">
      <EmojiPicker
        label={`React to ${message.author}`}
        tabIndex={tabIndex}
        onPick={(emoji) => desk.react(message.number, emoji, true)}
        className={TOOL}
      >
        <SmilePlus aria-hidden className="size-4" />
      </EmojiPicker>
      <button
        type="button"
        tabIndex={tabIndex}
        className={TOOL}
        aria-label={`Reply to ${message.author}`}
        title="Reply"
        onClick={() => desk.reply(message)}
      >
        <Reply aria-hidden className="size-4" />
      </button>
      {own && (
        <button
          type="button"
          tabIndex={tabIndex}
          className={TOOL}
          aria-label="Edit your message"
          title="Edit"
          onClick={() => desk.edit(message)}
        >
          <Pencil aria-hidden className="size-4" />
        </button>
      )}
      {(own || desk.moderates) && (
        <button
          type="button"
          tabIndex={tabIndex}
          className={`${TOOL} ${sure ? 'w-auto px-2 text-bad pointer-coarse:w-auto' : ''}`}
          aria-label={sure ? 'Yes, delete this message' : 'Delete this message'}
          title="Delete"
          onBlur={() => setSure(false)}
          onClick={() => (sure ? desk.remove(message) : setSure(true))}
        >
          {sure ? 'Delete?' : <Trash2 aria-hidden className="size-4" />}
        </button>
      )}
    </div>
  );
}
