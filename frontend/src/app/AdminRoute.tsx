import { RequireAccount } from '@/features/account/RequireAccount.tsx';
import { useSession } from '@/features/account/session.ts';
import { AdminPage } from '@/features/admin/AdminPage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';

export function AdminRoute() {
  const admin = useSession((session) => session.admin);
  return <RequireAccount>{admin ? <AdminPage /> : <NotFoundPage />}</RequireAccount>;
}
