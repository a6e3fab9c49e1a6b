import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { Button } from '@/ui/Button.tsx';
import { Choice } from '@/ui/Choice.tsx';
import { Drawer } from '@/ui/Drawer.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { Waiting } from '@/ui/Waiting.tsx';
import { AddFriend } from './AddFriend.tsx';
import { doAbout, dropInvite, type FriendList, type Sharing, share } from './api.ts';
import { FriendRow } from './FriendRow.tsx';
import { act, openDrawer, readFriends, useFriends } from './friends-store.ts';
import { roomCodeOf, sorted } from './model.ts';
import { PersonRow } from './PersonRow.tsx';

const SHARING: readonly { value: Sharing; label: string }[] = [
  { value: 'nobody', label: 'Nothing' },
  { value: 'online', label: 'That I am here' },
  { value: 'room', label: 'My room, too' },
];

const close = () => openDrawer(false);

export function FriendsDrawer() {
  const { list, problem } = useFriends();
  useEffect(() => void readFriends(), []);
  return (
    <Drawer title="Friends" onClose={close}>
      {problem !== null && (
        <div className="mb-4 space-y-3">
          <Notice tone="bad">{problem}</Notice>
          <Button onClick={() => void readFriends()}>Try again</Button>
        </div>
      )}
      {list === null ? (
        problem === null && <Waiting what="Looking for your friends…" />
      ) : (
        <Lists list={list} />
      )}
    </Drawer>
  );
}

function Lists({ list }: { list: FriendList }) {
  useLocation();
  // The address knows the room's newest code, which the router is not told.
  const code = roomCodeOf(window.location.pathname);
  const navigate = useNavigate();
  const join = (room: string) => {
    close();
    navigate(`/r/${room}`);
  };
  return (
    <div className="space-y-6">
      {list.invites.length > 0 && (
        <Section title="Invitations">
          {list.invites.map(({ id, from, room }) => (
            <PersonRow key={id} person={from} detail={`to “${room.name}”`}>
              <Button
                look="primary"
                className="px-4"
                aria-label={`Join ${room.name}`}
                onClick={() => {
                  join(room.code);
                  void act(() => dropInvite(id));
                }}
              >
                Join
              </Button>
              <Button
                className="px-4"
                aria-label={`Decline the invitation of ${from.username}`}
                onClick={() => void act(() => dropInvite(id))}
              >
                Decline
              </Button>
            </PersonRow>
          ))}
        </Section>
      )}
      {list.incoming.length > 0 && (
        <Section title="Want to be your friend">
          {list.incoming.map(({ person }) => (
            <PersonRow key={person.id} person={person}>
              <Button
                look="primary"
                className="px-4"
                aria-label={`Accept ${person.username}`}
                onClick={() => void act(() => doAbout('accept', person.id))}
              >
                Accept
              </Button>
              <Button
                className="px-4"
                aria-label={`Decline ${person.username}`}
                onClick={() => void act(() => doAbout('decline', person.id))}
              >
                Decline
              </Button>
            </PersonRow>
          ))}
        </Section>
      )}
      <Section title="Friends">
        {list.friends.length === 0 && (
          <li className="text-soft">Nobody yet. Ask somebody by their username below.</li>
        )}
        {sorted(list.friends).map((friend) => (
          <FriendRow key={friend.person.id} friend={friend} code={code} onJoin={join} />
        ))}
      </Section>
      <AddFriend />
      {list.outgoing.length > 0 && (
        <Section title="Waiting for an answer">
          {list.outgoing.map(({ person }) => (
            <PersonRow key={person.id} person={person}>
              <Button
                className="px-4"
                aria-label={`Take back the request to ${person.username}`}
                onClick={() => void act(() => doAbout('cancel', person.id))}
              >
                Take back
              </Button>
            </PersonRow>
          ))}
        </Section>
      )}
      <Choice
        label="Friends see"
        options={SHARING}
        value={list.sharing}
        onChange={(what) => void act(() => share(what))}
      />
      {list.blocked.length > 0 && (
        <Section title="Blocked">
          {list.blocked.map((person) => (
            <PersonRow key={person.id} person={person}>
              <Button
                className="px-4"
                aria-label={`Unblock ${person.username}`}
                onClick={() => void act(() => doAbout('unblock', person.id))}
              >
                Unblock
              </Button>
            </PersonRow>
          ))}
        </Section>
      )}
    </div>
  );
}

function Section({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section aria-label={title}>
      <h3 className="mb-1 text-sm font-semibold text-soft">{title}</h3>
      <ul>{children}</ul>
    </section>
  );
}
