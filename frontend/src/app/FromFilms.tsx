import { Library } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Button } from '@/ui/Button.tsx';
import { Dialog } from '@/ui/Dialog.tsx';
import { Waiting } from '@/ui/Waiting.tsx';

const FilmPicker = lazy(() =>
  import('@/features/films/FilmPicker.tsx').then((picker) => ({ default: picker.FilmPicker })),
);

/** From inside a room: the way to a film one has sent before. */
export function FromFilms({ onChoose }: { onChoose: (videoId: string) => void }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Library aria-hidden className="size-5" />
        From your films
      </Button>
      <Dialog title="Your films" open={open} onClose={() => setOpen(false)}>
        <Suspense fallback={<Waiting what="Looking for your films…" />}>
          <FilmPicker
            onChoose={(videoId) => {
              setOpen(false);
              onChoose(videoId);
            }}
          />
        </Suspense>
        <div className="mt-4 flex justify-end">
          <Button onClick={() => setOpen(false)}>Close</Button>
        </div>
      </Dialog>
    </>
  );
}
