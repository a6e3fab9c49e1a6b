import { KeyRound, Settings, UserX } from 'lucide-react';
import { useState } from 'react';
import type { Participant, Role, RoomInfo } from '@/protocol/index.ts';
import { Button } from '@/ui/Button.tsx';
import { BansDialog } from './BansDialog.tsx';
import { DeleteRoom } from './DeleteRoom.tsx';
import { moderates } from './member-menu.ts';
import { NewLinkDialog } from './NewLinkDialog.tsx';
import { SettingsDialog } from './SettingsDialog.tsx';

interface RoomToolsProps {
  room: RoomInfo;
  role: Role | undefined;
  people: readonly Participant[];
}

/** What owner and moderators find below the people: settings, a new link, who was sent out, and the end. */
export function RoomTools({ room, role, people }: RoomToolsProps) {
  const [open, setOpen] = useState<'settings' | 'link' | 'bans' | null>(null);
  if (role === undefined || !moderates(role)) {
    return null;
  }
  const close = () => setOpen(null);
  const owner = role === 'owner';
  return (
    <div className="flex flex-wrap gap-x-1 gap-y-0">
      {owner && (
        <Button look="quiet" onClick={() => setOpen('settings')} data-testid="open-settings">
          <Settings aria-hidden className="size-4" />
          Settings
        </Button>
      )}
      <Button look="quiet" onClick={() => setOpen('bans')}>
        <UserX aria-hidden className="size-4" />
        Sent out
      </Button>
      {owner && (
        <Button look="quiet" onClick={() => setOpen('link')}>
          <KeyRound aria-hidden className="size-4" />
          New link
        </Button>
      )}
      {owner && <DeleteRoom code={room.code} />}
      <BansDialog code={room.code} open={open === 'bans'} onClose={close} />
      {owner && <SettingsDialog room={room} people={people} open={open === 'settings'} onClose={close} />}
      {owner && <NewLinkDialog code={room.code} open={open === 'link'} onClose={close} />}
    </div>
  );
}
