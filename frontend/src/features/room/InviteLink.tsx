import { Check, Copy } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { copyText } from '@/lib/clipboard.ts';
import { Button } from '@/ui/Button.tsx';

export function InviteLink({ code }: { code: string }) {
  const [copied, setCopied] = useState<boolean | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const link = `${window.location.origin}/r/${code}`;

  // biome-ignore lint/correctness/useExhaustiveDependencies: each copy starts the time anew
  useEffect(() => {
    const timer = setTimeout(() => setCopied(null), 3000);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = async () => {
    const done = await copyText(link);
    setCopied(done);
    if (!done) {
      field.current?.select();
    }
  };

  return (
    <section className="glass p-4" aria-labelledby="invite-title">
      <h2 id="invite-title" className="mb-3 flex items-baseline justify-between font-semibold">
        Invite
        <span className="font-mono text-sm font-normal tracking-wider text-soft" data-testid="room-code">
          {code}
        </span>
      </h2>
      <div className="flex gap-2">
        <input
          ref={field}
          readOnly
          data-testid="invite-link"
          aria-label="Invite link"
          className="field min-w-0 py-1 text-sm"
          value={link}
          onFocus={(event) => event.target.select()}
        />
        <Button className="shrink-0 px-4" onClick={() => void copy()} data-testid="copy-link">
          {copied === true ? (
            <Check aria-hidden className="size-4 text-good" />
          ) : (
            <Copy aria-hidden className="size-4" />
          )}
          {copied === true ? 'Copied' : 'Copy'}
        </Button>
      </div>
      <p role="status" className="sr-only">
        {copied === true && 'Invite link copied'}
      </p>
      {copied === false && (
        <p role="alert" className="mt-2 text-sm text-warn">
          The browser refused. The link is marked: copy it by hand.
        </p>
      )}
    </section>
  );
}
