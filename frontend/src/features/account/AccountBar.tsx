import { LogOut, ShieldCheck } from 'lucide-react';
import { Link, useLocation } from 'react-router';
import { explain } from '@/lib/problem.ts';
import { IconButton } from '@/ui/Button.tsx';
import { toast } from '@/ui/toasts.ts';
import { AccountMenu } from './AccountMenu.tsx';
import { signOut, useSession } from './session.ts';

const leave = () => void signOut().catch((error: unknown) => toast(explain(error), 'bad'));

/** Who is signed in, or the way to become it. */
export function AccountBar() {
  const session = useSession();
  const { pathname, search } = useLocation();
  // Between signing in and signing up the way onward stays the same.
  const next = /^\/sign(in|up)$/.test(pathname) ? search : `?next=${encodeURIComponent(pathname + search)}`;
  if (session.status === 'restoring') {
    return null;
  }
  if (session.status === 'anonymous') {
    return (
      <nav aria-label="Account" className="flex items-center gap-1 sm:gap-2">
        <Link to={`/signin${next}`} className="button button-quiet px-2 sm:px-5">
          Sign in
        </Link>
        <Link to={`/signup${next}`} className="button button-glass px-3 sm:px-5">
          Sign up
        </Link>
      </nav>
    );
  }
  const { account, admin } = session;
  return (
    <>
      <div className="hidden min-w-0 items-center gap-1 sm:flex">
        <Link to="/rooms" className="button button-quiet px-3 lg:px-5">
          Your rooms
        </Link>
        <Link to="/films" className="button button-quiet px-3 lg:px-5">
          Your films
        </Link>
        <Link
          to="/profile"
          aria-label={`${account.username}, your profile`}
          className="flex min-h-11 min-w-11 items-center justify-center rounded-full px-2 text-soft hover:text-text"
        >
          <span className="truncate" data-testid="account-name">
            {account.username}
          </span>
        </Link>
        {admin && (
          <Link to="/admin" className="button button-icon button-quiet" aria-label="Admin" title="Admin">
            <ShieldCheck aria-hidden className="size-5" />
          </Link>
        )}
        <IconButton label="Sign out" onClick={leave}>
          <LogOut aria-hidden className="size-5" />
        </IconButton>
      </div>
      <AccountMenu username={account.username} admin={admin} onSignOut={leave} />
    </>
  );
}
