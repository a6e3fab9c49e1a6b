import { Crown, WifiOff } from 'lucide-react';
import type { Participant, Role, Roster } from '@/protocol/index.ts';

const ROLES: Record<Role, string> = { owner: 'Owner', participant: 'Member', guest: 'Guest' };
const HUES = ['#ffb570', '#7ee7df', '#f59ac0', '#b9a4ff', '#9fe08a'];

interface ParticipantsProps {
  roster: Roster;
  self: string;
  seats: number;
}

export function Participants({ roster, self, seats }: ParticipantsProps) {
  const { participants } = roster;
  return (
    <section className="glass p-4" aria-labelledby="people-title">
      <h2 id="people-title" className="mb-2 flex items-baseline justify-between font-semibold">
        Watching
        <span className="text-sm font-normal text-soft" data-testid="seats">
          {participants.length} of {seats}
        </span>
      </h2>
      <ul data-testid="participants">
        {participants.map((participant, index) => (
          <Person
            key={participant.memberId}
            participant={participant}
            self={participant.memberId === self}
            hue={HUES[index % HUES.length] ?? '#ffb570'}
          />
        ))}
      </ul>
    </section>
  );
}

function Person({ participant, self, hue }: { participant: Participant; self: boolean; hue: string }) {
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
      {role === 'owner' && <Crown aria-hidden className="size-4 shrink-0 text-ember" />}
      {connected ? (
        <span className="size-2.5 shrink-0 rounded-full bg-good" role="img" aria-label="connected" />
      ) : (
        <WifiOff className="size-4 shrink-0 text-warn" role="img" aria-label="connection lost" />
      )}
    </li>
  );
}
