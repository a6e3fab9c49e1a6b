import { RefreshCw, SlidersHorizontal } from 'lucide-react';
import { Popover } from 'radix-ui';
import { type RefObject, useEffect, useId, useState } from 'react';
import type { PlayerVitals } from '@/connection/reports.ts';
import type { Following } from '@/protocol/index.ts';
import { Button } from '@/ui/Button.tsx';
import { SyncChip } from './SyncChip.tsx';
import { chooseFollowing, useSyncChoice } from './sync-choice.ts';
import { Trim } from './Trim.tsx';

interface SyncMenuProps {
  vitals: () => PlayerVitals | null;
  /** The distance that is as small as this player gets. */
  inStepMs: number;
  onResync: () => void;
  /** The menu opens inside the frame, or it would be hidden in full screen. */
  container: RefObject<HTMLDivElement | null>;
}

const LOOKED_AT_EVERY_MS = 500;

const WAYS: readonly { value: Following; label: string; hint: string }[] = [
  { value: 'follow', label: 'In step', hint: 'Held to the room to the millisecond' },
  { value: 'loose', label: 'Loosely', hint: 'Catches up only when over 2 seconds apart' },
  { value: 'free', label: 'On my own', hint: 'Your own play, pause and seek; the room goes on' },
];

/** How far this device is from the room, and how closely it follows. */
export function SyncMenu({ vitals, inStepMs, onResync, container }: SyncMenuProps) {
  const driftMs = useDrift(vitals);
  const following = useSyncChoice((choice) => choice.following);
  return (
    <div className="flex items-center">
      <SyncChip driftMs={driftMs} inStepMs={inStepMs} />
      <Popover.Root>
        <Popover.Trigger
          className="button button-icon button-quiet"
          aria-label="Sync settings"
          title="Sync settings"
          data-testid="sync-menu"
        >
          <SlidersHorizontal aria-hidden className="size-5" />
        </Popover.Trigger>
        <Popover.Portal container={container.current}>
          <Popover.Content
            side="top"
            align="end"
            sideOffset={10}
            collisionPadding={8}
            aria-label="Sync settings"
            className="glass z-20 max-h-(--radix-popover-content-available-height) w-80 max-w-[calc(100vw-1.5rem)] space-y-4 overflow-y-auto rounded-2xl bg-glass-solid p-4"
          >
            <Ways chosen={following} />
            <Trim />
            <Button
              className="w-full"
              disabled={following === 'free'}
              onClick={onResync}
              data-testid="resync"
            >
              <RefreshCw aria-hidden className="size-4" />
              Resync now
            </Button>
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
    </div>
  );
}

function Ways({ chosen }: { chosen: Following }) {
  const name = useId();
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-semibold text-soft">Follow the room</legend>
      {WAYS.map(({ value, label, hint }) => (
        <label
          key={value}
          className="flex min-h-11 cursor-pointer items-start gap-3 rounded-xl px-3 py-2 hover:bg-glass has-checked:bg-glass-strong has-focus-visible:outline-3 has-focus-visible:outline-beam"
        >
          <input
            type="radio"
            className="mt-1.5 accent-beam"
            name={name}
            value={value}
            checked={value === chosen}
            onChange={() => chooseFollowing(value)}
            data-testid={`following-${value}`}
          />
          <span className="leading-tight">
            {label}
            <span className="block text-sm text-soft">{hint}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function useDrift(vitals: () => PlayerVitals | null): number | null {
  const [driftMs, setDriftMs] = useState<number | null>(null);
  useEffect(() => {
    const timer = setInterval(() => setDriftMs(vitals()?.driftMs ?? null), LOOKED_AT_EVERY_MS);
    return () => clearInterval(timer);
  }, [vitals]);
  return driftMs;
}
