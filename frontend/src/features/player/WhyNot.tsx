import { Lock } from 'lucide-react';
import { useId } from 'react';
import { IconButton } from '@/ui/Button.tsx';
import { toast } from '@/ui/toasts.ts';

/** Beside controls that are off: a disabled button takes neither focus nor touch, so the reason has one of its own. */
export function WhyNot({ why }: { why: string }) {
  const id = useId();
  return (
    <>
      <IconButton label="Why can’t I?" aria-describedby={id} onClick={() => toast(why)} data-testid="why-not">
        <Lock aria-hidden className="size-4" />
      </IconButton>
      <span id={id} className="sr-only">
        {why}
      </span>
    </>
  );
}
