import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { showProblem } from '@/lib/form-problem.ts';
import { newPassword } from '@/lib/new-password.ts';
import { z } from '@/lib/zod.ts';
import { Button } from '@/ui/Button.tsx';
import { Field } from '@/ui/Field.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { toast } from '@/ui/toasts.ts';
import { changePassword } from './api.ts';

const schema = z.object({
  oldPassword: z.string().min(1, 'Enter your present password.'),
  newPassword,
});

type Values = z.infer<typeof schema>;

export function ChangePassword() {
  const { register, handleSubmit, setError, reset, formState } = useForm<Values>({
    resolver: zodResolver(schema),
  });
  const { errors, isSubmitting } = formState;

  const submit = handleSubmit(async (values) => {
    try {
      await changePassword(values.oldPassword, values.newPassword);
      reset();
      toast('Your password is changed. Every other session has ended.');
    } catch (error) {
      showProblem<Values>(error, ['oldPassword', 'newPassword'], setError);
    }
  });

  return (
    <section className="glass p-5 sm:p-6" aria-labelledby="password-title">
      <h2 id="password-title" className="mb-4 text-xl font-semibold">
        Password
      </h2>
      <form noValidate className="space-y-4" onSubmit={(event) => void submit(event)}>
        {errors.root?.message !== undefined && <Notice tone="bad">{errors.root.message}</Notice>}
        <Field
          label="Present password"
          type="password"
          autoComplete="current-password"
          error={errors.oldPassword?.message}
          {...register('oldPassword')}
        />
        <Field
          label="New password"
          type="password"
          autoComplete="new-password"
          hint="At least 10 characters. You stay signed in here and nowhere else."
          error={errors.newPassword?.message}
          {...register('newPassword')}
        />
        <Button type="submit" busy={isSubmitting}>
          Change password
        </Button>
      </form>
    </section>
  );
}
