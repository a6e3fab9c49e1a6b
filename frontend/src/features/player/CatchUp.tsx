import { FastForward } from 'lucide-react';
import { Button } from '@/ui/Button.tsx';
import { chooseFollowing, useSyncChoice } from './sync-choice.ts';

/** The way back to the others, for whoever watches on their own. */
export function CatchUp() {
  const free = useSyncChoice(({ following }) => following === 'free');
  return free ? (
    <Button
      look="primary"
      className="absolute top-4 right-4"
      onClick={() => chooseFollowing('follow')}
      data-testid="catch-up"
    >
      <FastForward aria-hidden className="size-5" />
      Catch up
    </Button>
  ) : null;
}
