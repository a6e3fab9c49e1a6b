import { useState } from 'react';
import { Button } from '@/ui/Button.tsx';
import { attempt } from './attempt.ts';
import { extendRoom } from './people-api.ts';

interface EndOfRoomProps {
  code: string;
  expiresAtMs: number;
}

/** When the room ends, and how to put that off. */
export function EndOfRoom({ code, expiresAtMs }: EndOfRoomProps) {
  const [busy, setBusy] = useState(false);
  const extend = async () => {
    setBusy(true);
    await attempt(() => extendRoom(code), null);
    setBusy(false);
  };
  const end = new Date(expiresAtMs).toLocaleString([], { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <p className="text-soft">
        The room ends on <span className="text-text">{end}</span>.
      </p>
      <Button busy={busy} onClick={() => void extend()}>
        Keep it open longer
      </Button>
    </div>
  );
}
