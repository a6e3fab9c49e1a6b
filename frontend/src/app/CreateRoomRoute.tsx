import { useSearchParams } from 'react-router';
import { RequireAccount } from '@/features/account/RequireAccount.tsx';
import { useSession } from '@/features/account/session.ts';
import { CreateRoomPage } from '@/features/room/CreateRoomPage.tsx';

export function CreateRoomRoute() {
  const accountId = useSession((session) => session.account?.id ?? null);
  const [search] = useSearchParams();
  return (
    <RequireAccount>
      <CreateRoomPage accountId={accountId} film={search.get('film')} />
    </RequireAccount>
  );
}
