import { useState } from 'react';
import { formatBytes } from '@/lib/format.ts';
import { explain } from '@/lib/problem.ts';
import { Button } from '@/ui/Button.tsx';
import { toast } from '@/ui/toasts.ts';
import { ChooseFile } from './ChooseFile.tsx';
import { discardUpload, uploads, useUploads } from './uploads.ts';

interface Unfinished {
  readonly id: string;
  readonly filename: string;
  readonly sizeBytes: number;
  readonly offsetBytes: number;
  readonly expiresAtMs: number;
}

interface UnfinishedUploadsProps {
  unfinished: readonly Unfinished[];
  onChanged: () => void;
}

/** Uploads the server keeps the beginning of; the browser has to be handed the file again to go on. */
export function UnfinishedUploads({ unfinished, onChanged }: UnfinishedUploadsProps) {
  const running = useUploads(({ items }) => items);
  const left = unfinished.filter(({ id }) => !running.some((item) => item.id === id));
  if (left.length === 0) {
    return null;
  }
  return (
    <section className="glass mb-6 p-4 sm:p-5" aria-labelledby="unfinished-title">
      <h2 id="unfinished-title" className="font-semibold">
        Not fully sent
      </h2>
      <p className="mb-2 text-sm text-soft">Choose the same file again, and it goes on where it was.</p>
      <ul className="divide-y divide-line">
        {left.map((upload) => (
          <UnfinishedRow key={upload.id} upload={upload} onChanged={onChanged} />
        ))}
      </ul>
    </section>
  );
}

function UnfinishedRow({ upload, onChanged }: { upload: Unfinished; onChanged: () => void }) {
  const { id, filename, sizeBytes, offsetBytes, expiresAtMs } = upload;
  const [busy, setBusy] = useState(false);
  const until = new Date(expiresAtMs).toLocaleString([], { dateStyle: 'medium', timeStyle: 'short' });
  const goOn = ([file]: readonly File[]) => {
    if (file === undefined) {
      return;
    }
    if (file.size !== sizeBytes) {
      toast(
        `That is another file: “${filename}” has ${formatBytes(sizeBytes)}, and this one has ${formatBytes(file.size)}.`,
        'bad',
      );
      return;
    }
    uploads.add(file, null, id);
  };
  const discard = async () => {
    setBusy(true);
    try {
      await discardUpload(id);
    } catch (error) {
      toast(explain(error), 'bad');
    }
    setBusy(false);
    onChanged();
  };
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 py-2" data-testid="unfinished">
      <span className="min-w-48 grow basis-0">
        <span className="block truncate font-medium" title={filename}>
          {filename}
        </span>
        <span className="block text-sm text-soft tabular-nums">
          {formatBytes(offsetBytes)} of {formatBytes(sizeBytes)} · kept until {until}
        </span>
      </span>
      <ChooseFile label="Go on" of={filename} onFiles={goOn} />
      <Button look="quiet" busy={busy} aria-label={`Discard ${filename}`} onClick={() => void discard()}>
        Discard
      </Button>
    </li>
  );
}
