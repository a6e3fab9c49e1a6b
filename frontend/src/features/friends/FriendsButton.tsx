import { Users } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { openDrawer, useFriends } from './friends-store.ts';
import { waiting } from './model.ts';
import { useAccountSocket } from './useAccountSocket.ts';

const FriendsDrawer = lazy(() =>
  import('./FriendsDrawer.tsx').then((module) => ({ default: module.FriendsDrawer })),
);

/** The way to one's friends, from every page; it also holds the line over which news of them come. */
export function FriendsButton({ accountId }: { accountId: string }) {
  useAccountSocket(accountId);
  const { list, open } = useFriends();
  const count = waiting(list);
  const label = count === 0 ? 'Friends' : `Friends, ${count} waiting for your answer`;
  return (
    <>
      <button
        type="button"
        aria-label={label}
        title={label}
        aria-expanded={open}
        className="button button-icon button-quiet relative"
        data-testid="friends-button"
        onClick={() => openDrawer(!open)}
      >
        <Users aria-hidden className="size-5" />
        {count > 0 && (
          <span
            aria-hidden
            className="absolute top-0.5 right-0.5 grid min-w-5 place-items-center rounded-full bg-coral px-1 text-xs font-bold text-ink"
          >
            {count}
          </span>
        )}
      </button>
      {open && (
        <Suspense>
          <FriendsDrawer />
        </Suspense>
      )}
    </>
  );
}
