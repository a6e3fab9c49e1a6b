import { FolderOpen } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '@/ui/Button.tsx';
import { ACCEPTED } from './accepted.ts';

interface ChooseFileProps {
  label: string;
  look?: 'primary' | 'glass';
  onFile: (file: File) => void;
}

export function ChooseFile({ label, look = 'glass', onFile }: ChooseFileProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        tabIndex={-1}
        aria-hidden
        accept={`${ACCEPTED},video/*`}
        data-testid="file-input"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file !== undefined) {
            onFile(file);
          }
        }}
      />
      <Button look={look} onClick={() => input.current?.click()}>
        <FolderOpen aria-hidden className="size-5" />
        {label}
      </Button>
    </>
  );
}
