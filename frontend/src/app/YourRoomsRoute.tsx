import { RequireAccount } from '@/features/account/RequireAccount.tsx';
import { JoinByCode } from '@/features/landing/JoinByCode.tsx';
import { YourRoomsPage } from '@/features/room/YourRoomsPage.tsx';

export function YourRoomsRoute() {
  return (
    <RequireAccount>
      <YourRoomsPage joinByCode={<JoinByCode />} />
    </RequireAccount>
  );
}
