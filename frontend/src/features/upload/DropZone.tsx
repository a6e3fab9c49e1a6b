import { Clapperboard } from 'lucide-react';
import { useEffect, useState } from 'react';

interface DropZoneProps {
  /** What becomes of a film let go of here. */
  label: string;
  onFiles: (files: readonly File[]) => void;
}

/** Takes files dropped anywhere on the page, and shows that it would. */
export function DropZone({ label, onFiles }: DropZoneProps) {
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
      const files = [...(event.dataTransfer?.files ?? [])];
      if (carriesFiles(event)) {
        event.preventDefault();
      }
      depth = 0;
      setOver(false);
      if (files.length > 0) {
        onFiles(files);
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
  }, [onFiles]);

  if (!over) {
    return null;
  }
  return (
    <div className="pointer-events-none fixed inset-0 z-30 grid place-items-center bg-night/70 p-6 backdrop-blur-md">
      <div className="glass appear grid place-items-center gap-4 border-2 border-dashed border-ember px-8 py-14 text-center sm:px-16">
        <Clapperboard aria-hidden className="size-14 text-ember" strokeWidth={1.4} />
        <p className="text-2xl font-bold">{label}</p>
      </div>
    </div>
  );
}
