import { Download } from 'lucide-react';
import { useState } from 'react';
import { explain } from '@/lib/problem.ts';
import { Button } from '@/ui/Button.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { toast } from '@/ui/toasts.ts';
import { usePageTitle } from '@/ui/usePageTitle.ts';
import { exported } from './api.ts';
import { Bans } from './Bans.tsx';
import { DeedFilter } from './DeedFilter.tsx';
import { DeedTable } from './DeedTable.tsx';
import { RemoveContent } from './RemoveContent.tsx';
import { useDeeds } from './useDeeds.ts';

/** For those who look after the installation. */
export function AdminPage() {
  usePageTitle('Admin');
  const { shown, find, showMore } = useDeeds();
  return (
    <main className="mx-auto grid w-full max-w-[90rem] gap-8 px-4 py-6 sm:px-6">
      <h1 className="text-3xl font-bold tracking-tight">Admin</h1>
      <section className="glass grid gap-5 p-5" aria-labelledby="deeds-title">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h2 id="deeds-title" className="text-xl font-semibold">
            What was done
          </h2>
          <ExportButton />
        </div>
        <DeedFilter onFind={find} />
        <p role="status" className="text-sm text-soft">
          {shown.state === 'loading' && 'One moment…'}
          {shown.state === 'there' && shown.deeds.length === 0 && 'Nothing like that was done.'}
          {shown.state === 'there' && shown.deeds.length > 0 && `${shown.deeds.length} shown, newest first.`}
        </p>
        {shown.problem !== null && <Notice tone="bad">{shown.problem}</Notice>}
        {shown.deeds.length > 0 && <DeedTable deeds={shown.deeds} />}
        {shown.more && (
          <Button className="justify-self-center" busy={shown.state === 'loading'} onClick={showMore}>
            Show older
          </Button>
        )}
      </section>
      <div className="glass grid gap-8 p-5">
        <Bans />
        <RemoveContent />
      </div>
    </main>
  );
}

function ExportButton() {
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      const address = URL.createObjectURL(await exported());
      const link = document.createElement('a');
      link.href = address;
      link.download = 'audit.jsonl';
      link.click();
      URL.revokeObjectURL(address);
    } catch (error) {
      toast(explain(error), 'bad');
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button busy={busy} onClick={() => void save()}>
      <Download aria-hidden className="size-4" />
      Export all
    </Button>
  );
}
