import type { ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { Waiting } from '@/ui/Waiting.tsx';
import { useSession } from './session.ts';

export function RequireAccount({ children }: { children: ReactNode }) {
  const status = useSession((session) => session.status);
  const { pathname, search } = useLocation();
  if (status === 'restoring') {
    return <Waiting what="One moment…" />;
  }
  if (status === 'anonymous') {
    return <Navigate to={`/signin?next=${encodeURIComponent(pathname + search)}`} replace />;
  }
  return children;
}
