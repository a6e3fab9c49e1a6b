import { LoaderCircle } from 'lucide-react';

export function Waiting({ what }: { what: string }) {
  return (
    <div role="status" className="grid place-items-center gap-3 py-20 text-soft">
      <LoaderCircle aria-hidden className="size-8 animate-spin text-ember" />
      {what}
    </div>
  );
}
