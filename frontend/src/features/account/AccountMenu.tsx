import { Menu } from 'lucide-react';
import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react';
import { Link } from 'react-router';

interface AccountMenuProps {
  username: string;
  admin: boolean;
  onSignOut: () => void;
}

const ITEM = 'flex min-h-12 w-full items-center rounded-xl px-4 text-left hover:bg-glass-strong';

/** On a narrow screen, what the bar has no room for. */
export function AccountMenu({ username, admin, onSignOut }: AccountMenuProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => setOpen(false);
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) {
      close();
    }
  };
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'Escape' && open) {
      close();
      button.current?.focus();
    }
  };
  return (
    <nav aria-label="Account" className="relative sm:hidden" onBlur={onBlur} onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        aria-label={`Menu of ${username}`}
        aria-expanded={open}
        className="button button-icon button-quiet"
        onClick={() => setOpen(!open)}
      >
        <Menu aria-hidden className="size-5" />
      </button>
      {open && (
        // Takes the focus of a touch beside its items, so that it stays open.
        <div
          tabIndex={-1}
          className="absolute top-12 right-0 z-20 w-60 rounded-2xl border border-line bg-dusk p-1.5 shadow-glass"
        >
          <Link to="/rooms" className={ITEM} onClick={close}>
            Your rooms
          </Link>
          <Link to="/films" className={ITEM} onClick={close}>
            Your films
          </Link>
          <Link to="/profile" className={ITEM} onClick={close}>
            <span className="min-w-0 truncate">Profile of {username}</span>
          </Link>
          {admin && (
            <Link to="/admin" className={ITEM} onClick={close}>
              Admin
            </Link>
          )}
          <button
            type="button"
            className={`${ITEM} text-soft`}
            onClick={() => {
              close();
              onSignOut();
            }}
          >
            Sign out
          </button>
        </div>
      )}
    </nav>
  );
}
