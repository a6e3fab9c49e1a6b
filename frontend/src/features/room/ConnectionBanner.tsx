import { WifiOff } from 'lucide-react';
import type { ConnectionStatus } from '@/connection/connection-options.ts';

/** Says when what is on screen may be out of date. */
export function ConnectionBanner({ status }: { status: ConnectionStatus }) {
  return (
    <div
      role="status"
      data-testid="connection-banner"
      className="absolute inset-x-4 top-4 z-10 flex justify-center"
    >
      {status.kind === 'reconnecting' && (
        <div className="glass appear flex items-center gap-3 rounded-2xl bg-glass-solid px-4 py-3">
          <WifiOff aria-hidden className="size-5 shrink-0 text-warn" />
          <span>
            Connection lost. Reconnecting{status.attempt > 1 ? ` (attempt ${status.attempt})` : ''}… The film
            goes on meanwhile.
          </span>
        </div>
      )}
    </div>
  );
}
