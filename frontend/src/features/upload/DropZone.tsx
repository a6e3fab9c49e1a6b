import { Clapperboard } from 'lucide-react';
import { useEffect, useState } from 'react';

/** Takes a file dropped anywhere on the page, and shows that it would. */
export function DropZone({ onFile }: { onFile: (file: File) => void }) {
  const [over, setOver] = useState(false);
  useEffect(() => {
    let depth = 0;
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const enter = (event: DragEvent) => {
      if (carriesFiles(event)) {
        depth += 1;
        setOver(true);
      }
    };
    const leave = (event: DragEvent) => {
      if (carriesFiles(event)) {
        depth = Math.max(0, depth - 1);
        setOver(depth > 0);
      }
    };
    const hover = (event: DragEvent) => {
      if (carriesFiles(event)) {
        event.preventDefault();
      }
    };
    const drop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0];
      if (carriesFiles(event)) {
        event.preventDefault();
      }
      depth = 0;
      setOver(false);
      if (file !== undefined) {
        onFile(file);
      }
    };
    const listeners = { dragenter: enter, dragleave: leave, dragover: hover, drop };
    for (const [name, listener] of Object.entries(listeners)) {
      document.addEventListener(name, listener as EventListener);
    }
    return () => {
      for (const [name, listener] of Object.entries(listeners)) {
        document.removeEventListener(name, listener as EventListener);
      }
    };
  }, [onFile]);

  if (!over) {
    return null;
  }
  return (
    <div className="pointer-events-none fixed inset-0 z-30 grid place-items-center bg-night/70 p-6 backdrop-blur-md">
      <div className="glass appear grid place-items-center gap-4 border-2 border-dashed border-ember px-16 py-14 text-center">
        <Clapperboard aria-hidden className="size-14 text-ember" strokeWidth={1.4} />
        <p className="text-2xl font-bold">Drop the film here</p>
      </div>
    </div>
  );
}
