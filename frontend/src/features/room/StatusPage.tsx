import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { usePageTitle } from '@/ui/usePageTitle.ts';

interface StatusPageProps {
  icon: LucideIcon;
  title: string;
  actions: ReactNode;
  children: ReactNode;
}

/** One thing to know and what to do about it. */
export function StatusPage({ icon: Icon, title, actions, children }: StatusPageProps) {
  usePageTitle(title);
  return (
    <main className="mx-auto grid w-full max-w-lg grow content-center px-4 py-10">
      <div className="glass appear p-8 text-center">
        <Icon aria-hidden className="mx-auto mb-5 size-12 text-ember" strokeWidth={1.4} />
        <h1 className="mb-3 text-3xl font-bold">{title}</h1>
        <p className="mb-7 text-soft">{children}</p>
        <div className="flex flex-wrap justify-center gap-3">{actions}</div>
      </div>
    </main>
  );
}
