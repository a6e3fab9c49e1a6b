import { Crown, Shield, WifiOff } from 'lucide-react';
import { formatDistance } from '@/lib/format.ts';
import type { MemberVitals, Participant, Role, RoomInfo, Roster } from '@/protocol/index.ts';
import { Avatar } from '@/ui/Avatar.tsx';
import type { Drifts } from './drifts.ts';
import { MemberDrift } from './MemberDrift.tsx';
import { type MemberMenu, menuFor } from './member-menu.ts';
import { PersonMenu } from './PersonMenu.tsx';
import { useDrifts } from './useDrifts.ts';

const ROLES: Record<Role, string> = {
  owner: 'Owner',
  moderator: 'Moderator',
  participant: 'Member',
  guest: 'Guest',
};

interface ParticipantsProps {
  roster: Roster;
  self: string;
  room: RoomInfo;
  drifts: Drifts;
  inStepMs: number;
}

export function Participants({ roster, self, room, drifts, inStepMs }: ParticipantsProps) {
  const { participants } = roster;
  const me = participants.find(({ memberId }) => memberId === self);
  const { members, p95 } = useDrifts(drifts, roster);
  return (
    <section className="glass p-4" aria-labelledby="people-title">
      <div className="mb-2 flex items-baseline gap-3 text-sm text-soft">
        <h2 id="people-title" className="grow text-base font-semibold text-text">
          Watching
        </h2>
        {p95 !== null && <RoomDrift p95={p95} />}
        <span data-testid="seats">
          {participants.length} of {room.maxParticipants}
        </span>
      </div>
      <ul data-testid="participants">
        {participants.map((participant) => (
          <Person
            key={participant.memberId}
            participant={participant}
            self={participant.memberId === self}
            code={room.code}
            menu={me === undefined ? null : menuFor(me, participant, room)}
            vitals={members.get(participant.memberId)}
            inStepMs={inStepMs}
          />
        ))}
      </ul>
    </section>
  );
}

function RoomDrift({ p95 }: { p95: number }) {
  const words = `In the last minute the pictures were within ${formatDistance(p95)} of the room's moment, 95 times of 100`;
  return (
    <span className="tabular-nums" title={words} data-testid="room-drift">
      <span aria-hidden>± {formatDistance(p95)}</span>
      <span className="sr-only">{words}</span>
    </span>
  );
}

interface PersonProps {
  participant: Participant;
  self: boolean;
  code: string;
  menu: MemberMenu | null;
  vitals: MemberVitals | undefined;
  inStepMs: number;
}

function Person({ participant, self, code, menu, vitals, inStepMs }: PersonProps) {
  const { name, role, connected, maySteer } = participant;
  return (
    <li
      data-testid="participant"
      data-connected={connected}
      className={`flex min-h-14 items-center gap-3 ${connected ? '' : 'opacity-60'}`}
    >
      <Avatar name={name} avatar={null} />
      <span className="min-w-0 grow leading-tight">
        <span className="block truncate font-medium">
          {name}
          {self && <span className="text-soft"> (you)</span>}
        </span>
        <span className="flex flex-wrap items-center gap-x-2 text-sm text-soft">
          {ROLES[role]}
          {maySteer ? '' : ' · watches only'}
          <MemberDrift vitals={connected ? vitals : undefined} inStepMs={inStepMs} />
        </span>
      </span>
      {role === 'owner' && <Crown aria-hidden className="size-4 shrink-0 text-ember" />}
      {role === 'moderator' && <Shield aria-hidden className="size-4 shrink-0 text-beam" />}
      {connected ? (
        <span className="size-2.5 shrink-0 rounded-full bg-good" role="img" aria-label="connected" />
      ) : (
        <WifiOff className="size-4 shrink-0 text-warn" role="img" aria-label="connection lost" />
      )}
      {menu !== null && <PersonMenu code={code} person={participant} menu={menu} />}
    </li>
  );
}
