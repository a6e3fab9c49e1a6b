import { Clock, TriangleAlert } from 'lucide-react';
import type { Outgoing } from '@/connection/chat-wishes.ts';

interface OutgoingMessagesProps {
  outgoing: readonly Outgoing[];
  onRetry: (clientId: string) => void;
  onDiscard: (clientId: string) => void;
}

/** Own messages that the room has not confirmed; they are sent again until it has. */
export function OutgoingMessages({ outgoing, onRetry, onDiscard }: OutgoingMessagesProps) {
  return (
    <ul aria-label="Being sent">
      {outgoing.map(({ clientId, text, refusal }) => (
        <li key={clientId} data-testid="chat-outgoing" className="rounded-2xl px-3 py-1.5 text-soft">
          <p dir="auto" className="whitespace-pre-wrap wrap-anywhere">
            {text}
          </p>
          {refusal === null ? (
            <p className="flex items-center gap-1.5 text-sm text-faint">
              <Clock aria-hidden className="size-3.5" /> Sending…
            </p>
          ) : (
            <div className="text-sm text-bad">
              <p role="alert" className="flex gap-1.5">
                <TriangleAlert aria-hidden className="mt-1 size-3.5 shrink-0" />
                {refusal}
              </p>
              <span className="flex flex-wrap gap-x-4">
                <button
                  type="button"
                  className="min-h-8 font-semibold underline pointer-coarse:min-h-11"
                  onClick={() => onRetry(clientId)}
                >
                  Try again
                </button>
                <button
                  type="button"
                  className="min-h-8 underline pointer-coarse:min-h-11"
                  onClick={() => onDiscard(clientId)}
                >
                  Discard
                </button>
              </span>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
