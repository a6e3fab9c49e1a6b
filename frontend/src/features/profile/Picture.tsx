import { type ChangeEvent, useEffect, useRef, useState } from 'react';
import { explain, Problem } from '@/lib/problem.ts';
import { Avatar } from '@/ui/Avatar.tsx';
import { Button } from '@/ui/Button.tsx';
import { toast } from '@/ui/toasts.ts';
import { hideAvatar, type Profile, showAvatar } from './api.ts';
import { asSquare, LARGEST_BYTES } from './picture.ts';

interface PictureProps {
  profile: Profile;
  onChanged: () => void;
}

interface Chosen {
  readonly picture: Blob;
  readonly url: string;
}

/** The picture others see: chosen, looked at, and only then shown. */
export function Picture({ profile, onChanged }: PictureProps) {
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => () => URL.revokeObjectURL(chosen?.url ?? ''), [chosen]);

  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    event.target.value = '';
    if (file === undefined) {
      return;
    }
    try {
      const picture = await asSquare(file);
      setError(picture.size > LARGEST_BYTES ? 'This picture is too large.' : null);
      setChosen(picture.size > LARGEST_BYTES ? null : { picture, url: URL.createObjectURL(picture) });
    } catch {
      setError('This file is no picture that your browser can read.');
    }
  };

  const change = async (deed: () => Promise<void>, done: string) => {
    setBusy(true);
    try {
      await deed();
      setChosen(null);
      setError(null);
      toast(done);
      onChanged();
    } catch (problem) {
      setError(problem instanceof Problem ? problem.message : explain(problem));
    } finally {
      setBusy(false);
    }
  };

  return (
    <div className="flex flex-wrap items-center gap-4">
      {chosen === null ? (
        <Avatar name={profile.username} avatar={profile.avatar} className="size-20 text-3xl" />
      ) : (
        <img src={chosen.url} alt="Your new look" className="size-20 rounded-full object-cover" />
      )}
      <div className="flex flex-wrap gap-2">
        <input
          ref={input}
          type="file"
          accept="image/*"
          className="sr-only"
          aria-label="Choose a picture"
          tabIndex={-1}
          onChange={(event) => void choose(event)}
        />
        {chosen === null ? (
          <Button onClick={() => input.current?.click()}>
            {profile.avatar === null ? 'Choose a picture' : 'Another picture'}
          </Button>
        ) : (
          <>
            <Button
              look="primary"
              busy={busy}
              onClick={() => void change(() => showAvatar(chosen.picture), 'Others see your new picture')}
            >
              Use this picture
            </Button>
            <Button onClick={() => setChosen(null)}>Cancel</Button>
          </>
        )}
        {chosen === null && profile.avatar !== null && (
          <Button busy={busy} onClick={() => void change(hideAvatar, 'Your picture is gone')}>
            Remove
          </Button>
        )}
      </div>
      {error !== null && (
        <p role="alert" className="w-full text-sm font-medium text-bad">
          {error}
        </p>
      )}
    </div>
  );
}
