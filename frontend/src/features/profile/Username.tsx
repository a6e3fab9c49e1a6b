import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { showProblem } from '@/lib/form-problem.ts';
import { z } from '@/lib/zod.ts';
import { Button } from '@/ui/Button.tsx';
import { Field } from '@/ui/Field.tsx';
import { toast } from '@/ui/toasts.ts';
import { type Profile, rename } from './api.ts';

const schema = z.object({
  username: z
    .string()
    .trim()
    .min(3, 'Use at least 3 characters.')
    .max(32, 'Use at most 32 characters.')
    .regex(/^[A-Za-z0-9_.-]+$/, 'Use letters, digits, and . _ - only.'),
});

type Values = z.infer<typeof schema>;

interface UsernameProps {
  profile: Profile;
  onRenamed: (profile: Profile) => void;
}

export function Username({ profile, onRenamed }: UsernameProps) {
  const { register, handleSubmit, setError, formState } = useForm<Values>({
    resolver: zodResolver(schema),
    values: { username: profile.username },
  });
  const { errors, isSubmitting, isDirty } = formState;
  const again = profile.renameableAt === null ? null : new Date(profile.renameableAt);

  const submit = handleSubmit(async ({ username }) => {
    try {
      onRenamed(await rename(username));
      toast(`You are ${username} now`);
    } catch (error) {
      showProblem<Values>(error, ['username'], setError, {
        username_taken: 'username',
        renamed_lately: 'username',
      });
    }
  });

  return (
    <form noValidate className="flex flex-wrap items-end gap-2" onSubmit={(event) => void submit(event)}>
      <Field
        label="Username"
        className="min-w-0 grow basis-56"
        autoComplete="username"
        autoCapitalize="none"
        readOnly={again !== null}
        hint={
          again === null
            ? 'Friends find you by this name.'
            : `You can change it again on ${again.toLocaleDateString()}.`
        }
        error={errors.username?.message ?? errors.root?.message}
        {...register('username')}
      />
      {again === null && (
        <Button type="submit" busy={isSubmitting} disabled={!isDirty} className="min-h-12 sm:mb-7">
          Change name
        </Button>
      )}
    </form>
  );
}
