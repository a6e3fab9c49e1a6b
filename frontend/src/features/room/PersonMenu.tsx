import { Check, MoreVertical } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useRef, useState } from 'react';
import type { Participant } from '@/protocol/index.ts';
import { attempt } from './attempt.ts';
import { HandOverDialog } from './HandOverDialog.tsx';
import type { MemberMenu } from './member-menu.ts';
import { appoint, grant } from './people-api.ts';
import { SendOutDialog } from './SendOutDialog.tsx';
import { DEED_NAMES } from './why.ts';

interface PersonMenuProps {
  code: string;
  person: Participant;
  menu: MemberMenu;
}

const ITEM =
  'flex min-h-11 items-center gap-3 rounded-xl px-3 outline-none data-disabled:opacity-60 data-highlighted:bg-glass-strong';

/** What can be done about one member. */
export function PersonMenu({ code, person, menu }: PersonMenuProps) {
  const [asking, setAsking] = useState<'send_out' | 'hand_over' | null>(null);
  const { memberId, name } = person;
  const trigger = useRef<HTMLButtonElement>(null);
  const close = () => {
    setAsking(null);
    // The menu's item, which had the focus before the dialog, is gone.
    trigger.current?.focus();
  };
  return (
    <>
      <DropdownMenu.Root modal={false}>
        <DropdownMenu.Trigger
          ref={trigger}
          className="button button-quiet button-icon shrink-0"
          aria-label={`What ${name} may do`}
          data-testid="person-menu"
        >
          <MoreVertical aria-hidden className="size-5" />
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content
            align="end"
            collisionPadding={8}
            className="glass z-30 max-w-[min(20rem,calc(100vw-1rem))] min-w-56 rounded-2xl bg-glass-solid p-1.5"
          >
            <DropdownMenu.Label className="px-3 py-1.5 text-sm font-semibold text-soft">
              {name} may
            </DropdownMenu.Label>
            {menu.rights.map(({ deed, held, fixed }) => (
              <DropdownMenu.CheckboxItem
                key={deed}
                checked={held}
                disabled={fixed !== null}
                className={ITEM}
                onSelect={(event) => event.preventDefault()}
                onCheckedChange={(allowed) => void attempt(() => grant(code, memberId, deed, allowed), null)}
              >
                <span className="min-w-0 grow">
                  {DEED_NAMES[deed]}
                  {fixed !== null && <span className="block text-xs text-soft">{fixed}</span>}
                </span>
                <DropdownMenu.ItemIndicator>
                  <Check aria-hidden className="size-4 text-beam" />
                </DropdownMenu.ItemIndicator>
              </DropdownMenu.CheckboxItem>
            ))}
            <DropdownMenu.Separator className="my-1.5 h-px bg-line" />
            {menu.office !== null && <OfficeItem code={code} person={person} office={menu.office} />}
            {menu.handOver && (
              <DropdownMenu.Item className={ITEM} onSelect={() => setAsking('hand_over')}>
                Hand the room over…
              </DropdownMenu.Item>
            )}
            {menu.sendOut && (
              <DropdownMenu.Item className={`${ITEM} text-bad`} onSelect={() => setAsking('send_out')}>
                Send out…
              </DropdownMenu.Item>
            )}
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
      <SendOutDialog code={code} person={person} open={asking === 'send_out'} onClose={close} />
      <HandOverDialog code={code} person={person} open={asking === 'hand_over'} onClose={close} />
    </>
  );
}

interface OfficeItemProps {
  code: string;
  person: Participant;
  office: 'moderator' | 'participant';
}

function OfficeItem({ code, person: { memberId, name }, office }: OfficeItemProps) {
  const rises = office === 'moderator';
  const before = rises ? 'participant' : 'moderator';
  const undo = { label: 'Undo', run: () => void attempt(() => appoint(code, memberId, before), null) };
  return (
    <DropdownMenu.Item
      className={ITEM}
      onSelect={() =>
        void attempt(
          () => appoint(code, memberId, office),
          rises ? `${name} is a moderator now` : `${name} is no moderator any more`,
          undo,
        )
      }
    >
      {rises ? 'Make a moderator' : 'End as moderator'}
    </DropdownMenu.Item>
  );
}
