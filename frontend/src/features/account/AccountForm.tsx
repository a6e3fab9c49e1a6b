import type { ReactNode } from 'react';
import { Button } from '@/ui/Button.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { usePageTitle } from '@/ui/usePageTitle.ts';

interface AccountFormProps {
  title: string;
  submit: string;
  busy: boolean;
  problem: string | undefined;
  onSubmit: () => void;
  children: ReactNode;
  other: ReactNode;
}

/** The pane that signing in and signing up share. */
export function AccountForm({ title, submit, busy, problem, onSubmit, children, other }: AccountFormProps) {
  usePageTitle(title);
  return (
    <main className="mx-auto grid w-full max-w-md grow content-center px-4 py-10">
      <form
        noValidate
        className="glass appear space-y-5 p-6 sm:p-8"
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <h1 className="text-3xl font-bold">{title}</h1>
        {problem !== undefined && <Notice tone="bad">{problem}</Notice>}
        {children}
        <Button type="submit" look="primary" busy={busy} className="w-full">
          {submit}
        </Button>
        <p className="text-center text-soft">{other}</p>
      </form>
    </main>
  );
}
