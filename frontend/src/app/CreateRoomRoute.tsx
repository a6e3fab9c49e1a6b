import { RequireAccount } from '@/features/account/RequireAccount.tsx';
import { useSession } from '@/features/account/session.ts';
import { CreateRoomPage } from '@/features/room/CreateRoomPage.tsx';

export function CreateRoomRoute() {
  const accountId = useSession((session) => session.account?.id ?? null);
  return (
    <RequireAccount>
      <CreateRoomPage accountId={accountId} />
    </RequireAccount>
  );
}
