import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { AccountBar } from '@/features/account/AccountBar.tsx';
import { useSession } from '@/features/account/session.ts';
import { FriendsButton } from '@/features/friends/FriendsButton.tsx';
import { Logo } from '@/ui/Logo.tsx';
import { Toasts } from '@/ui/Toasts.tsx';
import { UploadsHere } from './UploadsHere.tsx';

/** What every page has: the lights behind the glass, the head, and passing messages. */
export function Shell({ children }: { children: ReactNode }) {
  const accountId = useSession((session) => session.account?.id ?? null);
  return (
    <div className="flex min-h-dvh flex-col">
      <div className="backdrop" aria-hidden>
        <i />
        <i />
        <i />
        <i />
      </div>
      <header className="mx-auto flex w-full max-w-[110rem] items-center justify-between gap-1 px-3 py-3 sm:gap-3 sm:px-6">
        <Link
          to="/"
          className="flex min-h-11 items-center gap-2.5 rounded-full text-lg sm:pr-2 font-bold tracking-tight"
        >
          <Logo />
          SyncWatch
        </Link>
        <div className="flex min-w-0 items-center gap-1">
          {accountId !== null && <FriendsButton accountId={accountId} />}
          <AccountBar />
        </div>
      </header>
      {children}
      <UploadsHere accountId={accountId} />
      <Toasts />
    </div>
  );
}
