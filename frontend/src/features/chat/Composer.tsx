import { SendHorizontal, Smile, X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useState } from 'react';
import { IconButton } from '@/ui/Button.tsx';
import { type About, begun, done, inserted, NO_DRAFT } from './draft.ts';
import { EmojiPicker } from './EmojiPicker.tsx';

const LONGEST = 2000;
const COUNTED_FROM = 1800;
const MOST_ROWS = 5;

interface ComposerProps {
  field: RefObject<HTMLTextAreaElement | null>;
  barred: ReactNode | null;
  about: About | null;
  onSend: (text: string) => void;
  onCancel: () => void;
  onTyping: () => void;
  /** Asks for the own last message, to be edited. */
  onEditLast: () => void;
}

export function Composer({ field, barred, about, onSend, onCancel, onTyping, onEditLast }: ComposerProps) {
  const [draft, setDraft] = useState(NO_DRAFT);
  const { text } = draft;
  useEffect(() => {
    if (about !== null) {
      setDraft((before) => begun(before, about));
      field.current?.focus();
    }
  }, [about, field]);

  if (barred !== null) {
    return <div className="well px-4 py-3 text-sm text-soft">{barred}</div>;
  }
  const length = [...text].length;
  const sendable = text.trim() !== '' && length <= LONGEST;
  const send = () => {
    if (sendable) {
      onSend(text.trim());
      setDraft(done);
      field.current?.focus();
    }
  };
  const cancel = () => {
    if (about?.kind === 'edit') {
      setDraft(done);
    }
    onCancel();
    field.current?.focus();
  };
  const insert = (emoji: string) => {
    const { selectionStart = text.length, selectionEnd = text.length } = field.current ?? {};
    setDraft(inserted(draft, emoji, selectionStart, selectionEnd));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      send();
    } else if (event.key === 'Escape' && about !== null) {
      event.preventDefault();
      cancel();
    } else if (event.key === 'ArrowUp' && text === '' && about === null) {
      event.preventDefault();
      onEditLast();
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {about !== null && about.kind !== 'again' && (
        <div className="mb-1 flex items-center gap-2 text-sm text-soft">
          <span className="min-w-0 grow truncate">
            {about.kind === 'edit'
              ? 'Editing your message'
              : `Reply to ${about.message.author}: ${about.message.text}`}
          </span>
          <IconButton label="Cancel" onClick={cancel}>
            <X aria-hidden className="size-4" />
          </IconButton>
        </div>
      )}
      <div className="flex items-end gap-1">
        <textarea
          ref={field}
          className="field field-sizing-content max-h-36 min-h-12 min-w-0 grow resize-none"
          aria-label="Message"
          placeholder="Message"
          enterKeyHint="send"
          data-testid="chat-input"
          rows={Math.min(MOST_ROWS, text.split('\n').length)}
          value={text}
          aria-invalid={length > LONGEST}
          onChange={(event) => {
            setDraft({ ...draft, text: event.target.value });
            onTyping();
          }}
          onKeyDown={onKeyDown}
        />
        <EmojiPicker
          label="Add an emoji"
          onPick={insert}
          onClosed={() => field.current?.focus()}
          className="button button-icon button-quiet"
        >
          <Smile aria-hidden className="size-5" />
        </EmojiPicker>
        <IconButton
          label="Send"
          look="primary"
          type="submit"
          disabled={!sendable}
          // The field keeps the focus, and a phone its keyboard.
          onPointerDown={(event) => event.preventDefault()}
        >
          <SendHorizontal aria-hidden className="size-5" />
        </IconButton>
      </div>
      {length > COUNTED_FROM && (
        <p role="status" className={`mt-1 text-right text-sm ${length > LONGEST ? 'text-bad' : 'text-soft'}`}>
          {length <= LONGEST
            ? `${LONGEST - length} characters left`
            : `${length - LONGEST} characters too many`}
        </p>
      )}
    </form>
  );
}
