import { LogOut } from 'lucide-react';
import { Link, useLocation } from 'react-router';
import { explain } from '@/lib/problem.ts';
import { IconButton } from '@/ui/Button.tsx';
import { toast } from '@/ui/toasts.ts';
import { signOut, useSession } from './session.ts';

/** Who is signed in, or the way to become it. */
export function AccountBar() {
  const session = useSession();
  const { pathname } = useLocation();
  const next = /^\/sign(in|up)$/.test(pathname) ? '' : `?next=${encodeURIComponent(pathname)}`;
  if (session.status === 'restoring') {
    return null;
  }
  if (session.status === 'anonymous') {
    return (
      <nav aria-label="Account" className="flex items-center gap-1 sm:gap-2">
        <Link to={`/signin${next}`} className="button button-quiet px-3 sm:px-5">
          Sign in
        </Link>
        <Link to={`/signup${next}`} className="button button-glass px-4 sm:px-5">
          Sign up
        </Link>
      </nav>
    );
  }
  return (
    <div className="flex min-w-0 items-center gap-1">
      <span className="truncate text-soft" data-testid="account-name">
        {session.account.username}
      </span>
      <IconButton
        label="Sign out"
        onClick={() => void signOut().catch((error: unknown) => toast(explain(error), 'bad'))}
      >
        <LogOut aria-hidden className="size-5" />
      </IconButton>
    </div>
  );
}
