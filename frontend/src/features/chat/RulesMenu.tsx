import { SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { explain } from '@/lib/problem.ts';
import type { ChatRules } from '@/protocol/index.ts';
import { IconButton } from '@/ui/Button.tsx';
import { Choice } from '@/ui/Choice.tsx';
import { Dialog } from '@/ui/Dialog.tsx';
import { toast } from '@/ui/toasts.ts';
import { changeRules } from './api.ts';

type Speed = '0' | '10' | '60';

/** The owner's choices for the chat; each takes effect at once. */
export function RulesMenu({ code, rules }: { code: string; rules: ChatRules }) {
  const [open, setOpen] = useState(false);
  const change = (changed: ChatRules) =>
    void changeRules(code, changed).catch((error: unknown) => toast(explain(error), 'bad'));
  return (
    <>
      <IconButton label="Chat settings" onClick={() => setOpen(true)}>
        <SlidersHorizontal aria-hidden className="size-5" />
      </IconButton>
      <Dialog title="Chat settings" open={open} onClose={() => setOpen(false)}>
        <div className="mt-4 space-y-4">
          <Choice<Speed>
            label="Time between two messages of one person"
            options={[
              { value: '0', label: 'Any' },
              { value: '10', label: '10 s' },
              { value: '60', label: '1 min' },
            ]}
            value={String(rules.slowModeSeconds) as Speed}
            onChange={(value) => change({ slowModeSeconds: Number(value) })}
          />
        </div>
      </Dialog>
    </>
  );
}
