import { useState } from 'react';
import { explain } from '@/lib/problem.ts';
import { Button } from '@/ui/Button.tsx';
import { toast } from '@/ui/toasts.ts';
import { fetchExport } from './api.ts';

export function ExportData() {
  const [busy, setBusy] = useState(false);

  const download = async () => {
    setBusy(true);
    try {
      const url = URL.createObjectURL(await fetchExport());
      const link = document.createElement('a');
      link.href = url;
      link.download = 'syncwatch-account.json';
      link.click();
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
    } catch (error) {
      toast(explain(error), 'bad');
    } finally {
      setBusy(false);
    }
  };

  return (
    <section className="glass p-5 sm:p-6" aria-labelledby="export-title">
      <h2 id="export-title" className="mb-1 text-xl font-semibold">
        Your data
      </h2>
      <p className="mb-3 text-sm text-soft">Everything kept of your account, as one JSON file.</p>
      <Button busy={busy} onClick={() => void download()}>
        Download
      </Button>
    </section>
  );
}
