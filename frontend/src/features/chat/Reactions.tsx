import type { ChatMessage } from '@/protocol/index.ts';
import type { Desk } from './desk.ts';

interface ReactionsProps {
  message: ChatMessage;
  desk: Desk;
  tabIndex: number;
}

/** Who reacted how; pressing one adds or takes back one's own. */
export function Reactions({ message: { number, reactions }, desk, tabIndex }: ReactionsProps) {
  if (reactions.length === 0) {
    return null;
  }
  return (
    <ul className="mt-1 flex flex-wrap gap-1" aria-label="Reactions">
      {reactions.map(({ emoji, members }) => {
        const mine = members.includes(desk.self);
        const names = members.map(desk.nameOf).join(', ');
        return (
          <li key={emoji}>
            <button
              type="button"
              tabIndex={tabIndex}
              aria-pressed={mine}
              aria-label={`${emoji} ${members.length}: ${names}`}
              title={names}
              disabled={desk.barred !== null}
              onClick={() => desk.react(number, emoji, !mine)}
              className="flex min-h-8 items-center gap-1.5 rounded-full border border-line bg-glass px-2.5 text-sm hover:border-line-strong aria-pressed:border-ember aria-pressed:bg-glass-strong pointer-coarse:min-h-10"
            >
              <span aria-hidden>{emoji}</span>
              <span aria-hidden className="tabular-nums">
                {members.length}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
