import { Crown, WifiOff } from 'lucide-react';
import { formatDistance } from '@/lib/format.ts';
import type { MemberVitals, Participant, Role, Roster } from '@/protocol/index.ts';
import type { Drifts } from './drifts.ts';
import { MemberDrift } from './MemberDrift.tsx';
import { useDrifts } from './useDrifts.ts';

const ROLES: Record<Role, string> = { owner: 'Owner', participant: 'Member', guest: 'Guest' };
const HUES = ['#ffb570', '#7ee7df', '#f59ac0', '#b9a4ff', '#9fe08a'];

interface ParticipantsProps {
  roster: Roster;
  self: string;
  seats: number;
  drifts: Drifts;
  inStepMs: number;
}

export function Participants({ roster, self, seats, drifts, inStepMs }: ParticipantsProps) {
  const { participants } = roster;
  const { members, p95 } = useDrifts(drifts, roster);
  return (
    <section className="glass p-4" aria-labelledby="people-title">
      <div className="mb-2 flex items-baseline gap-3 text-sm text-soft">
        <h2 id="people-title" className="grow text-base font-semibold text-text">
          Watching
        </h2>
        {p95 !== null && <RoomDrift p95={p95} />}
        <span data-testid="seats">
          {participants.length} of {seats}
        </span>
      </div>
      <ul data-testid="participants">
        {participants.map((participant, index) => (
          <Person
            key={participant.memberId}
            participant={participant}
            self={participant.memberId === self}
            vitals={members.get(participant.memberId)}
            inStepMs={inStepMs}
            hue={HUES[index % HUES.length] ?? '#ffb570'}
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
  vitals: MemberVitals | undefined;
  inStepMs: number;
  hue: string;
}

function Person({ participant, self, vitals, inStepMs, hue }: PersonProps) {
  const { name, role, connected, maySteer } = participant;
  return (
    <li
      data-testid="participant"
      data-connected={connected}
      className={`flex min-h-12 items-center gap-3 ${connected ? '' : 'opacity-60'}`}
    >
      <span
        aria-hidden
        className="grid size-9 shrink-0 place-items-center rounded-full font-bold text-ink shadow-[inset_0_1px_0_rgb(255_255_255/0.6)]"
        style={{ background: hue }}
      >
        {[...name][0]?.toUpperCase()}
      </span>
      <span className="min-w-0 grow leading-tight">
        <span className="block truncate font-medium">
          {name}
          {self && <span className="text-soft"> (you)</span>}
        </span>
        <span className="text-sm text-soft">
          {ROLES[role]}
          {maySteer ? '' : ' · watches only'}
        </span>
      </span>
      <MemberDrift vitals={connected ? vitals : undefined} inStepMs={inStepMs} />
      {role === 'owner' && <Crown aria-hidden className="size-4 shrink-0 text-ember" />}
      {connected ? (
        <span className="size-2.5 shrink-0 rounded-full bg-good" role="img" aria-label="connected" />
      ) : (
        <WifiOff className="size-4 shrink-0 text-warn" role="img" aria-label="connection lost" />
      )}
    </li>
  );
}
