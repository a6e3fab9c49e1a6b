import { useCallback, useEffect, useState } from 'react';
import { explain } from '@/lib/problem.ts';
import { Button } from '@/ui/Button.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { usePageTitle } from '@/ui/usePageTitle.ts';
import { Waiting } from '@/ui/Waiting.tsx';
import { fetchProfile, type Profile } from './api.ts';
import { ChangePassword } from './ChangePassword.tsx';
import { DeleteAccount } from './DeleteAccount.tsx';
import { ExportData } from './ExportData.tsx';
import { Picture } from './Picture.tsx';
import { Sessions } from './Sessions.tsx';
import { Username } from './Username.tsx';

interface ProfilePageProps {
  /** The name changed, which others learn from a new token. */
  onRenamed: () => void;
  /** The account is gone. */
  onDeleted: () => void;
}

export function ProfilePage({ onRenamed, onDeleted }: ProfilePageProps) {
  usePageTitle('Your profile');
  const [profile, setProfile] = useState<Profile | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const read = useCallback(async () => {
    try {
      setProfile(await fetchProfile());
      setProblem(null);
    } catch (error) {
      setProblem(explain(error));
    }
  }, []);
  useEffect(() => void read(), [read]);

  if (profile === null) {
    return problem === null ? (
      <Waiting what="Opening your profile…" />
    ) : (
      <main className="mx-auto w-full max-w-md space-y-4 px-4 py-10">
        <Notice tone="bad">{problem}</Notice>
        <Button onClick={() => void read()}>Try again</Button>
      </main>
    );
  }
  return (
    <main className="mx-auto w-full max-w-2xl grow space-y-5 px-3 py-6 sm:px-6">
      <h1 className="px-1 text-3xl font-bold">Your profile</h1>
      <section className="glass space-y-6 p-5 sm:p-6" aria-label="How others see you">
        <Picture profile={profile} onChanged={() => void read()} />
        <Username
          profile={profile}
          onRenamed={(renamed) => {
            setProfile(renamed);
            onRenamed();
          }}
        />
        <p className="text-sm text-soft">
          Signed in with <span className="text-text">{profile.email}</span>, which nobody else sees.
        </p>
      </section>
      <ChangePassword />
      <Sessions />
      <ExportData />
      <DeleteAccount username={profile.username} onDeleted={onDeleted} />
    </main>
  );
}
