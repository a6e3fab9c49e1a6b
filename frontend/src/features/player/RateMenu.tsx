import { Check } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { RefObject } from 'react';

interface RateMenuProps {
  rate: number;
  /** What the player allows, or null when it plays at any speed. */
  allowed: readonly number[] | null;
  disabled: boolean;
  /** The menu opens inside the frame, or it would be hidden in full screen. */
  container: RefObject<HTMLDivElement | null>;
  onChoose: (rate: number) => void;
}

const RATES = [0.5, 0.75, 1, 1.25, 1.5, 2];

export function RateMenu({ rate, allowed, disabled, container, onChoose }: RateMenuProps) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger
        className="button button-quiet px-3 tabular-nums"
        disabled={disabled}
        aria-label={`Speed, ${rate}×`}
        data-testid="rate"
      >
        {rate}×
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal container={container.current}>
        <DropdownMenu.Content
          side="top"
          align="end"
          sideOffset={10}
          className="glass z-20 min-w-36 rounded-2xl bg-glass-solid p-1.5"
        >
          <DropdownMenu.RadioGroup value={String(rate)} onValueChange={(value) => onChoose(Number(value))}>
            {RATES.filter((option) => allowed === null || allowed.includes(option)).map((option) => (
              <DropdownMenu.RadioItem
                key={option}
                value={String(option)}
                className="flex min-h-11 items-center justify-between gap-4 rounded-xl px-3 tabular-nums outline-none data-highlighted:bg-glass-strong data-[state=checked]:font-semibold"
              >
                {option === 1 ? 'Normal' : `${option}×`}
                <DropdownMenu.ItemIndicator>
                  <Check aria-hidden className="size-4 text-beam" />
                </DropdownMenu.ItemIndicator>
              </DropdownMenu.RadioItem>
            ))}
          </DropdownMenu.RadioGroup>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
