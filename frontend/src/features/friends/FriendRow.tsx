import { Ban, EllipsisVertical, UserMinus } from 'lucide-react';
import { useState } from 'react';
import { Button, IconButton } from '@/ui/Button.tsx';
import { toast } from '@/ui/toasts.ts';
import { askFriend, doAbout, type Friend, invite, removeFriend } from './api.ts';
import { act } from './friends-store.ts';
import { whereabouts } from './model.ts';
import { PersonRow } from './PersonRow.tsx';

interface FriendRowProps {
  friend: Friend;
  /** The room this page shows, or null. */
  code: string | null;
  onJoin: (code: string) => void;
}

export function FriendRow({ friend, code, onJoin }: FriendRowProps) {
  const [more, setMore] = useState(false);
  const { person, online, room } = friend;
  const name = person.username;
  const here = room !== null && room.code === code;

  const remove = async () => {
    if (await act(() => removeFriend(person.id))) {
      toast(`${name} is no longer your friend`, 'info', {
        label: 'Ask again',
        run: () => void act(() => askFriend(name), `${name} is asked`),
      });
    }
  };
  const block = async () => {
    if (await act(() => doAbout('block', person.id))) {
      toast(`${name} is blocked and is not told`, 'info', {
        label: 'Unblock',
        run: () => void act(() => doAbout('unblock', person.id)),
      });
    }
  };

  return (
    <PersonRow
      person={person}
      detail={
        <span className="flex items-center gap-1.5">
          <span
            aria-hidden
            className={`size-2.5 shrink-0 rounded-full ${online ? 'bg-good' : 'border border-line-strong'}`}
          />
          <span className="truncate">{here ? 'In this room' : whereabouts(friend)}</span>
        </span>
      }
    >
      {!more && room !== null && !here && (
        <Button className="px-4" aria-label={`Join room of ${name}`} onClick={() => onJoin(room.code)}>
          Join room
        </Button>
      )}
      {!more && code !== null && !here && (
        <Button
          className="px-4"
          aria-label={`Invite ${name} to this room`}
          onClick={() => void act(() => invite(person.id, code), `${name} is invited`)}
        >
          Invite
        </Button>
      )}
      {more && (
        <>
          <Button className="px-3" aria-label={`Remove ${name}`} onClick={() => void remove()}>
            <UserMinus aria-hidden className="size-4" />
            Remove
          </Button>
          <Button look="danger" className="px-3" aria-label={`Block ${name}`} onClick={() => void block()}>
            <Ban aria-hidden className="size-4" />
            Block
          </Button>
        </>
      )}
      <IconButton label={`More about ${name}`} aria-expanded={more} onClick={() => setMore(!more)}>
        <EllipsisVertical aria-hidden className="size-5" />
      </IconButton>
    </PersonRow>
  );
}
