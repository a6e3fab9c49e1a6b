import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { showProblem } from '@/lib/form-problem.ts';
import { z } from '@/lib/zod.ts';
import { Button } from '@/ui/Button.tsx';
import { Dialog } from '@/ui/Dialog.tsx';
import { Field } from '@/ui/Field.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { toast } from '@/ui/toasts.ts';
import { banAccount } from './api.ts';

const schema = z.object({
  username: z.string().trim().min(1, 'Enter the username.'),
  reason: z.string().trim().min(1, 'Say why; the person reads it.').max(200, 'At most 200 characters.'),
});

type Values = z.infer<typeof schema>;

interface BanDialogProps {
  open: boolean;
  onClose: () => void;
  onBanned: () => void;
}

export function BanDialog({ open, onClose, onBanned }: BanDialogProps) {
  const { register, handleSubmit, setError, reset, formState } = useForm<Values>({
    resolver: zodResolver(schema),
  });
  const { errors, isSubmitting } = formState;

  const submit = handleSubmit(async ({ username, reason }) => {
    try {
      await banAccount(username, reason);
      toast(`${username} is banned.`);
      reset();
      onClose();
      onBanned();
    } catch (error) {
      showProblem<Values>(error, ['username', 'reason'], setError, {
        unknown_account: 'username',
        is_an_admin: 'username',
      });
    }
  });

  return (
    <Dialog title="Ban an account" open={open} onClose={onClose}>
      <form className="mt-3 grid gap-4" onSubmit={(event) => void submit(event)} noValidate>
        <p className="text-soft">
          All sessions end, the person leaves their rooms at once and cannot sign in until you undo it.
        </p>
        {errors.root?.message !== undefined && <Notice tone="bad">{errors.root.message}</Notice>}
        <Field
          label="Username"
          autoCapitalize="none"
          autoComplete="off"
          error={errors.username?.message}
          {...register('username')}
        />
        <Field
          label="Reason"
          hint="The banned person reads this."
          autoComplete="off"
          error={errors.reason?.message}
          {...register('reason')}
        />
        <div className="flex flex-wrap justify-end gap-3">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="danger" busy={isSubmitting}>
            Ban
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
