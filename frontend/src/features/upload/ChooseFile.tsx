import { FolderOpen } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '@/ui/Button.tsx';
import { ACCEPTED } from './accepted.ts';

interface ChooseFileProps {
  label: string;
  /** What the button is about, where several with the same label stand on a page. */
  of?: string;
  look?: 'primary' | 'glass';
  /** Whether more than one can be chosen at once. */
  several?: boolean;
  onFiles: (files: readonly File[]) => void;
}

export function ChooseFile({ label, of, look = 'glass', several = false, onFiles }: ChooseFileProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        multiple={several}
        tabIndex={-1}
        aria-hidden
        accept={`${ACCEPTED},video/*`}
        data-testid="file-input"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          if (files.length > 0) {
            onFiles(files);
          }
        }}
      />
      <Button
        look={look}
        aria-label={of === undefined ? undefined : `${label}: ${of}`}
        onClick={() => input.current?.click()}
      >
        <FolderOpen aria-hidden className="size-5" />
        {label}
      </Button>
    </>
  );
}
