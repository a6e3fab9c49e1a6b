import { useNavigate } from 'react-router';
import { RequireAccount } from '@/features/account/RequireAccount.tsx';
import { renewSession, signOut } from '@/features/account/session.ts';
import { ProfilePage } from '@/features/profile/ProfilePage.tsx';
import { toast } from '@/ui/toasts.ts';

export function ProfileRoute() {
  const navigate = useNavigate();
  const leave = async () => {
    navigate('/');
    await signOut().catch(() => {});
    toast('Your account is deleted');
  };
  return (
    <RequireAccount>
      <ProfilePage onRenamed={() => void renewSession()} onDeleted={() => void leave()} />
    </RequireAccount>
  );
}
