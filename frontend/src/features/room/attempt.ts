import { explain } from '@/lib/problem.ts';
import { type ToastAction, toast } from '@/ui/toasts.ts';

/** Does something and says so, or says why it did not work; answers whether it did. */
export async function attempt(
  deed: () => Promise<void>,
  done: string | null,
  undo: ToastAction | null = null,
): Promise<boolean> {
  try {
    await deed();
    if (done !== null) {
      toast(done, 'info', undo);
    }
    return true;
  } catch (error) {
    toast(explain(error), 'bad');
    return false;
  }
}
